import { defineFeature, flag } from '../../../scoring/feature.ts';
import { wordsOfBelonging } from '../../answer-types/belonging.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import { around } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

export const belongingMissing: Sign = defineFeature({
  name: 'belonging-missing',
  says: 'neither the passage nor its neighbours tell who lives, works or studies there',
  value: (candidate, question) => flag(isBelongingMissing(candidate, question)),
});

/** True for "how many people live there" where the number is of those who only did something there. */
function isBelongingMissing(candidate: Candidate, { expects, form }: Question): boolean {
  const telling = expects === 'count' && form.gap.verb !== undefined ? wordsOfBelonging(form.gap.verb) : undefined;
  return telling !== undefined && !around(candidate).some(({ keys }) => keys.some((key) => telling.has(key)));
}
