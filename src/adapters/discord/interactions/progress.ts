import { message } from '../../../app/languages/messages.ts';
import type { Wording } from '../../../app/languages/wording.ts';
import { PROGRESS_INTERVAL_MS } from '../limits.ts';
import { sentence } from '../rendering/render.ts';
import type { Progress } from '../run-request.ts';

type Shown = ReturnType<typeof sentence>;

/** Shows the progress of long work: not more often than people can read, and not after it is done. */
export class ProgressMessage {
  readonly #wording: Wording;
  readonly #show: (message: Shown) => Promise<unknown> | undefined;
  #showing: Promise<unknown> = Promise.resolve();
  #next = 0;
  #isOver = false;

  /** @param show returns undefined as long as there is no message to show it in */
  constructor(wording: Wording, show: (message: Shown) => Promise<unknown> | undefined) {
    this.#wording = wording;
    this.#show = show;
  }

  readonly tell: Progress = (done, total) => {
    if (this.#isOver || done >= total || Date.now() < this.#next) return;
    const showing = this.#show(sentence(this.#wording.text(message('progress', { done, total }))));
    if (!showing) return;
    this.#next = Date.now() + PROGRESS_INTERVAL_MS;
    // Errors are ignored: the answer will follow anyway.
    this.#showing = showing.catch(() => undefined);
  };

  /** Resolves when no update is being sent. */
  async end(): Promise<void> {
    this.#isOver = true;
    await this.#showing;
  }
}
