import type { AnswerType } from '../../../domain/answer-type.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import { questionPeople } from '../../extraction/question-people.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Passage } from '../../model/passage.ts';
import type { Question } from '../../model/question.ts';
import type { Sign } from '../sign.ts';

/** Answer types with proper names. */
const NAMED: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'organisation', 'place', 'city', 'country']);

export const nameMissing: Sign = defineFeature({
  name: 'name-missing',
  says: 'a name is asked for, and the passage has none that the question lacks',
  value: missingName,
});

/**
 * 1 when the name of a person or place is asked for and the passage contains no name that is new to the question (for a
 * person, no reference to anybody else either); else 0.
 */
function missingName({ passage }: Candidate, question: Question): number {
  const asksForName = question.form.namedNoun !== undefined;
  if (!(asksForName || question.template.asksForNamed) || !NAMED.has(question.expects)) return 0;
  if (!hasNewCapital(passage, question) && !typedMentions(passage, question)?.length) return 1;
  return asksForName && question.expects === 'person' && !hasSomebodyElse(passage, question) ? 1 : 0;
}

function hasNewCapital({ words, terms }: Passage, { allTerms }: Question): boolean {
  return words.some(({ text }, i) => i > 0 && /^\p{Lu}/u.test(text) && !allTerms.has(terms[i]!));
}

function hasSomebodyElse(passage: Passage, question: Question): boolean {
  const named = new Set<unknown>(questionPeople(question, passage));
  return passage.mentions.some((mention) => mention.kind === 'person' && !named.has(mention));
}
