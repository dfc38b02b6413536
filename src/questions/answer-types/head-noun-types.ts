import type { AnswerType } from '../../domain/answer-type.ts';
import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';

const TYPES: ReadonlyMap<string, AnswerType> = new Map(
  lexicon('questions/head-noun-types').map((row) => {
    const [noun, type] = row.split('\t');
    return [noun!, type as AnswerType];
  }),
);

/** Plural endings with their singular, longest first. */
const PLURALS: ReadonlyArray<readonly [RegExp, string]> = [
  [/ies$/, 'y'],
  [/men$/, 'man'],
  [/(?<=ch|sh|s|x)es$/, ''],
  [/s$/, ''],
];

/**
 * The answer type that a head noun, singular or plural, asks for: "city" a city, "year" a year; undefined for other
 * nouns. Not stemmed, because "nation" and "nationality" have the same stem.
 */
export function headNounType(noun: string): AnswerType | undefined {
  const word = fold(noun);
  if (TYPES.has(word)) return TYPES.get(word);
  for (const [ending, instead] of PLURALS) {
    const found = ending.test(word) ? TYPES.get(word.replace(ending, instead)) : undefined;
    if (found) return found;
  }
  return undefined;
}
