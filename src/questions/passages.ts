import type { Mention, Quote, Reading, Sentence } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { fold } from '../text/fold.ts';
import { type Word, wordsIn } from '../text/words.ts';

/** One sentence with what the rules look at. */
export interface Passage {
  readonly reading: Reading;
  readonly sentence: Sentence;
  /** Terms in order, stop words among them. */
  readonly terms: readonly string[];
  readonly termSet: ReadonlySet<string>;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  /** Quotations that touch the sentence. */
  readonly quotes: readonly Quote[];
  /** True when somebody or something named before is meant: "he", "she", "they", "it", "this" among the first words. */
  readonly pointsBack: boolean;
}

/** All sentences of an article as passages, by sentence index. */
export type Passages = readonly Passage[];

/** Pronouns that stand for somebody named before. */
const POINTERS = new Set('he she they it his her their its him them this that these those'.split(' '));
const POINTER_WITHIN_WORDS = 8;

const known = new WeakMap<Reading, Passages>();

/** Worked out once for each Reading. */
export function passagesOf(library: Library, reading: Reading): Passages {
  const before = known.get(reading);
  if (before) return before;
  const passages = build(library, reading);
  known.set(reading, passages);
  return passages;
}

function build(library: Library, reading: Reading): Passages {
  const terms = library.sentenceTerms(reading);
  const { text } = reading.article;
  return reading.sentences.map((sentence) => {
    const words = wordsIn(text, sentence);
    const own = terms[sentence.index] ?? [];
    return {
      reading,
      sentence,
      terms: own,
      termSet: new Set(own),
      words,
      mentions: reading.mentions.filter((m) => sentence.start <= m.start && m.end <= sentence.end),
      quotes: reading.quotes.filter((q) => q.sentences[0] <= sentence.index && sentence.index <= q.sentences[1]),
      pointsBack: words.slice(0, POINTER_WITHIN_WORDS).some((word) => POINTERS.has(fold(word.text))),
    };
  });
}
