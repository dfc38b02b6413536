import { PROGRESS_EVERY } from './limits.ts';
import { type Outgoing, textMessage } from './render.ts';
import type { Progress } from './run-request.ts';

/** Tells now and then how far long work is: never faster than people read, and never when it is done. */
export class ShownProgress {
  readonly #show: (message: Outgoing) => Promise<unknown> | undefined;
  #showing: Promise<unknown> = Promise.resolve();
  #next = 0;
  #isOver = false;

  /** @param show gives nothing while there is no message to show it in */
  constructor(show: (message: Outgoing) => Promise<unknown> | undefined) {
    this.#show = show;
  }

  readonly tell: Progress = (done, total) => {
    if (this.#isOver || done >= total || Date.now() < this.#next) return;
    const showing = this.#show(textMessage(`${done} of ${total} done …`));
    if (!showing) return;
    this.#next = Date.now() + PROGRESS_EVERY;
    // What cannot be shown is no loss: the answer comes anyway.
    this.#showing = showing.catch(() => undefined);
  };

  /** Resolves when nothing is being shown any more. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#showing;
  }
}
