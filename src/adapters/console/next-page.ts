import type { Reply } from '../../app/reply.ts';
import { UserError } from '../../domain/errors.ts';
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

  /**
   * The line that is meant: for "more" the command of the next page, any other line itself.
   * @throws UserError `bad-request` when the last answer has no next page
   */
  meant(typed: string): string {
    if (!MORE.test(typed)) return typed;
    if (this.#line === undefined) throw new UserError('bad-request', 'There is no next page.');
    return this.#line;
  }
}
