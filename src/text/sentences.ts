import type { Sentence, Span } from '../domain/article.ts';
import { abbreviationKind, isSentenceStarter } from './abbreviations.ts';
import { isSecondHalf } from './characters.ts';
import { formsFor } from './grammar/reporting-verbs.ts';
import { lexicon } from './lexicon.ts';
import { SMALL_NUMBER } from './patterns.ts';
import { unwrap } from './unwrap.ts';

/** Maximum length of a word before a full stop that is checked for being an abbreviation. */
const WORD_LIMIT = 24;

/**
 * UTF-16 units of a sentence. The longest sentences of news articles have some 1,200; without a bound, a list without
 * full stops would be one sentence, and everything that compares the parts of a sentence would slow down with its square.
 */
export const MAX_SENTENCE_LENGTH = 2_000;

const LINE = /[^\r\n\v\f\u0085\u2028\u2029]+/g;
const END_MARKS = '.!?…。！？';
/** ". . ." */
const SPACED_POINTS = /(?:\. ){2,5}\./y;
/** A picture credit and the character before it; only white space separates it from the sentence before. */
const CREDIT = new RegExp(`[^\\s:(][ \\t](?:${lexicon('web/credit-labels').join('|')}):\\s`, 'y');
const CREDIT_INITIALS = new Set(lexicon('web/credit-labels').map((label) => label.charCodeAt(0)));
/** "«" and "“" close a quotation only where a space follows. */
const CLOSING_MARKS = /(?:["'”’»)\]]|[«“](?=\s|$)|\[[\p{L}\p{N}]{1,3}\])*/uy;
const WHITE_SPACE = /\s*/y;
const SPACE_CHARACTER = /\s/;
const OPENING_MARKS = /["'“‘«»„([¿¡*_]*/y;
const OPENING_QUOTATION_MARK = /["'“‘«»„]/;
const CLOSING_QUOTATION_MARK = /["'”’»«“]/;
const NEXT_WORD = /[\p{L}\p{M}]{1,24}(?:['’]\p{L}{1,3})?/uy;
/** "harbour", "go", "2019", but not "Mr". */
const GLUED_BEFORE = /(?:\p{Ll}{3}|(?:^|[^\p{L}.])\p{Ll}{2}|(?:^|[^\p{N}.,])(?:1[5-9]|20)\d\d)$/u;
const GLUED_BEHIND = /(?!(?:Com|Org|Net|Gov|Edu|Info|Io|Js)\b)\p{Lu}\p{Ll}{1,20}[ ,]/uy;
const SMALL = /^\p{Ll}(?!\p{Lu})/u;
const DASH = /^[-–—]/;
const WORDLESS = /^[^\p{L}\p{N}]*$/u;
const NUMERAL = /^[\dIVX]/;
const BRACKET = /^[([]/;
const COURTESY_TITLES: ReadonlySet<string> = new Set(['Mr', 'Mrs', 'Ms', 'Mx', 'Dr']);
const FIRST_NAMES: ReadonlySet<string> = new Set(lexicon('names/first-names').map((row) => row.split('\t')[0]!));
const NUMBER_NAMES: ReadonlySet<string> = new Set(SMALL_NUMBER.split('|'));
const SINGLE_CAPITAL = /^\p{Lu}$/u;
const LIST_NUMBER = /^[(["'“‘]{0,2}(?:\p{Nd}{1,3}|[ivxIVX]{1,4}|\p{L})$/u;
const SPEECH_TAG = new RegExp(
  `(?:\\p{Lu}[\\p{L}\\p{M}.'’-]{0,20}[ ,]{1,2}){1,4}(?:${formsFor('tag').join('|')})(?!\\p{L})`,
  'uy',
);

/**
 * Splits the text into sentences. A line break ends a sentence, except those of hard-wrapped text. Quotation marks never hold one together, because
 * newspapers leave them open at the end of a paragraph. Closing marks belong to the preceding sentence. What would be
 * longer than `MAX_SENTENCE_LENGTH` is divided at spaces.
 */
export function findSentences(text: string): Sentence[] {
  const unwrapped = unwrap(text);
  if (!unwrapped) return splitLines(text);
  const { original } = unwrapped;
  return splitLines(unwrapped.text).map((sentence) => ({
    ...sentence,
    start: original(sentence.start),
    end: original(sentence.end, true),
  }));
}

function splitLines(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of text.matchAll(LINE)) {
    const span = trimmed(text, line.index, line.index + line[0].length);
    if (!span) continue;
    splitLine(text, span, paragraph, sentences);
    paragraph++;
  }
  return sentences;
}

function splitLine(text: string, line: Span, paragraph: number, sentences: Sentence[]): void {
  let { start } = line;
  for (const stop of stopsIn(text, line)) {
    if (!endsSentence(text, start, stop)) continue;
    pushBounded(text, { start, end: stop.end }, paragraph, sentences);
    start = stop.next;
  }
  pushBounded(text, { start, end: line.end }, paragraph, sentences);
}

/** Adds a sentence, in pieces if it is too long. */
function pushBounded(text: string, { start, end }: Span, paragraph: number, sentences: Sentence[]): void {
  let from = start;
  while (end - from > MAX_SENTENCE_LENGTH) {
    const cut = cutBefore(text, from, from + MAX_SENTENCE_LENGTH);
    sentences.push({ start: from, end: cut, index: sentences.length, paragraph });
    from = endOf(WHITE_SPACE, text, cut);
  }
  sentences.push({ start: from, end, index: sentences.length, paragraph });
}

/** The end of the last word that ends by `most`; without a space, `most` itself, or one less within a character. */
function cutBefore(text: string, start: number, most: number): number {
  let at = most;
  while (at > start && !isWhiteSpace(text, at)) at--;
  while (at > start && isWhiteSpace(text, at - 1)) at--;
  if (at > start) return at;
  return isSecondHalf(text.charCodeAt(most)) ? most - 1 : most;
}

function isWhiteSpace(text: string, at: number): boolean {
  return SPACE_CHARACTER.test(text[at] ?? '');
}

/** A possible end of a sentence. */
interface Stop {
  readonly start: number;
  readonly mark: string;
  /** Offset after the closing marks. */
  readonly end: number;
  /** Offset of the next character other than white space. */
  readonly next: number;
}

function stopsIn(text: string, line: Span): Stop[] {
  const stops: Stop[] = [];
  for (let at = line.start; at < line.end; ) {
    const length = terminatorAt(text, at);
    if (length === undefined) {
      at++;
      continue;
    }
    const mark = text.slice(at, at + length);
    const end = endOf(CLOSING_MARKS, text, at + length);
    const next = endOf(WHITE_SPACE, text, end);
    const apart = next > end || isGlued(text, at, end);
    if (apart && next < line.end) stops.push({ start: at, mark, end, next });
    at = Math.max(end, at + 1);
  }
  return stops;
}

/**
 * Length of the end mark at `at`: one or more full stops or the like, or 0 before a picture credit; undefined for none.
 */
function terminatorAt(text: string, at: number): number | undefined {
  const code = text.charCodeAt(at);
  if (code === SPACE || code === TAB) return isCredit(text, at) ? 0 : undefined;
  if (!isEndMark(code)) return undefined;
  if (text[at + 2] === '.' && text[at + 1] === ' ') {
    const end = endOf(SPACED_POINTS, text, at);
    if (end > at) return end - at;
  }
  let end = at + 1;
  while (isEndMark(text.charCodeAt(end))) end++;
  return end - at;
}

function isEndMark(code: number): boolean {
  return (
    code === POINT ||
    code === EXCLAMATION ||
    code === QUESTION ||
    (code > ASCII_END && END_MARKS.includes(String.fromCharCode(code)))
  );
}

function isCredit(text: string, space: number): boolean {
  return CREDIT_INITIALS.has(text.charCodeAt(space + 1)) && space > 0 && endOf(CREDIT, text, space - 1) >= space;
}

const TAB = 0x09;
const SPACE = 0x20;
const EXCLAMATION = 0x21;
const POINT = 0x2e;
const QUESTION = 0x3f;
const ASCII_END = 0x7f;

/** "the harbour.The council": the space was lost when lines were joined. */
function isGlued(text: string, mark: number, end: number): boolean {
  return GLUED_BEFORE.test(text.slice(Math.max(0, mark - 5), mark)) && endOf(GLUED_BEHIND, text, end) > end;
}

function endsSentence(text: string, sentenceStart: number, stop: Stop): boolean {
  if (stop.mark === '') return true;
  if (isWordless(text, sentenceStart, stop.start)) return false;
  const opening = endOf(OPENING_MARKS, text, stop.next);
  if (SMALL.test(text.slice(opening, opening + 2))) return false;
  const marks = text.slice(stop.start + stop.mark.length, stop.end);
  const closing = CLOSING_QUOTATION_MARK.test(marks);
  if (closing && DASH.test(text.slice(stop.next, stop.next + 1))) return false;
  if (/[!?！？。]/.test(stop.mark)) return !(closing && isTagged(text, opening));
  if (stop.mark !== '.' && stop.mark !== '....') {
    if (closing || marks === ']') return !isTagged(text, opening);
    return startsSentence(text, stop.next, opening);
  }
  return closing || pointEnds(text, sentenceStart, stop, opening);
}

/** True for a sentence that would contain punctuation only, such as a leading "...". */
function isWordless(text: string, start: number, end: number): boolean {
  return end - start < WORD_LIMIT && WORDLESS.test(text.slice(start, end));
}

/** Decides from the preceding word whether a full stop ends the sentence. */
function pointEnds(text: string, sentenceStart: number, stop: Stop, opening: number): boolean {
  if (LIST_NUMBER.test(text.slice(Math.max(sentenceStart, stop.start - WORD_LIMIT), stop.start))) return false;
  const word = wordBefore(text, stop.start);
  switch (SINGLE_CAPITAL.test(word) ? 'starter' : abbreviationKind(word)) {
    case 'never':
      return false;
    case 'number':
      return !NUMERAL.test(text.slice(opening, opening + 1)) && !isNumbered(text, sentenceStart, stop, word, opening);
    case 'starter':
      return (
        startsSentence(text, stop.next, opening) || (word.length > 1 && startsAfterPlace(text, stop, word, opening))
      );
    case 'month':
      return startsSentence(text, stop.next, opening);
    case undefined:
      return true;
  }
}

/** "No. Nine", but not the answer "No." */
function isNumbered(text: string, sentenceStart: number, stop: Stop, word: string, opening: number): boolean {
  if (!/^Nos?$/.test(word) || stop.start - sentenceStart <= word.length) return false;
  return NUMBER_NAMES.has(text.slice(opening, endOf(NEXT_WORD, text, opening)).toLowerCase());
}

/**
 * True when a sentence starter, a quotation or a person with a courtesy title follows: "at 6 p.m. Mr. Lind". Nothing in
 * brackets does: "Lind Inc. (“Lind”)".
 */
function startsSentence(text: string, next: number, opening: number): boolean {
  const marks = text.slice(next, opening);
  if (BRACKET.test(marks)) return false;
  if (OPENING_QUOTATION_MARK.test(marks)) return true;
  const end = endOf(NEXT_WORD, text, opening);
  const word = text.slice(opening, end);
  if (text[end] === '.') return COURTESY_TITLES.has(word);
  return isSentenceStarter(word);
}

/** "Denby, Ore. |Residents were", "in the U.S. |Ada Lind stayed": a noun with its verb, or a person, and no longer name. */
function startsAfterPlace(text: string, stop: Stop, word: string, opening: number): boolean {
  const end = endOf(NEXT_WORD, text, opening);
  const name = text.slice(opening, end);
  if (text[end] !== ' ' || !/^\p{Lu}\p{Ll}/u.test(name)) return false;
  const behind = text.slice(end + 1, end + 2);
  if (word.includes('.')) return /\p{Lu}/u.test(behind) && FIRST_NAMES.has(name);
  const isState = text.slice(stop.start - word.length - 2, stop.start - word.length) === ', ';
  return isState && /\p{Ll}/u.test(behind) && !/^(?:of|and|for|in|at|the)\b/.test(text.slice(end + 1, end + 5));
}

/** True for a reporting clause after a quoted question: `Lind asked`. */
function isTagged(text: string, opening: number): boolean {
  const end = endOf(NEXT_WORD, text, opening);
  if (isSentenceStarter(text.slice(opening, end))) return false;
  SPEECH_TAG.lastIndex = opening;
  return SPEECH_TAG.test(text);
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < WORD_LIMIT && !/[\s(["'“‘\-–—/]/.test(text[start - 1] ?? '')) start--;
  return text.slice(start, end);
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const line = text.slice(start, end);
  const from = start + line.length - line.trimStart().length;
  const to = start + line.trimEnd().length;
  return from < to ? { start: from, end: to } : undefined;
}
