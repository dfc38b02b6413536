import type { Article, Quote, Reading } from '../domain/article.ts';
import { inOrderOfArrival } from '../domain/order-of-arrival.ts';
import { TimeSlice } from '../domain/steps.ts';
import { type TextTerms, termsOfText } from './analysis/text-terms.ts';
import { heapBytesOf, TERM_BYTES } from './heap-bytes.ts';
import type { IndexedReading } from './inverted-index/indexed-reading.ts';
import type { FoundQuote, Hit, Library, NearOccurrence, NearOptions, Occurrence, TermFinder } from './library.ts';
import { speakerFinder, titleFinder } from './names/name-finders.ts';
import { titlesOf } from './names/title-index.ts';
import { type PhraseFinder, phraseFinder } from './phrases/phrases.ts';
import type { SentenceRun } from './phrases/term-sequences.ts';
import { SearchIndex } from './search-index.ts';

/** Readings and their indexes in memory, updated together: the derived half of a library. */
export class Catalogue implements Library {
  #entries = new Map<string, IndexedReading>();
  readonly #aliases = new Map<string, string>();
  /** The older ids of an article's id. */
  readonly #olderIds = new Map<string, Set<string>>();
  /** The articles at an origin, primary or additional, by id. */
  readonly #byOrigin = new Map<string, Set<string>>();
  #index = new SearchIndex();
  /** Estimated bytes of each article. */
  readonly #articleBytes = new Map<string, number>();
  #bytes = 0;
  #ordered: readonly Reading[] | undefined;

