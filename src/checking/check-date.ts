import { type DateMention, overlaps, type Reading, type Sentence, type Span } from '../domain/article.ts';
import { spansWithin } from '../domain/sorted-spans.ts';
import { namesWithin } from '../questions/model/names-within.ts';
import type { Library } from '../retrieval/library.ts';
import { bareEvidence } from './bare-evidence.ts';
import { clauseOf, isNegatedOnce, namesAll, sentencesNear, shareOf, termsBeside } from './claim-context.ts';
import { agreementOf, type DateAgreement, toldParts, type WrittenDate, writtenDates } from './claimed-dates.ts';
import type { Mark, Verdict } from './mark.ts';

/** Least share of what a sentence says, by idf, that must stand beside the date for it to be told of the same event … */
const AS_CLAIMED = 0.75;
/** … and for another date, or one that tells less, to be the one meant. */
const SAME_MATTER = 0.6;
/** Dates of one sentence that are compared, from its beginning: more of them are a table. */
const MAX_DATES = 12;
/** Minimum content words beside a date that tell of which event it is. */
const MIN_TERMS = 2;

/** The dates that a text claims outside of what was said. */
export function dateClaims({ article, sentences }: Reading, taken: readonly Span[]): readonly WrittenDate[] {
  if (sentences.length === 0) return [];
  return writtenDates(article.text).filter((date) => !taken.some((span) => overlaps(span, date)));
}

/** A date of an article that may be the one claimed. */
interface Rival {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly date: DateMention;
  readonly agreement: DateAgreement;
  /** Share of what the claim's sentence says that stands beside the date, by idf: 0..1. */
  readonly share: number;
  /** True if one of the two says that it was not so. */
  readonly isNegated: boolean;
}

/**
 * What the articles hold of the day or date of an event; undefined where they do not tell of the event: a post also names days of
 * its own.
 * @param about articles that other claims of the text are from
 */
export function checkDate(
  library: Library,
  text: Reading,
  claim: WrittenDate,
  about: ReadonlySet<Reading>,
): Mark | undefined {
  const clause = clauseOf(text, claim);
  const terms = termsBeside(text, clause, claim);
  if (terms.size < MIN_TERMS) return undefined;
  const rivals = sentencesNear(library, text, clause, about)
    .flatMap(({ reading, sentence }) => rivalsIn(library, reading, sentence, { text, claim, clause, terms }))
    .sort((a, b) => b.share - a.share);
  const names = namesWithin(text, clause).map(({ canonical }) => canonical);
  const found = verdictOf(rivals, names);
  if (!found) return undefined;
  const [verdict, { reading, sentence, date }] = found;
  const evidence = bareEvidence(reading, [sentence.index, sentence.index], {
    answerSpan: { start: date.start, end: date.end },
  });
  return { start: claim.start, end: claim.end, claim: 'date', verdict, evidence: [evidence] };
}

function verdictOf(rivals: readonly Rival[], names: readonly string[]): readonly [Verdict, Rival] | undefined {
  const same = rivals.find(({ agreement }) => agreement === 'same');
  const other = rivals.find(({ agreement }) => agreement === 'other');
  const isClaimed = same && same.share >= AS_CLAIMED && !same.isNegated && namesAll(same.reading, names);
  // Of an event that recurs the same words tell another day: then it is not clear which one is meant.
  if (isClaimed && same.share > (other?.share ?? 0)) return ['exact', same];
  if (other && other.share >= SAME_MATTER && other.share > (same?.share ?? 0)) return ['other-figure', other];
  const near = rivals.find(({ agreement, share }) => agreement !== 'other' && share >= SAME_MATTER);
  return near && ['altered', near];
}

interface ClaimedEvent {
  readonly text: Reading;
  readonly claim: WrittenDate;
  readonly clause: Span;
  readonly terms: ReadonlySet<string>;
}

function rivalsIn(library: Library, reading: Reading, sentence: Sentence, event: ClaimedEvent): Rival[] {
  const dates = spansWithin(reading.mentions, sentence)
    .filter((mention): mention is DateMention => mention.kind === 'date')
    .slice(0, MAX_DATES);
  return dates.flatMap((date) => {
    const agreement = agreementOf(event.claim.parts, toldParts(reading, date));
    if (!agreement) return [];
    const own = clauseOf(reading, date);
    // Of several dates of one sentence each belongs to its own part of it.
    const held =
      dates.length > 1 ? termsBeside(reading, own, date) : new Set(library.sentenceTerms(reading, sentence.index));
    const share = shareOf(library, event.terms, held);
    return [
      { reading, sentence, date, agreement, share, isNegated: isNegatedOnce(event.text, event.clause, reading, own) },
    ];
  });
}
