import type { Span } from '../../domain/article.ts';
import { type Governor, governorOf, type Tense } from './tense.ts';

const FUTURE_CUE =
  "(?:will|would|won't|shall|must|should)(?: not)?(?: be)? \\w{2,20}|next|coming|upcoming|scheduled|set (?:to|for)|slated|" +
  'starts|begins|opens|kicks off|takes place|due|expected|plans?|planned|planning|deadline|vow(?:s|ed)|promise[sd]?|(?:is|are) to|' +
  '(?:hopes?|wants?|intends?|preparing|hoping|is about|are about|is going|are going) to';
const PAST_CUE = 'said|says|told|was|were|had|has|have|did|came|went|met|made|took|held|began|won|lost|\\w{3,16}ed';
const CUE = new RegExp(`\\b(?:(${FUTURE_CUE})|${PAST_CUE})\\b|(['’]ll)\\b`, 'gi');
const LIMIT_WORD = /\b(?:by|until|till|before|ahead of|come)\s$|\bif\b/i;
const UNTIL = /\b(?:until|till)\s$/i;
const DEADLINE = /\b(?:by|before|until|till)\s$/i;
const OVER = /\b(?:had|has|have|was|were|did)\b/i;
/** The date says when something happens rather than which thing is meant: "on Monday", "opens Monday". */
const ADVERBIAL = /(?:\b(?:on|from|this|early|late|in)|\p{L}{2}|[\d,])\s$/iu;
const NOT_ADVERBIAL =
  /\b(?:of|for|to|after|before|since|by|until|till|than|about|with|the|a|an|his|her|their|its|our|last|past|every|each)\s$/i;
const SINCE = /\bsince\s$/i;
const POSSESSIVE = /^['’]s?\b/;
/** A past cue as near as this to the date is the verb that it belongs to: "said on". */
const BESIDE = 4;
/** Number of characters on either side of a date that are searched for cues. */
const NEAR = 60;

/** True when the nearest verb before the date, or else the first one after it, indicates the future. */
export function isFuture(text: string, sentence: Span, date: Span): boolean {
  const from = Math.max(sentence.start, date.start - NEAR);
  const before = text.slice(from, date.start);
  if (LIMIT_WORD.test(before)) return !(UNTIL.test(before) && isOver(governorOf(text, sentence, date), ['past']));
  const last = lastMatch(CUE, before);
  const cue = last ?? firstMatch(CUE, text.slice(date.end, Math.min(sentence.end, date.end + NEAR)));
  const isAhead = cue !== null && (cue[1] ?? cue[2]) !== undefined;
  if (last && !isAhead && before.length - last.index - last[0].length <= BESIDE && !isPassive(before, last))
    return false;
  if (isAhead && !last) return true;
  if (!isAhead && !isAdverbial(text, sentence, date)) return false;
  const governor = governorOf(text, sentence, date);
  if (last && isAhead) return !(governor?.tense === 'past' && governor.start > from + last.index);
  return governor?.tense === 'present' || governor?.tense === 'future';
}

/** "is presented on Monday". */
function isPassive(before: string, { index }: RegExpExecArray): boolean {
  return /\b(?:is|are|being|be)(?: \w{2,12}ly)? $/.test(before.slice(0, index));
}

/** True when the date is that of an event in the past: "arrested on March 3", not "called a vote on May 5". */
export function isPast(text: string, sentence: Span, date: Span): boolean {
  if (SINCE.test(text.slice(Math.max(sentence.start, date.start - NEAR), date.start))) return true;
  const before = text.slice(Math.max(sentence.start, date.start - NEAR), date.start);
  if (/\bfrom\s$/i.test(before) || !isAdverbial(text, sentence, date)) return false;
  return isOver(governorOf(text, sentence, date)) && !isFuture(text, sentence, date);
}

function isOver(governor: Governor | undefined, tenses: readonly Tense[] = ['past', 'perfect']): boolean {
  return governor !== undefined && tenses.includes(governor.tense) && !governor.arranges;
}

function isAdverbial(text: string, sentence: Span, { start, end }: Span): boolean {
  if (POSSESSIVE.test(text.slice(end, end + 2))) return false;
  const before = text.slice(Math.max(sentence.start, start - NEAR), start);
  return before === '' || (ADVERBIAL.test(before) && !NOT_ADVERBIAL.test(before));
}

/** True where the date is when an event to come takes place: "will open in January", "opens on May 5". */
export function isYetToCome(text: string, sentence: Span, date: Span): boolean {
  if (!/\b[IiOo]n\s$/.test(text.slice(Math.max(sentence.start, date.start - 4), date.start))) return false;
  const tense = governorOf(text, sentence, date)?.tense;
  return (tense === 'present' || tense === 'future') && isFuture(text, sentence, date);
}

function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match;
  return last;
}

function firstMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0;
  return pattern.exec(text);
}

/** True for "by March", "before March" of a future event: such a month is never in the past. */
export function isDeadline(text: string, sentence: Span, date: Span): boolean {
  const near = text.slice(Math.max(sentence.start, date.start - NEAR), Math.min(sentence.end, date.end + NEAR));
  return DEADLINE.test(text.slice(sentence.start, date.start).slice(-NEAR)) && !OVER.test(near);
}
