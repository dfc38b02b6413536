import { Char, charAt, lowerCase } from './characters.ts';
import { isCommonWord, isPossessiveName, traitsOf } from './name-lexicon.ts';
import type { Word } from './words.ts';

/** A written form, wherever it stands in the article. */
export interface Lexeme {
  /** Without "'s", and with a straight apostrophe, as the lists have it. */
  readonly text: string;
  /** Without "'s", in UTF-16 units. */
  readonly length: number;
  readonly capital: boolean;
  /** True with "'s". */
  readonly owner: boolean;
  /** Of a word with a capital. */
  readonly traits: number;
}

/** What the article as a whole says about its words. */
export interface Vocabulary {
  readonly words: readonly Word[];
  /** The form of each word, in order. */
  readonly lexemes: readonly Lexeme[];
  /** Words that it writes small somewhere. */
  readonly small: ReadonlySet<string>;
  /** Words that it writes with a capital, as written. */
  readonly capital: ReadonlySet<string>;
}

/** Works out every written form once, however often it stands there. */
export function vocabularyOf(words: readonly Word[]): Vocabulary {
  const forms = new Map<string, Lexeme>();
  const small = new Set<string>();
  const capital = new Set<string>();
  const lexemes = words.map(({ text }) => {
    const known = forms.get(text);
    if (known) return known;
    const lexeme = lexemeOf(text);
    forms.set(text, lexeme);
    (lexeme.capital ? capital : small).add(text.slice(0, lexeme.length));
    return lexeme;
  });
  return { words, lexemes, small, capital };
}

/** What can be told of a form by itself. */
export function lexemeOf(word: string): Lexeme {
  const bare = withoutPossessive(word);
  const capital = isCapital(bare);
  return {
    text: bare.replace('’', "'"),
    length: bare.length,
    capital,
    owner: bare.length < word.length,
    traits: capital ? traitsOf(bare) : 0,
  };
}

export function withoutPossessive(word: string): string {
  const at = word.length - 2;
  const mark = word[at];
  if ((mark !== "'" && mark !== '’') || !/[sS]$/.test(word)) return word;
  return isPossessiveName(word.replace('’', "'")) ? word : word.slice(0, at);
}

/** True for a word that begins with a capital letter of any script. */
export function isCapital(word: string): boolean {
  return word !== '' && (charAt(word, 0) & Char.capital) !== 0;
}

const ACRONYM = /^\p{Lu}[\p{Lu}.]+$/u;

/** True for a word whose capital, in an opening place, says nothing: common, or written small elsewhere in the article. */
export function isPlainWord({ text }: { readonly text: string }, vocabulary: Vocabulary): boolean {
  if (ACRONYM.test(text)) return false;
  return isCommonWord(text) || vocabulary.small.has(lowerCase(text));
}
