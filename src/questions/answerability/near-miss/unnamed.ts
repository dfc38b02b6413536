import { defineFeature } from '../../../scoring/feature.ts';
import { namedBeside, standsIn } from '../../answer-types/named-things.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import { around } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

export const unnamed: Sign = defineFeature({
  name: 'unnamed',
  says: 'the name of something is asked for, and no name stands beside it',
  value: lackOfName,
});

/** What it counts if the passage does not even have the noun: it may have another word for it. */
const UNMENTIONED = 0.9;

function lackOfName(candidate: Candidate, question: Question): number {
  if (namedBeside(candidate.passage, question) === undefined) return 0;
  if (question.expects === 'title' && typedMentions(candidate.passage, question)?.length) return 0;
  const passages = around(candidate);
  if (passages.some((passage) => namedBeside(passage, question)!.length > 0)) return 0;
  return passages.some((passage) => standsIn(passage, question)) ? 1 : UNMENTIONED;
}
