import { defineFeature } from '../../../scoring/feature.ts';
import type { Question } from '../../model/question.ts';
import { strengthsAround } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

/** Minimum match strength of a name: itself, its correction, or the name of its people. */
const HELD = 0.5;

export const namesFar: Sign = defineFeature({
  name: 'names-far',
  says: 'names of the question are neither in the passage nor beside it',
  value: (candidate, question) => missing(question, strengthsAround(candidate)),
});

export const namesElsewhere: Sign = defineFeature({
  name: 'names-elsewhere',
  says: "names of the question are not in the passage's article",
  value: ({ article }, question) => missing(question, article.anywhere),
});

/** Share of the question's names that are not matched. */
function missing(question: Question, strengths: readonly number[]): number {
  if (!question.hasInformativeCase) return 0;
  const names = question.terms.flatMap(({ isName, word }, i) => (isName && !/\p{N}/u.test(word) ? [i] : []));
  return names.length === 0 ? 0 : names.filter((i) => strengths[i]! < HELD).length / names.length;
}
