import type { LexicalToken } from './tokens.ts';

/** What a token does in its sentence, as far as the ends of noun phrases and clauses need it. */
export type Tag =
  | 'noun' // nouns, adjectives, names, numbers: what noun phrases are made of
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
