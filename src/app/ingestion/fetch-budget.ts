import type { UserError } from '../../domain/errors.ts';
import { refusal } from '../languages/refusal.ts';
import type { Use, Web } from '../ports.ts';

const HOUR = 3_600_000;

/** Limits each server to `most` fetches per hour. Kept in memory: lost at a restart, and counted per process. */
export class FetchBudget {
  /** Clock times in milliseconds, oldest first, by server. */
  readonly #times = new Map<string, number[]>();
  readonly #most: number;
  readonly #now: () => Date;

  constructor(most: number, now: () => Date) {
    this.#most = most;
    this.#now = now;
  }

  /**
   * Counts one fetch.
   * @throws UserError `limit-reached`, saying when the next fetch is possible
   */
  count(guild: string): void {
    const at = this.#now().getTime();
    const times = this.#recent(guild, at);
    const oldest = times[0];
    if (times.length >= this.#most) throw reached(this.#most, oldest === undefined ? HOUR : oldest + HOUR - at);
    this.#dropIdle(at);
    this.#times.delete(guild);
    this.#times.set(guild, [...times, at]);
  }

  use(guild: string): Use {
    return { used: this.#recent(guild, this.#now().getTime()).length, max: this.#most };
  }

  /** Without those of a clock that was ahead and has been set back. */
  #recent(guild: string, at: number): readonly number[] {
    return (this.#times.get(guild) ?? []).filter((time) => time > at - HOUR && time <= at);
  }

  /** Each fetch moves its server to the end of the map, so the server with the oldest last fetch comes first. */
  #dropIdle(at: number): void {
    for (const [guild, times] of this.#times) {
      if ((times.at(-1) ?? 0) > at - HOUR) return;
      this.#times.delete(guild);
    }
  }
}

/** A `Web` whose fetches count against the server's budget. */
export function countedWeb(web: Web, budget: FetchBudget, guild: string): Web {
  return {
    page: async (url) => {
      budget.count(guild);
      return web.page(url);
    },
    formerLink: (url) => web.formerLink(url),
    html: (html) => web.html(html),
  };
}

function reached(most: number, wait: number): UserError {
  const minutes = Math.max(1, Math.ceil(wait / 60_000));
  const key = most === 1 ? 'fetches-used-one' : 'fetches-used';
  return refusal('limit-reached', key, { pages: most, minutes });
}
