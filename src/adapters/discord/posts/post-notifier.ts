import { type Client, DiscordAPIError } from 'discord.js';
import type { App } from '../../../app/app.ts';
import { wordingIn } from '../../../app/languages/wording.ts';
import type { ChannelPosition } from '../../../app/posts/history.ts';
import { outcomeSentence, reactionsOf } from '../../../app/posts/outcome-words.ts';
import type { PostOutcome } from '../../../app/posts/outcomes.ts';
import type { Post } from '../../../app/posts/post.ts';
import type { Log } from '../log.ts';
import { languageOf } from '../reader-language.ts';
import { sentence } from '../rendering/render.ts';
import { resend } from '../resend.ts';
import type { WarnOnce } from '../warn-once.ts';
import { channelOf, settingsOfChannel } from './channel-settings.ts';

/** Reactions and replies waiting for Discord, which accepts four reactions a second; reading continues meanwhile. */
export const MAX_UNSENT = 200;

/** The message is gone, or its author has blocked the bot. */
const UNREACHABLE: readonly unknown[] = [10008, 90001];

/** A permission is missing; affects every post of the channel. */
const MISSING_PERMISSION: readonly unknown[] = [50001, 50013];

/** Tells people what became of their posts, according to the server's settings. */
export class PostNotifier {
  readonly #client: Client;
  readonly #app: App;
  readonly #log: Log;
  readonly #unsent = new Set<Promise<void>>();

  readonly #warnings: WarnOnce;

  constructor(client: Client, app: App, log: Log, once: WarnOnce) {
    this.#client = client;
    this.#app = app;
    this.#log = log;
    this.#warnings = once;
  }

  /** Never throws. Resolves at once, or, if too many notifications wait, when there are fewer. */
  async notify(
    place: ChannelPosition,
    [first]: readonly [Post, ...Post[]],
    outcomes: readonly PostOutcome[],
  ): Promise<void> {
    if (outcomes.length === 0) return;
    while (this.#unsent.size >= MAX_UNSENT) await Promise.race(this.#unsent);
    const sending = this.#notify(place, first.id, outcomes)
      .catch((error) => this.#logFailure(place, error))
      .finally(() => this.#unsent.delete(sending));
    this.#unsent.add(sending);
  }

  /** Resolves when all notifications are sent. */
  async done(): Promise<void> {
    await Promise.all(this.#unsent);
  }

  async #notify(place: ChannelPosition, message: string, outcomes: readonly PostOutcome[]): Promise<void> {
    const channel = channelOf(this.#client, place);
    if (!channel?.isTextBased()) return;
    const { tell } = settingsOfChannel(await this.#app.settings(place.guild), channel);
    if (tell === 'reaction') for (const sign of reactionsOf(outcomes)) await channel.messages.react(message, sign);
    if (tell !== 'reply') return;
    const words = outcomeSentence(outcomes);
    if (!words) return;
    const reply = { messageReference: message, failIfNotExists: false };
    const wording = wordingIn(languageOf(channel.guild.preferredLocale));
    await resend(() => channel.send({ ...sentence(wording.text(words)), reply }));
  }

  #logFailure({ channel }: ChannelPosition, error: unknown): void {
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    if (UNREACHABLE.includes(code)) return;
    const words = `what became of a post in channel ${channel} could not be told: ${error}`;
    if (MISSING_PERMISSION.includes(code)) this.#warnings.warn(words);
    else this.#log.warn(words);
  }
}
