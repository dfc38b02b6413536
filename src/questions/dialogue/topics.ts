import { TIME_TYPES } from '../../domain/answer-type.ts';
import { overlaps, type Reading, type Span } from '../../domain/article.ts';
import { termOf, termsOf } from '../../retrieval/analysis/terms.ts';
import type { Library } from '../../retrieval/library.ts';
import { chunksOf } from '../../text/grammar/chunks.ts';
import { tag } from '../../text/grammar/pos-tagger.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import { headNounType } from '../answer-types/head-noun-types.ts';
import type { Referent } from './mentions.ts';
import { isPlural } from './question-parts.ts';

/** Maximum number of topics of a passage. */
const MAX_TOPICS = 2;
/** Minimum number of sentences of an article with the head noun of what it is about; the title counts as one. */
const MIN_SENTENCES = 3;

/**
 * The things that a passage and its article are about: its noun phrases whose head noun comes back in the article, most
 * frequent first. Names, dates and people by role are none.
 */
export function topicsOf(library: Library, reading: Reading, passage: Span): Referent[] {
  const phrases = phrasesIn(reading, passage);
  const counts = sentencesWith(
    library,
    reading,
    phrases.map(({ term }) => term),
  );
  const title = new Set(termsOf(reading.article.title));
  return phrases
    .map(({ term, referent }) => ({ referent, count: (counts.get(term) ?? 0) + (title.has(term) ? 1 : 0) }))
    .filter(({ count }) => count >= MIN_SENTENCES)
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_TOPICS)
    .map(({ referent }) => referent);
}

/** The noun phrases of a passage, each with the term of its head noun; the first one of each head. */
function phrasesIn({ article, mentions }: Reading, passage: Span): { term: string; referent: Referent }[] {
  const tokens = tag(article.text, passage);
  const named = mentions.filter((mention) => overlaps(mention, passage));
  const found = new Map<string, Referent>();
  for (const [from, to] of chunksOf(tokens)) {
    const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
    const head = tokens[to - 1]!.word;
    if (isOfTime(head)) continue;
    const term = termOf(head);
    // What has no article before it is seldom one thing: "asleep", "duty".
    if (tokens[from]!.tag !== 'determiner' && tokens[from]!.tag !== 'possessive') continue;
    if (found.has(term) || isRoleNoun(head) || named.some((mention) => overlaps(mention, span))) continue;
    const words = article.text.slice(span.start, span.end).replace(/^(?:an?|the)\s/iu, 'the ');
    found.set(term, { words, kind: 'thing', plural: isPlural(head) });
  }
  return [...found].map(([term, referent]) => ({ term, referent }));
}

/** "12 million crowns a year" is about no year. */
function isOfTime(head: string): boolean {
  const type = headNounType(head);
  return type === 'duration' || (type !== undefined && TIME_TYPES.has(type));
}

/** For each term the number of sentences that hold it. */
function sentencesWith(library: Library, reading: Reading, terms: readonly string[]): ReadonlyMap<string, number> {
  const held = new Map<string, Set<number>>(terms.map((term) => [term, new Set()]));
  library.finder(terms)(reading, (sentence, term) => held.get(terms[term]!)!.add(sentence));
  return new Map([...held].map(([term, sentences]) => [term, sentences.size]));
}
