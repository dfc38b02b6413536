import { isNameLike } from '../arabic-articles.ts';
import { lowerCase } from '../characters.ts';
import type { Token } from '../grammar/tokens.ts';
import { MAX_FORMS, NOT_MEMOISED, type WordForm, wordFormOf } from '../grammar/word-forms.ts';
import { isCommonWord, isPossessiveName, nameTraitsOf } from './name-lexicon.ts';

/** A written form with its properties for the names reader. */
export interface Lexeme {
  /** Id of the form; `UNKNOWN` for rare words. */
  readonly id: number;
  /** As written, without punctuation around it in the same token. */
  readonly written: string;
  /** Without "'s" and with straight apostrophes, as in the word lists. */
  readonly text: string;
  /** Length without "'s", in UTF-16 units. */
  readonly length: number;
  readonly capital: boolean;
  /** The lexeme without "'s", for a possessive form. */
  readonly bare: Lexeme | undefined;
  /** Traits of a capitalised word. */
  readonly traits: number;
}

/** A word of the article with its lexeme. */
export interface NameWord {
  readonly start: number;
  /** End offset, including "'s". */
  readonly end: number;
  readonly lexeme: Lexeme;
}

/** The words of an article without punctuation, and facts about the article as a whole. */
export interface ArticleVocabulary {
  readonly words: readonly NameWord[];
  /** True when the word, as written and without "'s", occurs in the article. */
  holds(word: string): boolean;
}

export function vocabularyOf(tokens: readonly Token[]): ArticleVocabulary {
  const words: NameWord[] = [];
  const known = new Uint8Array(MAX_FORMS);
  const others = new Set<string>();
  for (const { start, end, form } of tokens) {
    if (form.kind === 'sign') continue;
    const lexeme = lexemeOfForm(form);
    words.push({ start: start + form.prefix, end: end - form.suffix, lexeme });
    for (let one: Lexeme | undefined = lexeme; one; one = one.bare)
      if (one.id === NOT_MEMOISED) others.add(one.written);
      else known[one.id] = 1;
  }
  const holds = (word: string) => {
    const { id } = wordFormOf(word);
    return id === NOT_MEMOISED ? others.has(word) : known[id] === 1;
  };
  return { words, holds };
}

/** Indexed by form id. */
const memo: (Lexeme | undefined)[] = [];

/** Cached for each memoised form. */
function lexemeOfForm(form: WordForm): Lexeme {
  const known = form.id === NOT_MEMOISED ? undefined : memo[form.id];
  if (known) return known;
  const lexeme = lexemeOf(form.core);
  if (form.id !== NOT_MEMOISED) memo[form.id] = lexeme;
  return lexeme;
}

/** Properties of a form independent of context. */
export function lexemeOf(word: string): Lexeme {
  const bare = withoutPossessive(word);
  const capital = isNameLike(bare);
  return {
    id: wordFormOf(word).id,
    written: word,
    text: bare.includes('’') ? bare.replace('’', "'") : bare,
    length: bare.length,
    capital,
    bare: bare.length < word.length ? lexemeOf(bare) : undefined,
    traits: capital ? nameTraitsOf(bare) : 0,
  };
}

export function withoutPossessive(word: string): string {
  const at = word.length - 2;
  const mark = word[at];
  if ((mark !== "'" && mark !== '’') || !/[sS]$/.test(word)) return word;
  return isPossessiveName(word.replace('’', "'")) ? word : word.slice(0, at);
}

const ACRONYM = /^\p{Lu}[\p{Lu}.]+$/u;

/**
 * True for a word whose capital is uninformative in an opening position: it is common, or occurs in lower case
 * elsewhere in the article.
 */
export function isPlainWord({ text }: { readonly text: string }, vocabulary: ArticleVocabulary): boolean {
  if (ACRONYM.test(text)) return false;
  return isCommonWord(text) || vocabulary.holds(lowerCase(text));
}
