import type { Evidence } from '../domain/answer.ts';
import { type Quote, type Reading, wordsOf } from '../domain/article.ts';
import { lastStartingBy } from '../domain/sorted-spans.ts';
import { sentencesAround } from '../questions/model/quote-around.ts';
import { tokensIn } from '../retrieval/analysis/terms.ts';
import type { Library } from '../retrieval/library.ts';
import { negationsIn } from '../text/grammar/negations.ts';
import { bareEvidence } from './bare-evidence.ts';
import { closestPassage } from './closest-passage.ts';
import { differenceKind } from './figure-differences.ts';
import type { Mark, Verdict } from './mark.ts';
import { type Place, placesOf } from './places.ts';
import type { QuotationClaim } from './quotation-claims.ts';
import { claimedSpeakers, isDescribed, isSameName, namesOf, writtenSpeaker } from './speakers.ts';
import { placesOfParts } from './stitched.ts';

/** Share of the words from which count as those of one place; below it they may be put together from two. */
const WHOLE = 0.8;
/** Added to the share of a place whose speaker is the one claimed. */
const SAME_SPEAKER = 0.08;

/** What one place tells of a claim. */
interface Judged {
  readonly place: Place;
  readonly verdict: Verdict;
  readonly isSpeakerCertain: boolean | undefined;
  readonly worth: number;
}

/** What the articles hold of words that a text claims were said. */
export function checkQuotation(library: Library, text: Reading, claim: QuotationClaim): Mark {
  const isClaimed = (reading: Reading, quote: Quote) => speakerMatch(reading, quote, text, claim) === 'same';
  const [best] = placesOf(library, claim, isClaimed)
    .map((place) => judged(place, text, claim))
    .sort((a, b) => b.worth - a.worth);
  if (isSaid(claim) && (!best || (best.verdict === 'altered' && best.place.share < WHOLE))) {
    const parts = placesOfParts(library, claim);
    if (parts?.length === 2) return markOf(claim, 'stitched', parts, undefined);
    const [place] = parts ?? [];
    if (place) return markOfPlace(judged(place, text, claim), claim);
  }
  if (best) return markOfPlace(best, claim);
  return markOfFragment(library, text, claim) ?? absentMark(library, claim);
}

/** Least share of words, by idf, that a passage must tell to be called the closest. */
const CLOSEST = 0.4;

/** Words that stand nowhere; if the text does not put them in marks, they may be somebody's in other words. */
function absentMark(library: Library, claim: QuotationClaim): Mark {
  const mark = markOf(claim, 'absent', [], undefined);
  const closest = claim.quote && claim.inMarks.length === 0 ? closestPassage(library, claim.words, CLOSEST) : undefined;
  return closest ? { ...mark, closest } : mark;
}

/** False for a sentence of the text's own, which nobody put together from what others said. */
function isSaid({ quote, inMarks }: QuotationClaim): boolean {
  return quote !== undefined || inMarks.length > 0;
}

/** Minimum words in quotation marks that are known by themselves, whoever is claimed to have said them. */
const MIN_FRAGMENT_WORDS = 3;
const MIN_FRAGMENT_WORDS_OF_SPEAKER = 2;

/**
 * For "called the claim “simply untrue”" where only the words in marks stand in an article: these alone are judged, if they
 * stand there as they are. What surrounds them is the text's own way of putting it.
 */
function markOfFragment(library: Library, text: Reading, claim: QuotationClaim): Mark | undefined {
  const [mark, ...others] = claim.inMarks;
  if (!mark || others.length > 0 || (mark.start <= claim.start && claim.end <= mark.end)) return undefined;
  const fragment = { ...claim, ...mark, words: wordsOf(text.article, mark) };
  const count = tokensIn(fragment.words).length;
  if (count < MIN_FRAGMENT_WORDS_OF_SPEAKER) return undefined;
  const [best] = placesOf(library, fragment, () => false)
    .map((place) => judged(place, text, fragment))
    .filter(({ verdict }) => verdict === 'exact' || verdict === 'other-speaker')
    .filter(({ isSpeakerCertain }) => isSpeakerCertain || count >= MIN_FRAGMENT_WORDS)
    .sort((a, b) => b.worth - a.worth);
  return best && markOfPlace(best, fragment);
}

function markOfPlace({ place, verdict, isSpeakerCertain }: Judged, claim: QuotationClaim): Mark {
  return markOf(claim, verdict, [place], isSpeakerCertain);
}

