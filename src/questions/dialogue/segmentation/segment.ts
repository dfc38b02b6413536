import { abbreviationKind } from '../../../text/abbreviations.ts';
import { inflectionOf } from '../../../text/grammar/verb-forms.ts';
import { isOfClass } from '../../../text/grammar/word-classes.ts';
import { sliceOf, tokeniseUtterance } from '../../analysis/tokenise.ts';
import type { Utterance } from '../../model/utterance.ts';
import { smallTalkIn } from '../small-talk.ts';
import { splitCoordination } from './coordination.ts';
import { asks, type MessageWord, messageWords, openingAt } from './question-starts.ts';

/** A sentence of a message. */
interface Piece {
  /** From its first word to its closing punctuation. */
  readonly words: Utterance;
  readonly kind: 'question' | 'talk' | 'statement';
}

/** Quotations up to the maximum length expected in a message; longer matches are probably unbalanced marks. */
const QUOTED = /["“”„«»][^"“”„«»]{1,300}["“”„«»]|‘[^‘’]{1,300}’(?!\p{L})/gu;

/**
 * Splits a message into its questions, in order and in their own words: "Who won and when was the final?" contains two.
 * A later one may refer to the one before ("and why?"). Never splits within quotation marks; a message with at most one
 * question is returned as typed.
 */
export function segment(message: string | Utterance): readonly Utterance[] {
  const whole = tokeniseUtterance(message);
  if (!MAY_PART.test(whole.text)) return [withoutGreeting(whole)];
  const pieces = piecesOf(whole);
  const asked = joined(pieces).flatMap((sentence) => splitCoordination(sentence, masked(sentence)));
  const isWhole = asked.length === 0 || (asked.length === 1 && !pieces.some(({ kind }) => kind === 'talk'));
  return isWhole ? [withoutGreeting(whole)] : asked.map(withoutGreeting);
}

/** Cheap precondition: most messages contain no possible split. */
const MAY_PART = /[,&;\n]|[?!.…]["”)]?\s|\b(?:and|or|but|plus)\b/iu;

/** Replaces each quotation by one long word, so that nothing within it splits or asks. */
function masked(message: Utterance): Utterance {
  const text = message.text.replace(QUOTED, (quotation) => 'q'.repeat(quotation.length));
  return text === message.text ? message : tokeniseUtterance(text);
}

function piecesOf(message: Utterance): Piece[] {
  const words = messageWords(masked(message));
  const starts = words.flatMap((word, at) => (at === 0 || ends(word, words[at - 1]!) ? [at] : []));
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? words.length;
    const end = message.text.slice(0, words[to]?.start).trimEnd().length;
    const piece = sliceOf(message, words[from]!.start, end);
    return { words: piece, kind: kindOf(piece, words.slice(from, to)) };
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

function kindOf(piece: Utterance, words: readonly MessageWord[]): Piece['kind'] {
  if (smallTalkIn(piece) !== undefined) return 'talk';
  return isQuestion(piece, words) ? 'question' : 'statement';
}

function isQuestion({ text, patternWords }: Utterance, words: readonly MessageWord[]): boolean {
  const isAsked = /\?\s*$/u.test(text);
  const from = words.length - patternWords.length;
  if (openingAt(words, Math.max(0, from)) !== undefined) return true;
  if (words.some((word, at) => at > 0 && word.gap.includes(',') && asks(words, at))) return true;
  if (!isAsked) return false;
  // "Lind or Marsh?" and "held in May?" belong to the previous question; "and Marsh?" and "The mill was closed?" are
  // questions.
  const hasVerb = words.some(({ key }) => inflectionOf(key) || isOfClass('aux', key));
  return /^(?:and|but)$/u.test(words[0]!.key) || (hasVerb && /^\p{Lu}/u.test(words[0]!.text));
}

/** Attaches statements to the following question, or at the end to the previous one. */
function joined(pieces: readonly Piece[]): Utterance[] {
  const asked: Utterance[] = [];
  let waiting: Utterance[] = [];
  for (const { words, kind } of pieces) {
    if (kind === 'talk') continue;
    waiting.push(words);
    if (kind === 'statement') continue;
    asked.push(together(waiting));
    waiting = [];
  }
  const last = waiting.length > 0 ? asked.pop() : undefined;
  return last ? [...asked, together([last, ...waiting])] : asked;
}

function together(pieces: readonly Utterance[]): Utterance {
  const [first] = pieces;
  return first && pieces.length === 1 ? first : tokeniseUtterance(pieces.map(({ text }) => text).join(' '));
}

/** Maximum number of words of a greeting before a question. */
const MAX_GREETING_WORDS = 4;

/** "Hi bot, who won?" becomes "who won?". */
function withoutGreeting(question: Utterance): Utterance {
  const words = messageWords(masked(question));
  if (openingAt(words, 0) !== undefined) return question;
  for (let count = Math.min(MAX_GREETING_WORDS, words.length - 1); count > 0; count--) {
    const next = words[count]!;
    if (!next.gap.includes(',') && openingAt(words, count) === undefined) continue;
    const greeting = sliceOf(question, 0, words[count - 1]!.end);
    if (smallTalkIn(greeting) !== undefined) return sliceOf(question, next.start, question.text.length);
  }
  return question;
}
