import { lexicon } from '../lexicon.ts';

/** Classes of function words as bits, named as in `data/lexicon/grammar/function-words.txt`. */
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
  question: 2048,
  article: 4096,
} as const;

type ClassName = keyof typeof Class;

const NAMES: ReadonlyMap<string, readonly ClassName[]> = new Map(
  lexicon('grammar/function-words').map((row) => {
    const [word = '', classes = ''] = row.split('\t');
    return [word, classes.split(' ') as ClassName[]];
  }),
);

const CLASSES: ReadonlyMap<string, number> = new Map(
  Array.from(NAMES, ([word, names]) => [word, names.reduce((bits, name) => bits | Class[name], 0)]),
);

export const FUNCTION_WORDS: readonly string[] = Array.from(NAMES.keys());

/** Question words in lower case: "who", "when", "how". */
export const QUESTION_WORDS = wordsOf('question');

/** The question words that ask for an adverbial rather than a noun. */
export const QUESTION_ADVERBS: ReadonlySet<string> = new Set(['when', 'where', 'why', 'how']);

/** "a", "an", "the", in lower case. */
export const ARTICLES = wordsOf('article');

/** Determiners that may begin a description of a person: "the mayor", "her brother". In lower case. */
export const ARTICLES_AND_POSSESSIVES: ReadonlySet<string> = new Set([
  ...ARTICLES,
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
]);

function wordsOf(name: ClassName): ReadonlySet<string> {
  return new Set(FUNCTION_WORDS.filter((word) => NAMES.get(word)!.includes(name)));
}

/** The classes of a word in lower case; 0 for a content word. */
export function classesOf(word: string): number {
  return CLASSES.get(word) ?? 0;
}

/** The names of a word's classes; undefined for a content word. */
export function classNamesOf(word: string): readonly string[] | undefined {
  return NAMES.get(word);
}
