import type { AnswerType } from '../answer-type.ts';
import { peopleNamed } from '../focus/named-people.ts';
import type { Candidate } from '../match-mass.ts';
import { namedNoun } from '../naming.ts';
import type { Passage } from '../passages.ts';
import type { Question } from '../question.ts';
import { questionWords } from '../question-words.ts';
import { typedMentions } from '../typed-mentions.ts';

/** What has a name of its own. */
const NAMED: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'organisation', 'place', 'city', 'country']);

/**
 * 1 where somebody's or some place's name is asked for and the passage has none that is new to the question, and for
 * somebody's name nobody else; else 0.
 */
export function nameMissing({ passage }: Candidate, question: Question): number {
  const asksForName = namedNoun(questionWords(question.text)) !== undefined;
  if (!(asksForName || question.template.name === 'which') || !NAMED.has(question.expects)) return 0;
  if (!hasNewCapital(passage, question) && !typedMentions(passage, question)?.length) return 1;
  return asksForName && question.expects === 'person' && !hasSomebodyElse(passage, question) ? 1 : 0;
}

function hasNewCapital({ words, terms }: Passage, { allTerms }: Question): boolean {
  return words.some(({ text }, i) => i > 0 && /^\p{Lu}/u.test(text) && !allTerms.has(terms[i]!));
}

function hasSomebodyElse(passage: Passage, question: Question): boolean {
  const named = new Set<unknown>(peopleNamed(question, passage));
  return passage.mentions.some((mention) => mention.kind === 'person' && !named.has(mention));
}
