import type { Reply } from '../../app/reply.ts';
import { choiceLine } from './render.ts';

const MORE = /^\s*more\s*$/i;

/** Remembers what the last answer offers as its next page, so that "more" can ask for it. */
export class NextPage {
  #line: string | undefined;

  remember(reply: Reply): void {
    const next = reply.blocks.find((block) => block.kind === 'choices' && block.option === 'page');
    const [item] = next?.kind === 'choices' ? next.items : [];
    this.#line = next?.kind === 'choices' && item ? choiceLine(next, item) : undefined;
  }

  /** The line that is meant: for "more" the command of the next page, where there is one; any other line itself. */
  meant(typed: string): string {
    return this.#line !== undefined && MORE.test(typed) ? this.#line : typed;
  }
}
