import type { Difference } from '../domain/answer.ts';
import { contains, overlaps, type Quote, type Reading, type Span, wordsOf } from '../domain/article.ts';
import { isSpoken, quoteAround } from '../questions/model/quote-around.ts';
import { tokensIn } from '../retrieval/analysis/terms.ts';
import type { Library, NearOccurrence, WordPair } from '../retrieval/library.ts';
import { MIN_LIKENESS, MIN_NEAR_WORDS } from '../retrieval/near-phrases/likeness.ts';
import { reportedForms } from '../retrieval/near-phrases/reported-forms.ts';
import { fold } from '../text/fold.ts';
import { Class, classesOf } from '../text/grammar/function-words.ts';
import { endsAsParticiple } from '../text/grammar/verb-forms.ts';
import type { QuotationClaim } from './quotation-claims.ts';

/** A place of an article that has the words of a claim, at least nearly. */
export interface Place {
  readonly reading: Reading;
  readonly span: Span;
  /** Share of the words that match, in this or in another form: 0..1. */
  readonly share: number;
  /** The quotation that has the words; absent for words of the article's own. */
  readonly quote?: Quote;
  /** In text order; `asked` points into the text checked. Empty if the words stand there. */
  readonly differences: readonly Difference[];
}

/** Places that are compared: the same words may have been said by several people. */
const MAX_PLACES = 12;

/** Minimum likeness where the speaker is the one claimed, too: then few words suffice to know what is meant. */
const SPEAKER_LIKENESS = 0.1;

/**
 * The places that have the words of a claim, most alike first.
 * @param isClaimed whether a quotation of an article is by the speaker claimed
 */
export function placesOf(
  library: Library,
  claim: QuotationClaim,
  isClaimed: (reading: Reading, quote: Quote) => boolean,
): readonly Place[] {
  if (tokensIn(claim.words).length < MIN_NEAR_WORDS) return placesOfFew(library, claim);
  return library
    .nearOccurrences(claim.words, { limit: MAX_PLACES, likeness: SPEAKER_LIKENESS })
    .map((near) => ({ near, place: placeOf(near, claim) }))
    .filter(
      ({ near, place: { reading, quote } }) =>
        near.likeness >= MIN_LIKENESS || (quote !== undefined && isClaimed(reading, quote)),
    )
    .map(({ place }) => place);
}

/** Few words resemble something everywhere: only where they stand as such. */
function placesOfFew(library: Library, { words }: QuotationClaim): Place[] {
  return library.occurrences(words, undefined, MAX_PLACES).map(({ reading, span }) => {
    const quote = quoteAround(reading, [span]);
    return { reading, span, share: 1, ...(quote && { quote }), differences: [] };
  });
}

export function placeOf(near: NearOccurrence, claim: QuotationClaim): Place {
  const { reading, span, share, pairs } = near;
  const quote = quoteAround(
    reading,
    pairs.map(({ written }) => written),
  );
  const differences = near.differences
    .filter((difference) => !isCue(difference, reading, quote) && !isAllowed(difference, near, claim, quote))
    .map(({ asked, written }) => ({ ...(asked && { asked: moved(asked, claim.start) }), ...(written && { written }) }));
  return { reading, span, share, ...(quote && { quote }), differences };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** "We dig today," he said. "Tomorrow we dig": the words between do not belong to what was said. */
function isCue({ asked, written }: Difference, { article }: Reading, quote: Quote | undefined): boolean {
  if (asked !== undefined || quote === undefined) return false;
  // What was said between cue and cue was left out.
  const isLeftOut = quote.parts.length > 1 && tokensIn(article.text, written!).some((word) => isSpoken(quote, word));
  if (isLeftOut) return false;
  // A mark that was forgotten lets a quotation run on over its cue.
  const isReport = [quote.cue, quote.speaker].some((span) => span && contains(written!, span));
  return isReport || !isSpoken(quote, written!);
}

/**
 * True for another form of the same words that reported speech has: "I am" for "he was". Words in quotation marks must be the
 * very same, in the text checked and, if it reports them, in the article.
 */
function isAllowed(
  { asked, written }: Difference,
  { reading, pairs }: NearOccurrence,
  { start, words, inMarks }: QuotationClaim,
  quote: Quote | undefined,
): boolean {
  if (!asked) return quote !== undefined && inMarks.length === 0 && isLeftOut(wordsOf(reading.article, written!));
  if (!written) return false;
  if (inMarks.some((mark) => overlaps(mark, moved(asked, start)))) return false;
  const within = pairs.filter((pair) => overlaps(pair.asked, asked));
  const count = tokensIn(words.slice(asked.start, asked.end)).length;
  if (within.length !== count || tokensIn(wordsOf(reading.article, written)).length !== count) return false;
  return quote !== undefined && within.every((pair) => isReportedForm(pair, words, reading));
}

/** "They dug and found it" for "we dug, and we found it". */
function isLeftOut(words: string): boolean {
  return tokensIn(words).every(({ text }) => (classesOf(text.toLowerCase()) & Class.pronoun) !== 0);
}

function isReportedForm(pair: WordPair, words: string, reading: Reading): boolean {
  const one = fold(words.slice(pair.asked.start, pair.asked.end));
  const other = fold(wordsOf(reading.article, pair.written));
  return one === other || reportedForms(one).has(other) || isVerbEnding(one, other);
}

/** "wait" and "waited": the same stem, of which at least one has the ending of a verb. Plurals say something else. */
function isVerbEnding(one: string, other: string): boolean {
  return endsAsParticiple(one) || endsAsParticiple(other);
}
