import { type Client, DiscordAPIError } from 'discord.js';
import type { App } from '../../app/app.ts';
import type { ChannelPosition } from '../../app/posts/history.ts';
import { sentenceOf, signsOf } from '../../app/posts/outcome-words.ts';
import type { Outcome } from '../../app/posts/outcomes.ts';
import type { Post } from '../../app/posts/post.ts';
import { channelOf, wishesOf } from './channel-settings.ts';
import type { Log } from './log.ts';
import { sentence } from './render.ts';
import { resend } from './resend.ts';
import type { WarnOnce } from './warn-once.ts';

/** Reactions and replies waiting for Discord, which accepts four reactions a second; reading continues meanwhile. */
export const MAX_UNSENT = 200;

/** The message is gone, or its author has blocked the bot. */
const NOBODY_TO_TELL: readonly unknown[] = [10008, 90001];

/** A permission is missing; affects every post of the channel. */
const NOT_ALLOWED: readonly unknown[] = [50001, 50013];

/** Tells people what became of their posts, according to the server's settings. */
export class PostNotifier {
  readonly #client: Client;
  readonly #app: App;
  readonly #log: Log;
  readonly #untold = new Set<Promise<void>>();

  readonly #once: WarnOnce;

  constructor(client: Client, app: App, log: Log, once: WarnOnce) {
    this.#client = client;
    this.#app = app;
    this.#log = log;
    this.#once = once;
  }

  /** Never throws. Resolves at once, or, if too many notifications wait, when there are fewer. */
  async tell(place: ChannelPosition, [first]: readonly [Post, ...Post[]], outcomes: readonly Outcome[]): Promise<void> {
    if (outcomes.length === 0) return;
    while (this.#untold.size >= MAX_UNSENT) await Promise.race(this.#untold);
    const telling = this.#tell(place, first.id, outcomes)
      .catch((error) => this.#tellFault(place, error))
      .finally(() => this.#untold.delete(telling));
    this.#untold.add(telling);
  }

  /** Resolves when all notifications are sent. */
  async done(): Promise<void> {
    await Promise.all(this.#untold);
  }

  async #tell(place: ChannelPosition, message: string, outcomes: readonly Outcome[]): Promise<void> {
    const channel = channelOf(this.#client, place);
    if (!channel?.isTextBased()) return;
    const { tell } = wishesOf(await this.#app.settings(place.guild), channel);
    if (tell === 'reaction') for (const sign of signsOf(outcomes)) await channel.messages.react(message, sign);
    if (tell !== 'reply') return;
    const words = sentenceOf(outcomes);
    if (!words) return;
    const reply = { messageReference: message, failIfNotExists: false };
    await resend(() => channel.send({ ...sentence(words), reply }));
  }

  #tellFault({ channel }: ChannelPosition, error: unknown): void {
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    if (NOBODY_TO_TELL.includes(code)) return;
    const words = `what became of a post in channel ${channel} could not be told: ${error}`;
    if (NOT_ALLOWED.includes(code)) this.#once.warn(words);
    else this.#log.warn(words);
  }
}
