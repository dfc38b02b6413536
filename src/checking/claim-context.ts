import { overlaps, type Reading, type Sentence, type Span, wordsOf } from '../domain/article.ts';
import { maxOf, minOf } from '../domain/extremes.ts';
import { lastStartingBy, spansWithin } from '../domain/sorted-spans.ts';
import { isFigure } from '../questions/fusion/figures.ts';
import { contentTerms, tokensIn } from '../retrieval/analysis/terms.ts';
import { idfOf } from '../retrieval/inverted-index/idf.ts';
import type { Library } from '../retrieval/library.ts';
import { isChatWord } from '../text/chat-words.ts';
import { fold } from '../text/fold.ts';
import { negationsIn } from '../text/grammar/negations.ts';

/** Sentences of the library that are compared with the clause of a claim. */
const MAX_SENTENCES = 12;

/** Sentences from the beginning of each article that a text is about: each claim is compared with all of them. */
const MAX_EXPECTED = 100;

/** What a post says around a fact ends with one of these … */
const CLAUSE_END =
  /[:;–—!?]\s|\s[/-]\s|\.\s(?=\p{Ll})|["“”()]|\p{Extended_Pictographic}|,\s(?=(?:and|but|so|while)\s)/gu;
/** … and what it says of another figure or date with one of these. */
const FIGURE_END = /,\s|\s(?:and|but|while)\s/g;

/** The part of its sentence in which a figure or a date stands. */
export function clauseOf({ article: { text }, sentences, mentions }: Reading, claim: Span): Span {
  const sentence = lastStartingBy(sentences, claim.start)!;
  const figures = spansWithin(mentions, sentence).filter((mention) => isFigure(mention) && !overlaps(mention, claim));
  let { start, end } = sentence;
  const cutAt = (at: number) => {
    if (at < claim.start) start = Math.max(start, at + 1);
    else if (at >= claim.end) end = Math.min(end, at);
  };
  const ends = (pattern: RegExp) =>
    [...text.slice(sentence.start, sentence.end).matchAll(pattern)].map(({ index }) => sentence.start + index);
  for (const at of ends(CLAUSE_END)) cutAt(at);
  // Once for all ends: a sentence may be nothing but figures.
  const firstEnd = minOf(figures.map((figure) => figure.end));
  const lastStart = maxOf(figures.map((figure) => figure.start));
  for (const at of ends(FIGURE_END)) if (at < claim.start ? firstEnd <= at : lastStart >= at) cutAt(at);
  return { start, end };
}

/** A sentence that may tell what a claim tells. */
export interface NearSentence {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** True in an article that other claims of the same text are from: there fewer words show that the same is meant. */
  readonly isExpected: boolean;
}

/** The sentences of a library that may tell what a clause tells, and those of the articles that a text is about. */
export function sentencesNear(
  library: Library,
  text: Reading,
  clause: Span,
  about: ReadonlySet<Reading>,
): readonly NearSentence[] {
  const found = library
    .search(wordsOf(text.article, clause), MAX_SENTENCES)
    .map(({ reading, sentence }) => ({ reading, sentence, isExpected: about.has(reading) }));
  const expected = [...about].flatMap((reading) =>
    reading.sentences
      .slice(0, MAX_EXPECTED)
      .filter((sentence) => !found.some((one) => one.reading === reading && one.sentence === sentence))
      .map((sentence) => ({ reading, sentence, isExpected: true })),
  );
  return [...found, ...expected];
}

/** Verbs that say no more than that something has a measure: "a strike that |lasted| nine days" is "a nine-day strike". */
const MEASURE_VERBS: ReadonlySet<string> = new Set(
  'last lasts lasted cost costs weigh weighs weighed measure measures measured amounted amounts totalled totaled'.split(
    ' ',
  ),
);

/** The content words of a clause other than the figure itself, and than what only a chat says: "lol". */
export function termsBeside({ article }: Reading, { start, end }: Span, claim: Span): ReadonlySet<string> {
  const saysNothing = (word: string) => isChatWord(word) || MEASURE_VERBS.has(word);
  const words = tokensIn(article.text, { start, end }).filter(({ text }) => !saysNothing(text.toLowerCase()));
  return new Set(contentTerms(words.filter((word) => !overlaps(word, claim))));
}

/** Share of the terms, by idf, that are held: 0..1; 1 for no terms. */
export function shareOf(library: Library, terms: ReadonlySet<string>, held: ReadonlySet<string>): number {
  let [found, all] = [0, 0];
  for (const term of terms) {
    const worth = idfOf(library.sentenceFrequency(term), library.sentenceCount);
    all += worth;
    if (held.has(term)) found += worth;
  }
  return all === 0 ? 1 : found / all;
}

/** True if the article has every name that the claim's sentence has. */
export function namesAll({ article }: Reading, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  const text = fold(`${article.title}\n${article.text}`);
  return names.every((name) => text.includes(fold(name).split(' ').at(-1)!));
}

/** True if one of two clauses says that something is not so, and the other does not. */
export function isNegatedOnce(one: Reading, clause: Span, other: Reading, otherClause: Span): boolean {
  return isNegated(wordsOf(one.article, clause)) !== isNegated(wordsOf(other.article, otherClause));
}

function isNegated(words: string): boolean {
  return negationsIn(words) > 0 || /\bwithout\b/i.test(words);
}
