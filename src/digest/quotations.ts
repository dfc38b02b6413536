import { type Evidence, speakerOf } from '../domain/answer.ts';
import { hull, type Quote, type Reading, type Span, wordsOf } from '../domain/article.ts';
import type { Steps } from '../domain/steps.ts';
import { evidenceOf } from '../questions/model/evidence.ts';
import type { Library } from '../retrieval/library.ts';
import { queryTerms, termsOf } from '../retrieval/terms.ts';
import { fold } from '../text/fold.ts';
import { negationsIn } from '../text/grammar/negations.ts';
import { byTime, dayOf } from './newest.ts';
import { type Person, peopleMatching, speakerNamesOf, speakersOf } from './people.ts';

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
  const { written } = yield* speakersOf.steps(library);
  return peopleMatching(written, typed);
}

/**
 * Quotations as evidence: whole sentences with the quotation as the short answer. Articles by date, quotations in text
 * order.
 */
export function* quotationsOf(library: Library, query: QuotationQuery): Steps<readonly Evidence[]> {
  const all = query.speaker ? (yield* speakersOf.steps(library)).holding(query.speaker.names) : library.readings();
  const readings = all
    .filter(({ article }) => query.article === undefined || article.id === query.article)
    .filter(({ article }) => query.isWithin?.(dayOf(article)) ?? true)
    .toSorted((a, b) => byTime(a.article, b.article));
  const ordered = query.order === 'newest' ? readings.reverse() : readings;
  const quotesIn = query.about === undefined ? allQuotes : quotesAbout(library, query.about);
  const found: Evidence[] = [];
  for (const reading of ordered) {
    const quotes = quotesIn(reading).filter(by(reading, query.speaker));
    found.push(...merged(quotes.map((quote) => quotationEvidence(reading, quote))));
    yield;
  }
  return yield* withoutRepeats(query.about === undefined ? found : yield* about(found, query.about));
}

function by({ article }: Reading, speaker: Person | undefined): (quote: Quote) => boolean {
  // A nested quotation is part of the one around it; it is listed separately only when its speaker is asked for.
  return (quote) =>
    speaker ? speakerNamesOf(article, quote).some((name) => speaker.names.has(fold(name))) : !quote.nested;
}

const allQuotes = ({ quotes }: Reading): readonly Quote[] => quotes;

/** Selects the quotations in sentences that contain one of the words, so that evidence is built for no others. */
function quotesAbout(library: Library, words: string): (reading: Reading) => readonly Quote[] {
  const wanted = queryTerms(words);
  if (wanted.length === 0) return allQuotes;
  const find = library.finder(wanted);
  return (reading) => {
    const holding = new Set<number>();
    find(reading, (sentence) => holding.add(sentence));
    return reading.quotes.filter(({ sentences: [first, last] }) => {
      for (let sentence = first; sentence <= last; sentence++) if (holding.has(sentence)) return true;
      return false;
    });
  };
}

/** The quotations that match all of the terms, or any of them when none matches all. */
function* about(found: readonly Evidence[], words: string): Steps<readonly Evidence[]> {
  const wanted = queryTerms(words);
  // Many quotations may stand in one long sentence.
  const counts = new Map<string, number>();
  const countIn = ({ article, passage }: Evidence): number => {
    const terms = new Set(termsOf(wordsOf(article, passage)));
    return wanted.filter((term) => terms.has(term)).length;
  };
  const counted: { readonly evidence: Evidence; readonly count: number }[] = [];
  for (const evidence of found) {
    const { article, passage } = evidence;
    const key = `${article.id} ${passage.start}-${passage.end}`;
    const count = counts.get(key) ?? countIn(evidence);
    counts.set(key, count);
    counted.push({ evidence, count });
    yield;
  }
  const whole = counted.filter(({ count }) => count === wanted.length);
  return (whole.length > 0 ? whole : counted.filter(({ count }) => count > 0)).map(({ evidence }) => evidence);
}

/** The whole sentences of a quotation; its parts may run on beyond them. */
function quotationEvidence(reading: Reading, quote: Quote): Evidence {
  const [first, last] = quote.sentences;
  const passage = hull([reading.sentences[first]!, reading.sentences[last]!, ...quote.parts]);
  return evidenceOf(reading, quote.sentences, { passage, context: passage, answerSpan: hull(quote.parts), quote });
}

/** Quotations with fewer terms may coincide by chance: "No comment" said twice was really said twice. */
const MIN_TERMS = 4;

/** Longer lists are not compared for repeats, to keep the reply fast; nobody reads them to the end. */
const MAX_COMPARED = 5000;

/**
 * Merges repeats: the same words of one speaker in several newspapers become one entry that lists the other locations.
 */
function* withoutRepeats(found: readonly Evidence[]): Steps<readonly Evidence[]> {
  if (found.length > MAX_COMPARED) return found;
  const kept: { readonly evidence: Evidence; readonly also: Evidence[] }[] = [];
  const byKey = new Map<string, (typeof kept)[number]>();
  for (const evidence of found) {
    const key = keyOf(evidence);
    const told = key === undefined ? undefined : byKey.get(key);
    if (told && told.evidence.article !== evidence.article) told.also.push(evidence);
    else {
      const entry = { evidence, also: [] };
      kept.push(entry);
      if (key !== undefined && !told) byKey.set(key, entry);
    }
    yield;
  }
  return kept.map(({ evidence, also }) => (also.length > 0 ? { ...evidence, alsoIn: also } : evidence));
}

/**
 * Key for repeats: the speaker, the content terms, and how often something is denied; other function words are ignored.
 * In the texts of one story the same few words were said once.
 */
function keyOf(evidence: Evidence): string | undefined {
  const { article, quote } = evidence;
  const speaker = speakerOf(evidence)?.name;
  const words = quote?.parts.map((part) => wordsOf(article, part)).join(' ') ?? '';
  const terms = queryTerms(words);
  if (speaker === undefined) return undefined;
  if (terms.length < MIN_TERMS) return article.story && `${article.story} ${fold(speaker)}: ${fold(words)}`;
  return `${fold(speaker)}: ${[...new Set(terms)].sort().join(' ')} ${negationsIn(words)}`;
}

/** Merges fragments by one speaker in the same sentences into one entry. */
function merged(found: readonly Evidence[]): Evidence[] {
  const kept = new Map<string, Evidence>();
  for (const evidence of found) {
    const key = placeAndSpeakerOf(evidence);
    const other = kept.get(key);
    if (!other) kept.set(key, evidence);
    else {
      const spans = [other.answerSpan, evidence.answerSpan].filter((span): span is Span => span !== undefined);
      kept.set(key, { ...other, answerSpan: hull(spans) });
    }
  }
  return [...kept.values()];
}

function placeAndSpeakerOf(evidence: Evidence): string {
  const { start, end } = evidence.passage;
  const speaker = speakerOf(evidence)?.name;
  return `${start}-${end}${speaker === undefined ? '' : ` ${speaker}`}`;
}
