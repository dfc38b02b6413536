import type { Reply } from '../../app/reply.ts';
import { UserError } from '../../domain/errors.ts';
import { choiceLine } from './render.ts';

const MORE = /^\s*more\s*$/i;

/** Remembers the next page offered by the last answer, so that "more" can request it. */
export class NextPage {
  #line: string | undefined;

  remember(reply: Reply): void {
    const next = reply.blocks.find((block) => block.kind === 'choices' && block.option === 'page');
    const [item] = next?.kind === 'choices' ? next.items : [];
    this.#line = next?.kind === 'choices' && item ? choiceLine(next, item) : undefined;
  }

  /**
   * Replaces "more" by the command of the next page; returns any other line unchanged.
   * @throws UserError `bad-request` if the last answer has no next page
   */
  resolve(typed: string): string {
    if (!MORE.test(typed)) return typed;
    if (this.#line === undefined) throw new UserError('bad-request', 'There is no next page.');
    return this.#line;
  }
}
