import { type Evidence, speakerOf } from '../domain/answer.ts';
import { type Article, hull, type Quote, type Reading, type Span, wordsOf } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { queryTerms, termsOf } from '../retrieval/terms.ts';
import { fold } from '../text/fold.ts';
import { dayOf } from './newest.ts';

/** Which quotations to list; everything when nothing is asked for. */
export interface QuotationQuery {
  /** One person's names as `speakersNamed` gives them. */
  readonly speaker?: Speaker;
  /** Words that the sentence of the quotation should hold. */
  readonly about?: string;
  /** Full id of one article. */
  readonly article?: string;
}

/** One person over all articles: the fullest name, and every name that stands for it, folded. */
export interface Speaker {
  readonly name: string;
  readonly names: ReadonlySet<string>;
}

/**
 * The quoted people that a typed name may mean: the full name, or a surname. Several when a surname is ambiguous; none
 * when nobody of that name is quoted. A bare surname in one article and a full name in another are one person when only
 * one full name ends in it.
 */
export function speakersNamed(library: Library, typed: string): readonly Speaker[] {
  const known = speakerNames(library);
  const wanted = fold(typed).trim();
  const meant = [...known].filter(([key]) => isNamed(key, wanted));
  const full = meant.filter(([key]) => !meant.some(([other]) => other !== key && isNamed(other, key)));
  return full.map(([key, name]) => ({ name, names: new Set([key, ...shortForms(key, known)]) }));
}

/** True for "ada lind" when "ada lind" or "lind" is wanted. */
function isNamed(name: string, wanted: string): boolean {
  return name === wanted || name.endsWith(` ${wanted}`);
}

/** Names that are only the end of this one, and of no other. */
function shortForms(full: string, known: ReadonlyMap<string, string>): string[] {
  const names = [...known.keys()];
  return names.filter((short) => {
    const longer = names.filter((name) => name !== short && isNamed(name, short));
    return longer.length > 0 && longer.every((name) => isNamed(full, name));
  });
}

/** Folded names of all who are quoted, with one written form each. */
function speakerNames(library: Library): Map<string, string> {
  const names = new Map<string, string>();
  for (const { article, quotes } of library.readings()) {
    for (const quote of quotes) {
      const name = nameOf(article, quote);
      if (name !== undefined && !names.has(fold(name))) names.set(fold(name), name);
    }
  }
  return names;
}

function nameOf(article: Article, quote: Quote): string | undefined {
  return quote.speakerName ?? (quote.speaker && wordsOf(article, quote.speaker));
}

/**
 * Quotations as evidence: whole sentences with the quotation as focus, article by article in the order of their dates,
 * each in the order of the text.
 */
export function quotationsOf(library: Library, query: QuotationQuery): readonly Evidence[] {
  const found = library
    .readings()
    .filter(({ article }) => query.article === undefined || article.id === query.article)
    .toSorted((a, b) => dayOf(a.article).localeCompare(dayOf(b.article)))
    .flatMap((reading) => merged(reading.quotes.filter(by(reading, query.speaker)).map((q) => evidenceOf(reading, q))));
  return query.about === undefined ? found : about(found, query.about);
}

function by({ article }: Reading, speaker: Speaker | undefined): (quote: Quote) => boolean {
  return (quote) => !speaker || speaker.names.has(fold(nameOf(article, quote) ?? ''));
}

/** Those with all of the terms; when none has all, those with any. */
function about(found: readonly Evidence[], words: string): readonly Evidence[] {
  const wanted = queryTerms(words);
  const counted = found.map((evidence) => {
    const terms = new Set(termsOf(wordsOf(evidence.article, evidence.passage)));
    return { evidence, count: wanted.filter((term) => terms.has(term)).length };
  });
  const whole = counted.filter(({ count }) => count === wanted.length);
  return (whole.length > 0 ? whole : counted.filter(({ count }) => count > 0)).map(({ evidence }) => evidence);
}

function evidenceOf({ article, sentences }: Reading, quote: Quote): Evidence {
  const [first, last] = quote.sentences;
  const passage = hull([...sentences.slice(first, last + 1), ...quote.parts]);
  const focus = hull(quote.parts);
  return { article, passage, context: passage, focus, sentences: quote.sentences, quote, score: 0, votes: [] };
}

/** Fragments that one speaker says in the same sentences stand together once. */
function merged(found: readonly Evidence[]): Evidence[] {
  const kept: Evidence[] = [];
  for (const evidence of found) {
    const i = kept.findIndex((other) => isSamePassage(other, evidence));
    const other = kept[i];
    if (!other) kept.push(evidence);
    else kept[i] = { ...other, focus: hull([other.focus, evidence.focus].filter((s): s is Span => s !== undefined)) };
  }
  return kept;
}

function isSamePassage(a: Evidence, b: Evidence): boolean {
  const samePlace = a.passage.start === b.passage.start && a.passage.end === b.passage.end;
  return samePlace && speakerOf(a)?.name === speakerOf(b)?.name;
}
