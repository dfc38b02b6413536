import { lexicon } from '../lexicon.ts';

/** What a function word can be, as bits, by the names in `data/lexicon/grammar/function-words.txt`. */
export const Class = {
  pronoun: 1,
  object: 2,
  determiner: 4,
  preposition: 8,
  auxiliary: 16,
  modal: 32,
  and: 64,
  subordinator: 128,
  relative: 256,
  adverb: 512,
  time: 1024,
} as const;

const CLASSES: ReadonlyMap<string, number> = new Map(
  lexicon('grammar/function-words').map((row) => {
    const [word = '', classes = ''] = row.split('\t');
    return [word, classes.split(' ').reduce((bits, name) => bits | Class[name as keyof typeof Class], 0)];
  }),
);

/** The classes of a word in lower case; 0 for a word of content. */
export function classesOf(word: string): number {
  return CLASSES.get(word) ?? 0;
}

export const FUNCTION_WORDS: readonly string[] = Array.from(CLASSES.keys());
