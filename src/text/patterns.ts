import type { Span } from '../domain/article.ts';

/** Pattern fragments shared by several readers. All repeats are bounded, so that no pattern backtracks excessively. */

/** Full names of weekdays, as regular expression alternatives. */
export const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

/** Full names of months in order, as regular expression alternatives. */
export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** A year from 1500 to 2099. */
export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';

/** Numbers below one thousand million in words, one word at a time; excludes "a" and "half". */
export const SMALL_NUMBER =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|' +
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** A match with the sentence that contains it. */
export interface SentenceMatch<S extends Span> {
  readonly match: RegExpExecArray;
  readonly sentence: S;
}

/** All matches of a global pattern, each with its sentence; matches across sentence boundaries are omitted. */
export function patternMatchesIn<S extends Span>(
  pattern: RegExp,
  text: string,
  sentences: readonly S[],
): SentenceMatch<S>[] {
  const hits: SentenceMatch<S>[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    while (at < sentences.length && sentences[at]!.end <= match.index) at++;
    const sentence = sentences[at];
    if (!sentence) break;
    if (match.index + match[0].length <= sentence.end) hits.push({ match, sentence });
  }
  return hits;
}

/** All matches of a global pattern in a span, as if the text ended at the span's end. */
export function matchesWithin(pattern: RegExp, text: string, span: Span): RegExpExecArray[] {
  const stretch = text.slice(0, span.end);
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = span.start;
  for (let match = pattern.exec(stretch); match; match = pattern.exec(stretch)) matches.push(match);
  return matches;
}
