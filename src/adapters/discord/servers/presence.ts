import { ActivityType, type Client } from 'discord.js';
import type { App } from '../../../app/app.ts';
import { counted } from '../../../app/labels.ts';
import type { Log } from '../log.ts';

/** Milliseconds between two looks at the number of articles. */
const INTERVAL_MS = 5 * 60_000;

/** Shows under the bot's name how many articles it has, in all servers that it is in together. */
export class Presence {
  readonly #client: Client;
  readonly #app: App;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #shown: string | undefined;

  constructor(client: Client, app: App, log: Log) {
    this.#client = client;
    this.#app = app;
    this.#log = log;
  }

  /** @param track registers work in progress */
  start(track: (work: Promise<void>) => void): void {
    track(this.#show());
    this.#timer = setInterval(() => track(this.#show()), INTERVAL_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #show(): Promise<void> {
    try {
      let total = 0;
      for (const id of this.#client.guilds.cache.keys()) total += await this.#app.articleCount(id);
      const name = counted(total, 'article');
      if (name === this.#shown) return;
      this.#client.user?.setPresence({ activities: [{ name, type: ActivityType.Watching }] });
      this.#shown = name;
    } catch (error) {
      this.#log.warn(`the number of articles could not be shown: ${error}`);
    }
  }
}
