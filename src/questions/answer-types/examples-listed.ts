import type { Span } from '../../domain/article.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.'’&+-]{0,24}(?: [\p{Lu}\p{N}][\p{L}\p{M}\p{N}.'’&+-]{0,24}){0,4}`;

/** "towns, including Orm, Tarn and Skarn", "robots such as Hadrian": the list of names behind a noun. */
const LISTED = new RegExp(
  `^(?:,| [-–—])? ?(?:including|such as|like|among them|namely|:) (${NAME}(?:, ${NAME}){0,12}(?:,? (?:and|or) ${NAME})?)`,
  'u',
);

/** Length of the text behind the noun in which its examples stand, in UTF-16 units. */
const MAX_LENGTH = 240;

/** "A species called the silver moth,": the name may be in small letters. */
const CALLED =
  /^ (?:called|named|known as|dubbed) ["“'‘]?((?:the |an? )?[\p{L}\p{M}][\p{L}\p{M}’'-]*(?: (?!(?:in|on|at|of|by|which|that|is|was|for|and|with|from)\b)[\p{L}\p{M}’'-]+){0,3})/u;

/** What the noun that is asked for is called, where the passage tells: "a species called the silver moth". */
export function calledBehind(passage: Passage, { head, form }: Question): Span | undefined {
  if (head === undefined || form.asksForKind) return undefined;
  const { text } = passage.reading.article;
  for (const [i, term] of passage.terms.entries()) {
    if (term !== head) continue;
    const { end } = passage.words[i]!;
    const found = CALLED.exec(text.slice(end, Math.min(passage.sentence.end, end + MAX_LENGTH)));
    if (found) return { start: end + found[0].length - found[1]!.length, end: end + found[0].length };
  }
  return undefined;
}

/** The names that a passage lists as examples of the noun that is asked for; undefined where none is asked for. */
export function examplesListed(passage: Passage, { head }: Question): Span | undefined {
  if (head === undefined) return undefined;
  const { text } = passage.reading.article;
  for (const [i, term] of passage.terms.entries()) {
    if (term !== head) continue;
    const { end } = passage.words[i]!;
    const found = LISTED.exec(text.slice(end, Math.min(passage.sentence.end, end + MAX_LENGTH)));
    if (found) return { start: end + found[0].length - found[1]!.length, end: end + found[0].length };
  }
  return undefined;
}
