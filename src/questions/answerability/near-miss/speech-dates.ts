import { TIME_TYPES } from '../../../domain/answer-type.ts';
import { overlaps } from '../../../domain/article.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import type { Passage } from '../../model/passage.ts';
import type { Question } from '../../model/question.ts';
import type { Sign } from '../sign.ts';

export const saidWhen: Sign = defineFeature({
  name: 'said-when',
  says: 'its dates tell only when something was said',
  value: ({ passage }, question) => flag(hasOnlySpeechDate(passage, question)),
});

/**
 * Maximum distance in characters between the reporting verb and the day: "said on Monday", "told reporters on Monday".
 */
const NEAR_CUE = 18;

/**
 * True when the question asks for the date of something other than speech and every date in the passage dates a
 * statement: "the war must end, Lind said on Monday" does not say when the war began.
 */
function hasOnlySpeechDate(passage: Passage, question: Question): boolean {
  if (!TIME_TYPES.has(question.expects) || question.asksForWords) return false;
  const dates = typedMentions(passage, question) ?? [];
  const cues = passage.quotes.flatMap(({ cue, parts }) => (cue ? [{ cue, parts }] : []));
  return (
    dates.length > 0 &&
    dates.every((date) =>
      cues.some(
        ({ cue, parts }) =>
          !parts.some((part) => overlaps(part, date)) && cue.end <= date.start && date.start - cue.end <= NEAR_CUE,
      ),
    )
  );
}
