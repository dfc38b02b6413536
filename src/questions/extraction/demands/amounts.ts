import { contains, type Mention, overlaps, type Span } from '../../../domain/article.ts';
import { SCALE_WORDS } from '../../../text/numbers/number-words.ts';
import { reportStart } from '../../answer-types/dateline.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext } from '../context.ts';
import { type Demand, hasWord, isTyped } from './demand.ts';
import { isMeasured, MEASURED } from './measured.ts';
import { AMOUNTS, isNumberWord } from './number-words.ts';

/** It is of the type, or contains a number with a unit that no reader types. */
export const isNumber: Demand = (c, x) => isTyped(c, x) || (hasWord(c, x, isNumberWord) && !isMeasured(c, x));

/** As `isNumber`, but a number of counted things is none: "900 homes" tell no depth, though "12 fathoms" may be in no list of units. */
export const isMeasure: Demand = (c, x) =>
  isTyped(c, x) ||
  (!isMeasured(c, x) &&
    x.parsed.tokens.slice(c.first, c.last).some((t) => isNumberWord(t.word) && !isOfOtherKind(t, x)));

/** The number belongs to something that is counted, or to a measure of another kind. */
function isOfOtherKind(token: Span, { passage: { mentions } }: ExtractionContext): boolean {
  const isOther = (m: Mention) => MEASURED.has(m.kind) || ('unit' in m && m.kind === 'count' && m.unit !== undefined);
  return mentions.some((m) => isOther(m) && contains(m, token));
}

/** A number or a word for an amount that is no date and no measure: "14", "dozens", "two in three", "none". */
export const isCount: Demand = (c, x) => c.start >= reportStart(x.passage) && (isTyped(c, x) || hasFreeAmount(c, x));

/** "One of the best" counts nothing. */
const isOneOf = (tokens: ExtractionContext['parsed']['tokens'], at: number) =>
  tokens[at]!.word === 'one' && tokens[at + 1]?.word === 'of';

function hasFreeAmount(c: CandidateSpan, { question, parsed: { tokens }, passage }: ExtractionContext): boolean {
  const { mentions } = passage;
  // "How many pounds" is answered by a weight.
  const isAsked = (m: Span) => question.head !== undefined && passage.contentIn(m).includes(question.head);
  for (let i = c.first; i < c.last; i++) {
    const token = tokens[i]!;
    const isOne = (isNumberWord(token.word) && !isOneOf(tokens, i)) || AMOUNTS.has(token.word);
    if (
      isOne &&
      !mentions.some((m) => MEASURED.has(m.kind) && m.kind !== 'percent' && contains(m, token) && !isAsked(m))
    )
      return true;
  }
  return false;
}

/** A number or a word for an amount; it may belong to a sum or a measure. */
export const isAmount: Demand = (c, x) =>
  !isOnlyCounted(c, x) && (isTyped(c, x) || hasWord(c, x, (word) => isNumberWord(word) || AMOUNTS.has(word)));

/** "How much cheaper" is told by no number of homes: all that it holds is counted, and not what the question asks for. */
function isOnlyCounted(c: CandidateSpan, { passage, question }: ExtractionContext): boolean {
  if (question.head !== undefined && passage.contentIn(c).includes(question.head)) return false;
  const told = passage.mentions.filter((m) => 'value' in m && overlaps(m, c));
  return told.length > 0 && told.every((m) => m.kind === 'count' && 'unit' in m && m.unit !== undefined);
}

/** A sum of money, or words such as "nothing" and "two million" that may denote one. */
export const isSum: Demand = (c, x) => isTyped(c, x) || hasWord(c, x, (word) => SUM_WORDS.has(word));

const SUM_WORDS: ReadonlySet<string> = new Set([
  ...SCALE_WORDS,
  ...SCALE_WORDS.map((word) => `${word}s`),
  'free',
  'nothing',
]);
