import { refusal } from '../languages/refusal.ts';

/** Tracks running requests: shutdown waits for them and refuses new ones. */
export class InFlight {
  readonly #running = new Set<Promise<unknown>>();
  #ended = false;

  add<T>(begin: () => Promise<T>): Promise<T> {
    if (this.#ended) return Promise.reject(refusal('unavailable', 'closing'));
    const running = begin();
    this.#running.add(running);
    const done = () => this.#running.delete(running);
    running.then(done, done);
    return running;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await Promise.allSettled(this.#running);
  }
}
