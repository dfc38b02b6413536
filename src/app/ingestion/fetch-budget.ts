import { UserError } from '../../domain/errors.ts';
import type { Use, Web } from '../ports.ts';

const HOUR = 3_600_000;

/**
 * What each server fetched within the last hour; a server holds at most `most` times, one without any holds nothing. In
 * memory: a restart begins anew, and each process counts its own.
 */
export class FetchBudget {
  /** Milliseconds of the clock, oldest first, by server. */
  readonly #times = new Map<string, number[]>();
  readonly #most: number;
  readonly #now: () => Date;

  constructor(most: number, now: () => Date) {
    this.#most = most;
    this.#now = now;
  }

  /**
   * Counts one fetch.
   * @throws UserError `limit-reached` that says when the next one may go
   */
  take(guild: string): void {
    const at = this.#now().getTime();
    const times = this.#recent(guild, at);
    const oldest = times[0];
    if (times.length >= this.#most) throw reached(this.#most, oldest === undefined ? HOUR : oldest + HOUR - at);
    this.#dropIdle(at);
    this.#times.delete(guild);
    this.#times.set(guild, [...times, at]);
  }

  use(guild: string): Use {
    return { used: this.#recent(guild, this.#now().getTime()).length, most: this.#most };
  }

  #recent(guild: string, at: number): readonly number[] {
    return (this.#times.get(guild) ?? []).filter((time) => time > at - HOUR);
  }

  /** The server whose last fetch lies furthest back stands first: each one that fetches goes to the end. */
  #dropIdle(at: number): void {
    for (const [guild, times] of this.#times) {
      if ((times.at(-1) ?? 0) > at - HOUR) return;
      this.#times.delete(guild);
    }
  }
}

/** The web for one server: what it fetches counts. */
export function countedWeb(web: Web, budget: FetchBudget, guild: string): Web {
  return {
    page: async (url) => {
      budget.take(guild);
      return web.page(url);
    },
    formerLink: (url) => web.formerLink(url),
    html: (html) => web.html(html),
  };
}

function reached(most: number, wait: number): UserError {
  const minutes = Math.max(1, Math.ceil(wait / 60_000));
  const pages = most === 1 ? 'the one page' : `the ${most} pages`;
  return new UserError(
    'limit-reached',
    `This server has fetched ${pages} that it may in an hour; the next one may go in ${minutes} min.`,
  );
}
