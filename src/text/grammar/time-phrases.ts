import { Class } from './function-words.ts';
import { isA } from './token-tests.ts';
import type { LexicalToken } from './tokens.ts';

type Tokens = readonly LexicalToken[];

const WHICH = /^(?:last|this|next|late|early|earlier|later|that|the|every)$/;
const UNIT =
  /^(?:week|month|year|night|evening|morning|afternoon|summer|autumn|fall|spring|winter|weekend|day|decade|century|time|\w+day)$/;
const UNITS = /^(?:seconds|minutes|hours|days|nights|weeks|months|years|decades)$/;
const DISTANCE = /^(?:ago|earlier|later|before)$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}|\d{4})$/;
const LEADS = /^(?:on|in|at|since|during|by)$/;
/** Maximum number of tokens in a time phrase: "on the evening of 3 March 2024" is longer and rare. */
const MAX_TIME_PHRASE = 5;

/** End of the phrase of time that begins at `at`: "last week", "two days ago", "earlier this week"; `at` when there is none. */
export function timePhraseEnd(tokens: Tokens, at: number): number {
  if (WHICH.test(tokens[at]?.word ?? '')) {
    let to = at + 1;
    if (WHICH.test(tokens[to]?.word ?? '')) to++;
    if (UNIT.test(tokens[to]?.word ?? '')) return to + 1;
  }
  if (UNITS.test(tokens[at + 1]?.word ?? '') && DISTANCE.test(tokens[at + 2]?.word ?? '')) return at + 3;
  return /^(?:once|twice)$/.test(tokens[at]?.word ?? '') && tokens[at + 1]?.word === 'more' ? at + 2 : at;
}

/** Start of the phrase of time that ends before `end`: "|earlier this week", "|on Monday"; `end` when there is none. */
export function timePhraseStart(tokens: Tokens, end: number, floor: number): number {
  if (mayEndTimePhrase(tokens[end - 1]?.word ?? '')) {
    for (let from = Math.max(floor, end - MAX_TIME_PHRASE); from < end; from++)
      if (timePhraseEnd(tokens, from) === end && !isArticled(tokens, from)) return from;
  }
  return leadStart(tokens, end, floor);
}

/** True for the words that may stand last in what `timePhraseEnd` finds; most words are none of them. */
function mayEndTimePhrase(word: string): boolean {
  return UNIT.test(word) || DISTANCE.test(word) || word === 'more';
}

/** "the next |time": with an article it is a noun phrase. */
function isArticled(tokens: Tokens, from: number): boolean {
  return tokens[from]!.word === 'the' || tokens[from]!.word === 'that' || isA(tokens[from - 1], Class.determiner);
}

/** "|on Monday", "|in March", "|at 3pm on Monday" behind a noun. */
function leadStart(tokens: Tokens, end: number, floor: number): number {
  let from = end;
  while (from > floor && end - from < 3 && (isA(tokens[from - 1], Class.time) || MONTH.test(tokens[from - 1]!.word)))
    from--;
  return from < end && from > floor && LEADS.test(tokens[from - 1]!.word) ? from - 1 : end;
}

/**
 * True for a word with the ending of one that may stand last in a time: "on Monday", "this month", "in May", "in 2005". Other words
 * have these endings, too ("member"), so that it counts only where a time may stand.
 */
export function endsLikeTime(word: string): boolean {
  return TIME_ENDING.test(word);
}

const TIME_ENDING =
  /(?:day|week|month|year|tonight|night|morning|evening|ary|march|april|may|june|july|august|ber|\d)$/;
