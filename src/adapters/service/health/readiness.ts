/** Why the program takes no requests, or `ready`. */
export type State = 'starting' | 'ready' | 'disconnected' | 'draining';

/** Whether the program takes requests; a supervisor sends none, or waits, while it does not. */
export class Readiness {
  #phase: 'starting' | 'started' | 'draining' = 'starting';
  #isConnected: () => boolean = () => false;

  /** @param isConnected whether Discord can send requests at the moment */
  started(isConnected: () => boolean): void {
    if (this.#phase === 'starting') this.#phase = 'started';
    this.#isConnected = isConnected;
  }

  /** From now on no new work is taken: the program is going to end. */
  draining(): void {
    this.#phase = 'draining';
  }

  state(): State {
    if (this.#phase !== 'started') return this.#phase;
    return this.#isConnected() ? 'ready' : 'disconnected';
  }
}
