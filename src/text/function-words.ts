import { lexicon } from './lexicon.ts';

/** What a function word can be, as `data/lexicon/function-words.txt` has it. */
export type WordClass =
  | 'pronoun'
  | 'object'
  | 'determiner'
  | 'preposition'
  | 'auxiliary'
  | 'modal'
  | 'and'
  | 'subordinator'
  | 'relative'
  | 'adverb'
  | 'time';

const CLASSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  lexicon('function-words').map((row) => {
    const [word = '', classes = ''] = row.split('\t');
    return [word, new Set(classes.split(' '))];
  }),
);

/** The classes of a word in lower case; undefined for a word of content. */
export function classesOf(word: string): ReadonlySet<string> | undefined {
  return CLASSES.get(word);
}

export const FUNCTION_WORDS: readonly string[] = Array.from(CLASSES.keys());