  /**
   * Adds an article's Reading, replacing one with the same id.
   * @param terms of its text, if already computed
   */
  add(reading: Reading, terms = termsOfText(reading)): void {
    this.remove(reading.article.id);
    this.#entries.set(reading.article.id, this.#index.add(reading, terms));
    const bytes = heapBytesOf(reading, terms);
    this.#articleBytes.set(reading.article.id, bytes);
    this.#bytes += bytes;
    for (const origin of originsOf(reading.article)) addTo(this.#byOrigin, origin, reading.article.id);
    this.#ordered = undefined;
  }

  remove(id: string): boolean {
    const entry = this.#entries.get(id);
    if (!entry) return false;
    this.#entries.delete(id);
    this.#index.remove(entry);
    this.#bytes -= this.#articleBytes.get(id) ?? 0;
    this.#articleBytes.delete(id);
    this.#ordered = undefined;
    for (const origin of originsOf(entry.reading.article)) deleteFrom(this.#byOrigin, origin, id);
    return true;
  }

  /**
   * Makes the indexes anew in order of arrival. Equally good sentences are ranked in the order in which they were indexed, which
   * depends on articles that are gone. The catalogue must not change meanwhile.
   * @param pause waited for between two time slices
   */
  async reindex(pause: () => Promise<unknown>): Promise<void> {
    const slice = new TimeSlice(pause);
    const index = new SearchIndex();
    const entries = new Map<string, IndexedReading>();
    for (const reading of this.readings()) {
      entries.set(reading.article.id, index.add(reading, this.textTerms(reading)!));
      if (slice.isOver) await slice.next();
    }
    await index.prepare(pause);
    this.#index = index;
    this.#entries = entries;
  }

  /**
   * Does what the next question would have to do first after changes. The catalogue may change meanwhile.
   * @param pause waited for between two time slices
   */
  prepare(pause: () => Promise<unknown>): Promise<void> {
    return this.#index.prepare(pause);
  }

  /** Redirects the older id of an edited article, and all aliases of that id, to the new id. */
  alias(oldId: string, id: string): void {
    for (const older of [...(this.#olderIds.get(oldId) ?? []), oldId]) {
      this.#dropAlias(older);
      this.#aliases.set(older, id);
      addTo(this.#olderIds, id, older);
    }
    // The article was edited back to an earlier text.
    this.#dropAlias(id);
  }

  /** Older ids, each with the id of the article that it leads to. */
  aliases(): ReadonlyMap<string, string> {
    return this.#aliases;
  }

  #dropAlias(oldId: string): void {
    const id = this.#aliases.get(oldId);
    if (id === undefined) return;
    this.#aliases.delete(oldId);
    deleteFrom(this.#olderIds, id, oldId);
  }

  /** True for an article's current id, not for an alias. */
  has(id: string): boolean {
    return this.#entries.has(id);
  }

  readings(): readonly Reading[] {
    this.#ordered ??= [...this.#entries.values()].map((entry) => entry.reading).sort(inOrderOfArrival);
    return this.#ordered;
  }

  reading(id: string): Reading | undefined {
    return this.#entry(id)?.reading;
  }

  /** The articles at an origin, primary or additional, in order of arrival. */
  at(origin: string): readonly Reading[] {
    const ids = [...(this.#byOrigin.get(origin) ?? [])];
    return ids.map((id) => this.#entries.get(id)!.reading).sort(inOrderOfArrival);
  }

  /** Bytes of the heap that the library takes, estimated from what it holds. */
  get heapBytes(): number {
    return this.#bytes + TERM_BYTES * this.#index.termCount;
  }

  get sentenceCount(): number {
    return this.#index.size;
  }

  sentenceFrequency(term: string): number {
    return this.#index.sentenceFrequency(term);
  }

  articleFrequency(term: string): number {
    return this.#index.articleFrequency(term);
  }

  vocabulary(isWanted?: (term: string) => boolean): Iterable<string> {
    return this.#index.vocabulary(isWanted);
  }

  sharingPrefix(term: string): readonly string[] {
    return this.#index.sharingPrefix(term);
  }

  misspellingsOf(term: string): readonly string[] {
    return this.#index.misspellingsOf(term);
  }

  sentenceTerms({ article }: Reading, sentence: number): readonly string[] {
    const entry = this.#entries.get(article.id);
    return entry ? this.#index.sentenceTerms(entry, sentence) : [];
  }

  /** The terms of an article's text; undefined when the catalogue does not contain it. */
  textTerms({ article }: Reading): TextTerms | undefined {
    const entry = this.#entries.get(article.id);
    return entry && this.#index.textTerms(entry);
  }

  finder(terms: readonly string[]): TermFinder {
    const findIn = this.#index.finder(terms);
    const entries = this.#entries;
    return ({ article }, found) => {
      const entry = entries.get(article.id);
      if (entry) findIn(entry, found);
    };
  }

  sentencesWith(term: string): ReadonlyMap<Reading, readonly number[]> {
    return this.#index.sentencesWith(term);
  }

  findArticles(typed: string, limit: number): readonly Article[] {
    const wanted = typed.trim();
    const titles = titlesOf(this);
    const aliased = this.#entries.get(this.#aliases.get(wanted.toLowerCase()) ?? '')?.reading ?? [];
    const byTitle = wanted === '' ? [] : titles.titled(wanted);
    const named = [titles.withIdPrefix(wanted), aliased, byTitle].flat().map(({ article }) => article);
    return [...new Set([...named, ...titleFinder(this).find(wanted, limit)])].slice(0, limit);
  }

  findSpeakers(typed: string, limit: number): readonly string[] {
    return speakerFinder(this).find(typed, limit);
  }

  search(words: string, limit: number, articleId?: string): readonly Hit[] {
    if (articleId === undefined) return this.#index.search(words, limit);
    const only = this.#entry(articleId);
    return only ? this.#index.search(words, limit, only) : [];
  }

  pool(terms: readonly string[], size: number): readonly Hit[] {
    return this.#index.pool(terms, size);
  }

  occurrences(words: string, articleId?: string, limit = Number.POSITIVE_INFINITY): readonly Occurrence[] {
    const found: Occurrence[] = [];
    for (const inReading of this.#occurrencesByReading(words, articleId))
      for (const occurrence of inReading) {
        if (found.length >= limit) return found;
        found.push(occurrence);
      }
    return found;
  }

  quotesWith(words: string, articleId?: string): readonly FoundQuote[] {
    const hasQuotes = ({ quotes }: Reading) => quotes.length > 0;
    return [...this.#occurrencesByReading(words, articleId, hasQuotes)].flatMap(quotesOver);
  }

  nearOccurrences(words: string, options: NearOptions): readonly NearOccurrence[] {
    const only = options.article === undefined ? undefined : this.#entry(options.article);
    return options.article !== undefined && !only ? [] : this.#index.nearOccurrences(words, options, only);
  }

  /**
   * The occurrences in each article that is wanted and has any, in text order; the articles in order of arrival. Read only as far as
   * asked for.
   */
  *#occurrencesByReading(
    words: string,
    articleId: string | undefined,
    isWanted: (reading: Reading) => boolean = () => true,
  ): Generator<Occurrence[]> {
    const only = articleId === undefined ? undefined : this.reading(articleId);
    const stretches = this.#index.stretchesWith(words);
    const find = phraseFinder(words);
    const readings = [...stretches.keys()]
      .map(({ reading }) => reading)
      .filter((reading) => (articleId === undefined || reading === only) && isWanted(reading))
      .sort(inOrderOfArrival);
    for (const reading of readings)
      yield stretches
        .get(this.#entries.get(reading.article.id)!)!
        .flatMap((stretch) => occurrencesIn(reading, stretch, find));
  }

  #entry(id: string): IndexedReading | undefined {
    return this.#entries.get(id) ?? this.#entries.get(this.#aliases.get(id) ?? '');
  }
}

function originsOf({ origin, alsoAt = [] }: Article): readonly string[] {
  return [origin, ...alsoAt.map((place) => place.origin)];
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

function deleteFrom(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  set?.delete(value);
  if (set?.size === 0) sets.delete(key);
}

function occurrencesIn(reading: Reading, { first, last }: SentenceRun, find: PhraseFinder): Occurrence[] {
  const { start } = reading.sentences[first]!;
  return find(reading.article.text.slice(start, reading.sentences[last]!.end)).map((match) => ({
    reading,
    span: { start: start + match.start, end: start + match.end },
    exact: match.exact,
  }));
}

/** The quotations of one article that share a character with one of the occurrences in it, which are in text order. */
function quotesOver(occurrences: readonly Occurrence[]): FoundQuote[] {
  const [any] = occurrences;
  if (!any) return [];
  const from = any.span.start;
  const to = occurrences.at(-1)!.span.end;
  const exact = occurrences.filter((occurrence) => occurrence.exact);
  return any.reading.quotes.flatMap((quote) => {
    // Most quotations of an article stand elsewhere.
    if (quote.parts.at(-1)!.end <= from || quote.parts[0]!.start >= to) return [];
    const first = firstOver(quote, exact) ?? firstOver(quote, occurrences);
    return first ? [{ ...first, quote }] : [];
  });
}

/** The first occurrence that shares a character with the quotation. */
function firstOver({ parts }: Quote, occurrences: readonly Occurrence[]): Occurrence | undefined {
  for (const part of parts) {
    let low = 0;
    let high = occurrences.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (occurrences[middle]!.span.end <= part.start) low = middle + 1;
      else high = middle;
    }
    const next = occurrences[low];
    if (next && next.span.start < part.end) return next;
  }
  return undefined;
}
