import type { LexicalToken } from './tokens.ts';

/** The part of speech of a token, as coarse as the finders of phrases and clauses need it. */
export type Tag =
  | 'noun' // nouns, adjectives, names, numbers: everything inside noun phrases
  | 'determiner'
  | 'possessive' // a noun with 's
  | 'preposition'
  | 'to'
  | 'verb'
  | 'ing'
  | 'auxiliary'
  | 'pronoun'
  | 'adverb'
  | 'and'
  | 'relative'
  | 'subordinator'
  | 'comma'
  | 'stop' // marks that end a clause
  | 'mark'; // quotation marks

export interface TaggedToken extends LexicalToken {
  readonly tag: Tag;
}
