import type { Mention, Quote, Reading, Sentence } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { termOf } from '../retrieval/terms.ts';
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
  /** The words folded. */
  readonly keys: readonly string[];
  /** The words' terms. */
  readonly wordTerms: readonly string[];
  readonly mentions: readonly Mention[];
  /** Quotations that touch the sentence. */
  readonly quotes: readonly Quote[];
  /** True when somebody or something named before is meant: "he", "she", "they", "it", "this" among the first words. */
  readonly pointsBack: boolean;
}

/** All sentences of an article, by sentence index, and where each of its terms stands. */
export interface Passages {
  readonly all: readonly Passage[];
  /** Terms to the indices of the sentences that hold them. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

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
  const all = reading.sentences.map((sentence): Passage => {
    const words = wordsIn(text, sentence);
    const keys = words.map((word) => fold(word.text));
    const own = terms[sentence.index] ?? [];
    return {
      reading,
      sentence,
      terms: own,
      termSet: new Set(own),
      words,
      keys,
      wordTerms: words.map((word) => termOf(word.text)),
      mentions: reading.mentions.filter((m) => sentence.start <= m.start && m.end <= sentence.end),
      quotes: reading.quotes.filter((q) => q.sentences[0] <= sentence.index && sentence.index <= q.sentences[1]),
      pointsBack: keys.slice(0, POINTER_WITHIN_WORDS).some((key) => POINTERS.has(key)),
    };
  });
  return { all, places: placesOf(all) };
}

function placesOf(all: readonly Passage[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { termSet, sentence } of all)
    for (const term of termSet) {
      const known = places.get(term);
      if (known) known.push(sentence.index);
      else places.set(term, [sentence.index]);
    }
  return places;
}
