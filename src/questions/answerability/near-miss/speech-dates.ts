import { TIME_TYPES } from '../../../domain/answer-type.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { isSpeechDate } from '../../answer-types/speech-dates.ts';
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
 * True when the question asks for the date of something other than speech and every date in the passage dates a
 * statement: "the war must end, Lind said on Monday" does not say when the war began.
 */
function hasOnlySpeechDate(passage: Passage, question: Question): boolean {
  if (!TIME_TYPES.has(question.expects) || question.asksForWords) return false;
  const dates = typedMentions(passage, question) ?? [];
  return dates.length > 0 && dates.every((date) => isSpeechDate(passage, date));
}
