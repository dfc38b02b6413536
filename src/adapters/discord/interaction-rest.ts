import { type InternalRequest, REST, type RESTOptions, type RouteLike } from 'discord.js';

/**
 * REST client whose answers to interactions do not count towards the limit of 50 requests a second that discord.js keeps for
 * each bot: Discord's own limit does not apply to them ("Interaction endpoints are not bound to the bot's Global Rate
 * Limit"), and after a crowd has asked, hundreds of deferred answers are sent at once. Limits that Discord names in its
 * responses are kept.
 */
export class InteractionRest extends REST {
  readonly #interactions: REST;

  constructor(options: Partial<RESTOptions> = {}) {
    super(options);
    this.#interactions = new REST({ ...options, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
  }

  override queueRequest(request: InternalRequest) {
    return answersInteraction(request.fullRoute)
      ? this.#interactions.queueRequest(request)
      : super.queueRequest(request);
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

/** Answers after the first one go to a webhook whose token is that of the interaction. */
function answersInteraction(route: RouteLike): boolean {
  return /^\/(?:interactions|webhooks)\//.test(route);
}
