import { termOf } from '../retrieval/terms.ts';
import { lexicon } from '../text/lexicon.ts';
import type { AnswerType } from './answer-type.ts';

const TYPES: ReadonlyMap<string, AnswerType> = new Map(
  lexicon('answer-heads').map((row) => {
    const [noun, type] = row.split('\t');
    return [termOf(noun!), type as AnswerType];
  }),
);

/** What a head noun asks for: "city" a place, "year" a date; undefined for any other thing. */
export function answerOfHead(noun: string): AnswerType | undefined {
  return TYPES.get(termOf(noun));
}