function judged(place: Place, text: Reading, claim: QuotationClaim): Judged {
  const kinds = place.differences.map((each) => differenceKind(each, text, place.reading));
  // A denial of what the article has somebody say turns it round.
  const isTurned = claim.quote?.denied === true && place.quote !== undefined && !place.quote.denied;
  const isWorded = kinds.includes('words') || isTurned;
  const isOtherFigure = kinds.includes('other-figure');
  const speaker = speakerMatch(place.reading, place.quote, text, claim);
  const isDenied = place.quote !== undefined && deniedFor(place, place.quote, text, claim);
  const words: Verdict =
    isWorded || isDoubted(place, text, claim) ? 'altered' : isOtherFigure ? 'other-figure' : 'exact';
  const verdict = isDenied ? 'denied' : words === 'exact' && speaker === 'other' ? 'other-speaker' : words;
  return {
    place,
    verdict,
    isSpeakerCertain: speaker === 'none' ? undefined : speaker === 'same',
    worth: worthOf(place, words, verdict, speaker),
  };
}

/** A place with the very words before all others, then one with the speaker claimed. */
function worthOf({ share }: Place, words: Verdict, verdict: Verdict, speaker: SpeakerMatch): number {
  const order = verdict === 'exact' ? 0.02 : verdict === 'other-speaker' ? 0.01 : 0;
  return (words === 'exact' ? 1 : share) + (speaker === 'same' ? SAME_SPEAKER : 0) + order;
}

/** none: the text names no speaker. open: the article writes no name. */
type SpeakerMatch = 'none' | 'same' | 'other' | 'open';

function speakerMatch(reading: Reading, quote: Quote | undefined, text: Reading, claim: QuotationClaim): SpeakerMatch {
  const claimed = claimedSpeakers(text, claim, reading);
  if (claimed.length === 0) return isDescribed(text, claim) ? 'open' : 'none';
  const given = quote ? namesOf(reading, quote) : [];
  if (given.some((one) => claimed.some((other) => isSameName(one, other)))) return 'same';
  const written = quote && writtenSpeaker(reading, quote);
  return written === undefined ? 'open' : 'other';
}

/** "Nobody believes that |the bridge has fallen|", "rumours that …": words of the article's own that it does not claim itself. */
const DOUBT =
  /\b(?:if|whether|unless|rumou?rs?|alleged(?:ly)?|falsely|feared|hoped?|believed?|claims?|suggestions?|reports?)\b/i;

/** True if the text claims words as a fact that stand behind a denial or a doubt in their sentence. */
function isDoubted({ reading, span, quote }: Place, text: Reading, claim: QuotationClaim): boolean {
  if (quote || isSaid(claim)) return false;
  const { start } = lastStartingBy(reading.sentences, span.start)!;
  const before = reading.article.text.slice(start, span.start);
  const asked = text.article.text.slice(claim.start, claim.end);
  return (negationsIn(before) > 0 || DOUBT.test(before)) && !DOUBT.test(asked);
}

/** True if the article denies or asks what the text says as a fact. */
function deniedFor({ reading, differences }: Place, quote: Quote, text: Reading, claim: QuotationClaim): boolean {
  if (claim.quote?.denied || isAsked(text, claim.quote)) return false;
  if (!quote.denied && !isAsked(reading, quote)) return false;
  const negated = differences.some(
    ({ asked }) => asked && negationsIn(text.article.text.slice(asked.start, asked.end)) > 0,
  );
  return !negated;
}

/** "asked whether", or a question mark before the end of the words. */
function isAsked({ article: { text } }: Reading, quote: Quote | undefined): boolean {
  if (!quote) return false;
  if (quote.form !== 'indirect') return /\?["”’'»]*$/.test(text.slice(quote.parts[0]!.start, quote.parts.at(-1)!.end));
  return /^(?:whether|if)\b/i.test(text.slice(quote.parts[0]!.start, quote.parts[0]!.end));
}

function markOf(
  { start, end }: QuotationClaim,
  verdict: Verdict,
  places: readonly Place[],
  isSpeakerCertain: boolean | undefined,
): Mark {
  return {
    start,
    end,
    claim: 'quotation',
    verdict,
    evidence: places.map(evidenceAt),
    ...(isSpeakerCertain !== undefined && { isSpeakerCertain }),
  };
}

function evidenceAt({ reading, span, quote, differences, share }: Place): Evidence {
  return bareEvidence(reading, sentencesAround(reading, span, quote), {
    quote,
    answerSpan: span,
    ...(differences.length > 0 && { differences }),
    score: share,
  });
}
