import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import { strengthsAround } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

/** Match strength from which a word is the verb itself, another form of it or a synonym. */
const TOLD = 0.5;
/** Match strength up to which it is at most a distant relative of the verb. */
const NOT_TOLD = 0.2;

export const eventElsewhere: Sign = defineFeature({
  name: 'event-elsewhere',
  says: 'the article tells of what happened, but neither in the passage nor beside it',
  value: (candidate, question) => flag(isToldElsewhere(candidate, question)),
});

/** True when the question's verb stands in the article, so that it has no other word for it, and not near the passage. */
function isToldElsewhere(candidate: Candidate, { form, terms }: Question): boolean {
  const verb = terms.findIndex(({ key }) => key === form.gap.verb);
  if (verb < 0 || candidate.article.anywhere[verb]! < TOLD) return false;
  return strengthsAround(candidate)[verb]! < NOT_TOLD;
}
