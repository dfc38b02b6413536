import type { Span } from '../../domain/article.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.'’&+-]{0,24}(?: [\p{Lu}\p{N}][\p{L}\p{M}\p{N}.'’&+-]{0,24}){0,4}`;

/** "towns, including |Orm, Tarn and Skarn|", "robots such as |Hadrian|": the examples after a noun. */
const LISTED = new RegExp(
  `^(?:,| [-–—])? ?(?:including|such as|like|among them|namely|:) (${NAME}(?:, ${NAME}){0,12}(?:,? (?:and|or) ${NAME})?)`,
  'u',
);

/** "A species called |the silver moth|,": the name may be in lower case. */
const CALLED =
  /^ (?:called|named|known as|dubbed) ["“'‘]?((?:the |an? )?[\p{L}\p{M}][\p{L}\p{M}’'-]*(?: (?!(?:in|on|at|of|by|which|that|is|was|for|and|with|from)\b)[\p{L}\p{M}’'-]+){0,3})/u;

/** Maximum length of the text after the noun that is searched, in UTF-16 units. */
const MAX_LENGTH = 240;

/** The names that a passage gives as examples of the noun that is asked for: "towns, including Orm and Tarn". */
export function examplesListed(passage: Passage, { head }: Question): Span | undefined {
  return matchAfter(head, LISTED, passage);
}

/** What the noun that is asked for is called: "a species called the silver moth". */
export function calledAfter(passage: Passage, { head, form }: Question): Span | undefined {
  return form.asksForKind ? undefined : (matchAfter(head, CALLED, passage) ?? apposedBefore(head, passage));
}

/** "cyclosis, the intestinal |illness|": the word before an apposition with the noun that is asked for. */
const APPOSED =
  /(?<= (?:has|had|have|having|with|from|contracted|caught|developed|called|against|for|is|was) )([\p{L}\p{M}][\p{L}\p{M}’'-]{2,40}), (?:the|an?) (?:[\p{L}\p{M}-]{2,20} ){0,3}$/u;

/** What a passage calls something that it describes by the noun that is asked for. */
function apposedBefore(
  noun: string | undefined,
  { reading: { article }, sentence, terms, words }: Passage,
): Span | undefined {
  if (noun === undefined) return undefined;
  for (const [i, term] of terms.entries()) {
    if (term !== noun) continue;
    const from = Math.max(sentence.start, words[i]!.start - MAX_LENGTH);
    const found = APPOSED.exec(article.text.slice(from, words[i]!.start));
    if (found) return { start: from + found.index, end: from + found.index + found[1]!.length };
  }
  return undefined;
}

/** The first group of a pattern where it matches the text after a noun; undefined without a noun or a match. */
function matchAfter(noun: string | undefined, pattern: RegExp, passage: Passage): Span | undefined {
  if (noun === undefined) return undefined;
  const { text } = passage.reading.article;
  for (const [i, term] of passage.terms.entries()) {
    if (term !== noun) continue;
    const { end } = passage.words[i]!;
    const found = pattern.exec(text.slice(end, Math.min(passage.sentence.end, end + MAX_LENGTH)));
    if (found) return { start: end + found[0].length - found[1]!.length, end: end + found[0].length };
  }
  return undefined;
}

/** "The best-selling book |In Case You Miss the Bus| – How to Plan": a title without marks behind the noun for the work. */
const TITLED =
  /^,? ((?:\p{Lu}[\p{L}\p{M}’'-]*)(?: (?:\p{Lu}[\p{L}\p{M}’'-]*|of|the|in|and|a|an|to|for|on|with|at|my|your)){0,8}(?<=\p{Lu}[\p{L}\p{M}’'-]{0,30}))/u;

/** The title of the work that is asked for, in capitals behind its noun. */
export function titledAfter(passage: Passage, { head }: Question): Span | undefined {
  return matchAfter(head, TITLED, passage);
}
