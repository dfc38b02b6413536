/** What a pronoun that is a speaker tells of whom it refers to. */
export type Pronoun = 'he' | 'she' | 'they' | 'it' | 'other';

/** Including contractions with the verb. */
const PRONOUN = /^(he|she|they|it|i|we|you|who|which|that|one|him|her|them|his|their|its)(?:['’](?:s|d|ll|ve|re|m))?$/i;
/** "which've" */
const MAX_PRONOUN_LENGTH = 8;
/** Other cases, as in "according to him" and "his claim that", by their subject forms. */
const CASES: ReadonlyMap<string, Pronoun> = new Map([
  ['him', 'he'],
  ['her', 'she'],
  ['them', 'they'],
  ['his', 'he'],
  ['their', 'they'],
  ['its', 'it'],
]);

/** The pronoun that a speaker consists of; undefined for other speakers. */
export function pronounOf(words: string): Pronoun | undefined {
  const word = words.length <= MAX_PRONOUN_LENGTH ? PRONOUN.exec(words)?.[1]?.toLowerCase() : undefined;
  if (word === undefined) return undefined;
  if (word === 'he' || word === 'she' || word === 'they' || word === 'it') return word;
  return CASES.get(word) ?? 'other';
}
