import { defineFeature, flag } from '../../../scoring/feature.ts';
import { harmsAsked } from '../../answer-types/harm.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import { around } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

export const harmMissing: Sign = defineFeature({
  name: 'harm-missing',
  says: 'neither the passage nor its neighbours tell that anybody came to such harm',
  value: (candidate, question) => flag(isHarmMissing(candidate, question)),
});

/** True when the number of those who came to harm is asked for, and nothing in or beside the passage tells of it. */
function isHarmMissing(candidate: Candidate, question: Question): boolean {
  if (question.expects !== 'count') return false;
  const asked = harmsAsked(question);
  if (asked.length === 0) return false;
  return !around(candidate).some(({ keys }) => keys.some((key) => asked.some(({ telling }) => telling.has(key))));
}
