/** Syntactic shape of a span; each answer type prefers some shapes. */
export const SHAPES = [
  'name', // a name as found by the reader
  'titled', // a name with the title before it
  'date',
  'number',
  'bare', // a number without the noun it counts
  'counted', // a number with the noun it counts
  'chunk', // a noun phrase
  'modifier', // a noun phrase without its head noun: "foreign" in "foreign trade"
  'owner', // a possessor, without 's
  'joined', // coordinated noun phrases or a list
  'address', // a place with its region: "Hamar, Norway", "a quay in Hamar, Norway"
  'long', // a noun phrase with its prepositional phrases
  'clause', // a noun phrase with a clause: "who", "that", "to", a verb in -ing
  'phrase', // a preposition with its noun phrase
  'quoted', // quoted words including the quotation marks
  'marked', // words between two quotation marks: a title, a term
  'said', // reported speech
  'infinitive', // "to" with the rest of the infinitive
  'predicate', // a verb and the rest of its clause
  'object', // the rest of a clause after the verb
  'reason', // from "because" to the end
  'subject', // everything before the verb
  'role', // a title or apposition of a name
  'moment', // a clause or adverb of time
  'means', // "by" or "with" and its complement
  'typed', // words of the expected type that no reader finds: "green", "twice a week", a first name
] as const;

export type Shape = (typeof SHAPES)[number];

/** A candidate as a half-open range of the sentence's tokens, with its shape. */
export interface Range {
  readonly shape: Shape;
  readonly first: number;
  readonly last: number;
}
