import type { Span } from '../../domain/article.ts';

/** What a token does in its sentence, as far as the end of a noun phrase needs it. */
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

export interface Tagged extends Span {
  /** Folded. */
  readonly word: string;
  readonly tag: Tag;
  readonly capital: boolean;
}
