import type { Evidence } from '../../domain/answer.ts';
import type { Quote, Reading } from '../../domain/article.ts';
import type { Steps } from '../../domain/steps.ts';
import type { Library } from '../../retrieval/library.ts';
import { fold } from '../../text/fold.ts';
import { byTime, dayOf } from '../chronology/newest.ts';
import { type Person, peopleMatching, speakerNamesOf, speakersOf } from '../people.ts';
import { entriesOf, evidenceFor, type ListedQuotation } from './listed-quotation.ts';
import { type QuotationTopic, quotationTopic } from './quotation-topic.ts';
import { withoutRepeats } from './repeats.ts';

/** Filter for quotations; an empty query selects all. */
export interface QuotationQuery {
  /** A person's names as returned by `speakersNamed`. */
  readonly speaker?: Person | undefined;
  /** Words that the quotation's sentence should contain. */
  readonly about?: string | undefined;
  /** Full id of an article. */
  readonly article?: string | undefined;
  /** Filter on the article's day (ISO 8601 date). */
  isWithin?(day: string): boolean;
  /** Order of the articles; oldest first when omitted. */
  readonly order?: 'oldest' | 'newest' | undefined;
}

/** The quoted people that a typed name may refer to; see `peopleMatching`. */
export function* speakersNamed(library: Library, typed: string): Steps<readonly Person[]> {
  return peopleMatching(yield* speakersOf.steps(library), typed);
}

/** Quotations as evidence: whole sentences with the quotation as the short answer. In the order of `quotationsFor`. */
export function* quotationsOf(library: Library, query: QuotationQuery): Steps<readonly Evidence[]> {
  const found: Evidence[] = [];
  for (const entry of yield* quotationsFor(library, query)) {
    found.push(evidenceFor(entry));
    yield;
  }
  return found;
}

/** Quotations, the articles by date, those of an article in text order. */
export function* quotationsFor(library: Library, query: QuotationQuery): Steps<readonly ListedQuotation[]> {
  const topic = query.about === undefined ? undefined : quotationTopic(library, query.about);
  const readings = (yield* readingsFor(library, query, topic))
    .filter(({ article }) => query.isWithin?.(dayOf(article)) ?? true)
    .toSorted((a, b) => byTime(a.article, b.article));
  const ordered = query.order === 'newest' ? readings.reverse() : readings;
  const found: ListedQuotation[] = [];
  for (const { reading, quotes } of yield* matching(ordered, query.speaker, topic)) {
    found.push(...entriesOf(reading, quotes));
    yield;
  }
  return yield* withoutRepeats(found);
}

/** All quotations of an article but nested ones, which are part of those around them. */
export function listedIn(reading: Reading): readonly ListedQuotation[] {
  return entriesOf(reading, reading.quotes.filter(by(reading, undefined)));
}

/** The articles that can have such quotations. */
function* readingsFor(
  library: Library,
  { article, speaker }: QuotationQuery,
  topic: QuotationTopic | undefined,
): Steps<readonly Reading[]> {
  if (article !== undefined) {
    const reading = library.reading(article);
    return reading?.article.id === article ? [reading] : [];
  }
  if (speaker) return (yield* speakersOf.steps(library)).holding(speaker.names);
  return topic?.readings ?? library.readings();
}

/** Some quotations of an article. */
interface Matching {
  readonly reading: Reading;
  readonly quotes: readonly Quote[];
}

/** The quotations that have all words of the topic, or any of them when none has them all. */
function* matching(
  readings: readonly Reading[],
  speaker: Person | undefined,
  topic: QuotationTopic | undefined,
): Steps<readonly Matching[]> {
  const [whole, some]: [Matching[], Matching[]] = [[], []];
  for (const reading of readings) {
    const isMeant = by(reading, speaker);
    const [withAll, withAny]: [Quote[], Quote[]] = [[], []];
    for (const quote of reading.quotes) {
      // Looking for the words first: most quotations have none of them.
      const count = topic?.count(reading, quote);
      if (count === 0 || !isMeant(quote)) continue;
      if (count === topic?.most) withAll.push(quote);
      else withAny.push(quote);
    }
    if (withAll.length > 0) whole.push({ reading, quotes: withAll });
    else if (withAny.length > 0) some.push({ reading, quotes: withAny });
    yield;
  }
  return whole.length > 0 ? whole : some;
}

function by({ article }: Reading, speaker: Person | undefined): (quote: Quote) => boolean {
  // A nested quotation is part of the one around it; it is listed separately only when its speaker is asked for.
  return (quote) =>
    speaker ? speakerNamesOf(article, quote).some((name) => speaker.names.has(fold(name))) : !quote.nested;
}
