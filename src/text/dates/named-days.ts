import type { Span } from '../../domain/article.ts';
import { WEEKDAYS } from '../patterns.ts';

/** Words that make a weekday the name of a day or an event: "Black Friday", "Bloody Sunday". */
const NAMING = 'Super|Black|Bloody|Ash|Palm|Cyber|Fat|Giving|Maundy|Shrove';

/** Before a weekday that is not a part of a name. */
export const NO_NAME_BEFORE = `(?<!\\b(?:${NAMING}) )`;
/** After such a weekday; excludes "the Sunday Herald". */
export const NO_NAME_BEHIND = '(?!(?<=\\b[Tt]he \\w{6,9}) [A-Z][a-z])';

const TODAY = /^(?:Today|Tonight|Tomorrow)$/;
const MAY_NAME = new RegExp(`^(?:Today|Tonight|Tomorrow|${WEEKDAYS})$`);
const NAMED = new RegExp(`\\b(?:${NAMING}) $`);
const AFTER_THE = /\b[Tt]he $/;
const CAPITAL = /^ \p{Lu}\p{Ll}/u;
const AFTER_CAPITAL = /\p{Lu}[\p{L}’']{1,30} $/u;
/** Number of characters before a word that are searched for the rest of a name. */
const NEAR = 34;

/** A weekday or "today" inside a name: "Entertainment Tonight", "the Tonight Show", "the Sunday Herald". */
export function isPartOfName(text: string, sentence: Span, { start, end }: Span): boolean {
  const word = text.slice(start, end);
  if (!MAY_NAME.test(word)) return false;
  const before = text.slice(Math.max(sentence.start, start - NEAR), start);
  if (AFTER_THE.test(before) && CAPITAL.test(text.slice(end, end + 3))) return true;
  return NAMED.test(before) || (TODAY.test(word) && AFTER_CAPITAL.test(before));
}
