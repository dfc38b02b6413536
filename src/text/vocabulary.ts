import { Char, charAt, lowerCase } from './characters.ts';
import { type Form, formOf } from './grammar/word-traits.ts';
import { isCommonWord, isPossessiveName, traitsOf } from './names/name-lexicon.ts';
import { type Word, wordsIn } from './words.ts';

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
  /** As the reader of statements sees it. */
  readonly form: Form;
}

/** The words of an article and what it as a whole says about them; the readers share it. */
export interface Vocabulary {
  readonly words: readonly Word[];
  /** The form of each word, in order. */
  readonly lexemes: readonly Lexeme[];
  /** True when the word, as written here and without "'s", stands somewhere in the article. */
  holds(word: string): boolean;
}

/** Works out every written form once, however often it stands in the text. */
export function vocabularyOf(text: string): Vocabulary {
  const words = wordsIn(text);
  const forms = new Map<string, Lexeme>();
  const lexemes = words.map((word) => {
    const known = forms.get(word.text);
    if (known) return known;
    const lexeme = lexemeOf(word.text);
    forms.set(word.text, lexeme);
    if (lexeme.owner) addBare(forms, word.text.slice(0, lexeme.length));
    return lexeme;
  });
  return { words, lexemes, holds: (word) => forms.has(word) };
}

function addBare(forms: Map<string, Lexeme>, word: string): void {
  if (!forms.has(word)) forms.set(word, lexemeOf(word));
}

/** What can be told of a form by itself. */
export function lexemeOf(word: string): Lexeme {
  const bare = withoutPossessive(word);
  const capital = isCapital(bare);
  return {
    text: bare.includes('’') ? bare.replace('’', "'") : bare,
    length: bare.length,
    capital,
    owner: bare.length < word.length,
    traits: capital ? traitsOf(bare) : 0,
    form: formOf(word),
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
  return isCommonWord(text) || vocabulary.holds(lowerCase(text));
}
