import { DiscordAPIError, type InternalRequest, REST, type RESTOptions } from 'discord.js';
import pLimit from 'p-limit';
import { MAX_CONCURRENT_REQUESTS } from './limits.ts';
import { isCutSocket } from './resend.ts';

/** First responses, which Discord takes for three seconds only, do not wait for answers with pictures. */
const CALLBACK = /^\/interactions\//;

/** Discord's code for a second first response. */
const ALREADY_ACKNOWLEDGED = 40060;
const NO_CONTENT = () => new Response(null, { status: 204 });

/** Answers after the first response go to a webhook whose token is that of the interaction. */
const WEBHOOK = /^\/webhooks\//;

/**
 * REST client whose answers to interactions do not count towards the limit of 50 requests a second that discord.js keeps for
 * each bot: Discord's own limit does not apply to them ("Interaction endpoints are not bound to the bot's Global Rate
 * Limit"), and after a crowd has asked, hundreds of deferred answers are sent at once. Limits that Discord names in its
 * responses are kept. Only so many are sent at the same time, since each needs a connection of its own.
 */
export class InteractionRest extends REST {
  readonly #interactions: REST;
  readonly #callbacks = pLimit(MAX_CONCURRENT_REQUESTS);
  readonly #answers = pLimit(MAX_CONCURRENT_REQUESTS);

  constructor(options: Partial<RESTOptions> = {}) {
    super(options);
    this.#interactions = new REST({ ...options, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
  }

  override queueRequest(request: InternalRequest) {
    const { fullRoute } = request;
    if (CALLBACK.test(fullRoute)) return this.#callbacks(() => this.#firstResponse(request));
    if (WEBHOOK.test(fullRoute)) return this.#answers(() => this.#interactions.queueRequest(request));
    return super.queueRequest(request);
  }

  /** Repeated once after a broken connection. Discord takes one first response only: if it has one, that was ours. */
  async #firstResponse(request: InternalRequest): ReturnType<REST['queueRequest']> {
    try {
      return await this.#interactions.queueRequest(request);
    } catch (error) {
      if (!isCutSocket(error)) throw error;
      try {
        return await this.#interactions.queueRequest(request);
      } catch (second) {
        if (second instanceof DiscordAPIError && second.code === ALREADY_ACKNOWLEDGED) return NO_CONTENT();
        throw second;
      }
    }
  }

  override clearHashSweeper(): void {
    super.clearHashSweeper();
    this.#interactions.clearHashSweeper();
  }

  override clearHandlerSweeper(): void {
    super.clearHandlerSweeper();
    this.#interactions.clearHandlerSweeper();
  }
}
