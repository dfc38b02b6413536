import { setTimeout as sleep } from 'node:timers/promises';
import { refusal } from '../../app/languages/refusal.ts';
import type { WebLimits } from './limits.ts';

/** Visits each host at most once per `paceMs`; hosts do not wait for each other. */
export class Pace {
  readonly #limits: Pick<WebLimits, 'paceMs' | 'queueMs'>;
  /** The earliest time of the next visit by host, in `performance.now()` milliseconds. */
  readonly #next = new Map<string, number>();

  constructor(limits: Pick<WebLimits, 'paceMs' | 'queueMs'>) {
    this.#limits = limits;
  }

  /**
   * Waits for the host's turn.
   * @throws UserError `slow-down` if too many requests are waiting for it
   */
  async turn(host: string): Promise<void> {
    const now = performance.now();
    this.#dropPast(now);
    const at = Math.max(now, this.#next.get(host) ?? now);
    if (at - now > this.#limits.queueMs) {
      throw refusal('slow-down', 'site-busy', { host });
    }
    this.#next.set(host, at + this.#limits.paceMs);
    if (at > now) await sleep(at - now);
  }

  #dropPast(now: number): void {
    for (const [host, at] of this.#next) if (at <= now) this.#next.delete(host);
  }
}
