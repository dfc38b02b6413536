import type { AnswerType } from '../../domain/answer-type.ts';
import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';

const TYPES: ReadonlyMap<string, AnswerType> = new Map(
  lexicon('questions/head-noun-types').map((row) => {
    const [noun, type] = row.split('\t');
    return [noun!, type as AnswerType];
  }),
);

/** Endings of plurals and what the singular has instead, the longest first. */
const PLURALS: ReadonlyArray<readonly [RegExp, string]> = [
  [/ies$/, 'y'],
  [/men$/, 'man'],
  [/(?<=ch|sh|s|x)es$/, ''],
  [/s$/, ''],
];

/**
 * What a head noun asks for, in the singular or the plural: "city" a city, "year" a year; undefined for any other thing.
 * No stems: "nation" and "nationality" have the same one.
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
