import { abbreviationKind } from '../../../text/abbreviations.ts';
import { inflectionOf } from '../../../text/grammar/verb-forms.ts';
import { isOfClass } from '../../../text/grammar/word-classes.ts';
import { tokeniseQuestion } from '../../analysis/tokenise.ts';
import { smallTalkIn } from '../small-talk.ts';
import { splitCoordination } from './coordination.ts';
import { asks, type MessageWord, messageWords, openingAt } from './question-starts.ts';

/** A sentence of a message. */
interface Piece {
  /** From its first word to its closing punctuation. */
  readonly text: string;
  readonly kind: 'question' | 'talk' | 'statement';
}

/** Quotations up to the maximum length expected in a message; longer matches are probably unbalanced marks. */
const QUOTED = /["“”„«»][^"“”„«»]{1,300}["“”„«»]|‘[^‘’]{1,300}’(?!\p{L})/gu;

/**
 * Splits a message into its questions, in order and in their own words: "Who won and when was the final?" contains two.
 * A later one may refer to the one before ("and why?"). Never splits within quotation marks; a message with at most one
 * question is returned as typed.
 */
export function segment(message: string): readonly string[] {
  if (!MAY_PART.test(message)) return [withoutGreeting(message)];
  const pieces = piecesOf(message);
  const asked = joined(pieces).flatMap((text) => splitCoordination(text, masked(text)));
  const isWhole = asked.length === 0 || (asked.length === 1 && !pieces.some(({ kind }) => kind === 'talk'));
  return isWhole ? [withoutGreeting(message)] : asked.map(withoutGreeting);
}

/** Cheap precondition: most messages contain no possible split. */
const MAY_PART = /[,&;\n]|[?!.…]["”)]?\s|\b(?:and|or|but|plus)\b/iu;

/** Replaces each quotation by one long word, so that nothing within it splits or asks. */
function masked(message: string): string {
  return message.replace(QUOTED, (quotation) => 'q'.repeat(quotation.length));
}

function piecesOf(message: string): Piece[] {
  const words = messageWords(masked(message));
  const starts = words.flatMap((word, at) => (at === 0 || ends(word, words[at - 1]!) ? [at] : []));
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? words.length;
    const end = words[to]?.start ?? message.length;
    const text = message.slice(words[from]!.start, end).trim();
    return { text, kind: kindOf(text, words.slice(from, to)) };
  });
}

/** True when a sentence ends before a word. */
function ends({ gap }: MessageWord, before: MessageWord): boolean {
  if (/[?!;\n]/u.test(gap)) return true;
  return /^["”)]?\.{1,3}\s/u.test(gap) && !isShortened(before.text);
}

/** "Mr", "sr", "A" in a name: a full stop after these does not end a sentence. */
function isShortened(word: string): boolean {
  const capitalised = word.charAt(0).toUpperCase() + word.slice(1);
  return word.length === 1 || [word, capitalised].some((form) => abbreviationKind(form) !== undefined);
}

function kindOf(text: string, words: readonly MessageWord[]): Piece['kind'] {
  if (smallTalkIn(text) !== undefined) return 'talk';
  return isQuestion(text, words) ? 'question' : 'statement';
}

function isQuestion(text: string, words: readonly MessageWord[]): boolean {
  const isAsked = /\?\s*$/u.test(text);
  const from = words.length - tokeniseQuestion(text).length;
  if (openingAt(words, Math.max(0, from)) !== undefined) return true;
  if (words.some((word, at) => at > 0 && word.gap.includes(',') && asks(words, at))) return true;
  if (!isAsked) return false;
  // "Lind or Marsh?" and "held in May?" belong to the previous question; "and Marsh?" and "The mill was closed?" are
  // questions.
  const hasVerb = words.some(({ key }) => inflectionOf(key) || isOfClass('aux', key));
  return /^(?:and|but)$/u.test(words[0]!.key) || (hasVerb && /^\p{Lu}/u.test(words[0]!.text));
}

/** Attaches statements to the following question, or at the end to the previous one. */
function joined(pieces: readonly Piece[]): string[] {
  const asked: string[] = [];
  let waiting: string[] = [];
  for (const { text, kind } of pieces) {
    if (kind === 'talk') continue;
    waiting.push(text);
    if (kind === 'statement') continue;
    asked.push(waiting.join(' '));
    waiting = [];
  }
  if (waiting.length > 0 && asked.length > 0) asked.push([asked.pop(), ...waiting].join(' '));
  return asked;
}

/** Maximum number of words of a greeting before a question. */
const MAX_GREETING_WORDS = 4;

/** "Hi bot, who won?" becomes "who won?". */
function withoutGreeting(question: string): string {
  const words = messageWords(masked(question));
  if (openingAt(words, 0) !== undefined) return question;
  for (let count = Math.min(MAX_GREETING_WORDS, words.length - 1); count > 0; count--) {
    const next = words[count]!;
    if (!next.gap.includes(',') && openingAt(words, count) === undefined) continue;
    if (smallTalkIn(question.slice(0, words[count - 1]!.end)) !== undefined) return question.slice(next.start);
  }
  return question;
}
