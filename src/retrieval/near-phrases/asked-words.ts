import { fold } from '../../text/fold.ts';
import type { Word } from '../../text/words.ts';
import { isStopWord, termOf, tokensIn } from '../analysis/terms.ts';
import { idfOf } from '../inverted-index/idf.ts';
import { reportedForms } from './reported-forms.ts';

/** Words asked for that are aligned; of more, the first so many. A sentence has about 20. */
const MAX_ASKED_WORDS = 60;
/** Places of one word among the words asked for that are considered: "the" of a long sentence. */
const MAX_REPEATS = 6;
/** What another form of a word counts for, relative to the word itself. */
const OTHER_FORM = 0.8;
/**
 * What the rarest word is worth. Idf is bounded by it, so that one word that few articles have does not decide alone; in a small
 * library, where no word is rare, idf is stretched to it.
 */
const MAX_WORTH = 6;
/** What a stop word is worth at most: in a small library "we" may be rare, too. */
const MAX_STOP_WORTH = 2.5;

/** What is looked up of a library's vocabulary. */
export interface WordFrequencies {
  /** Number of sentences. */
  readonly size: number;
  idOf(term: string): number | undefined;
  /** Number of sentences that contain a term. */
  frequency(id: number): number;
}

/** One place among the words asked for at which a term may stand. */
interface AskedPlace {
  readonly at: number;
  readonly worth: number;
}

/** Words asked for, prepared for one library. */
export interface AskedWords {
  /** With spans in the text asked for. */
  readonly words: readonly Word[];
  readonly folded: readonly string[];
  /** For each word what it is worth: its idf, bounded. */
  readonly worths: readonly number[];
  /** The places of each term id. */
  readonly places: ReadonlyMap<number, readonly AskedPlace[]>;
}

export function askedWordsOf(text: string, frequencies: WordFrequencies): AskedWords {
  const words = tokensIn(text).slice(0, MAX_ASKED_WORDS);
  const folded = words.map((word) => fold(word.text));
  const worths = folded.map((word) => worthOf(word, frequencies));
  const places = new Map<number, AskedPlace[]>();
  folded.forEach((word, at) => {
    const own = idsOf(word, frequencies);
    const others = [...reportedForms(word)].flatMap((form) => idsOf(form, frequencies));
    for (const id of own) addPlace(places, id, { at, worth: worths[at]! });
    for (const id of new Set(others))
      if (!own.includes(id)) addPlace(places, id, { at, worth: OTHER_FORM * worths[at]! });
  });
  return { words, folded, worths, places };
}

/** The ids of a word in any case: "US" and "us" are two terms. */
function idsOf(folded: string, { idOf }: WordFrequencies): number[] {
  const terms = new Set([termOf(folded), termOf(folded.toUpperCase())]);
  return [...terms].flatMap((term) => idOf(term) ?? []);
}

function worthOf(word: string, frequencies: WordFrequencies): number {
  const { size, frequency } = frequencies;
  const holding = idsOf(word, frequencies).reduce((sum, id) => sum + frequency(id), 0);
  const stretch = Math.max(1, MAX_WORTH / idfOf(1, size));
  const most = isStopWord(word) ? MAX_STOP_WORTH : MAX_WORTH;
  return Math.min(most, stretch * idfOf(Math.min(holding, size), size));
}

function addPlace(places: Map<number, AskedPlace[]>, id: number, place: AskedPlace): void {
  const known = places.get(id);
  if (!known) places.set(id, [place]);
  else if (known.length < MAX_REPEATS) known.push(place);
}
