import type { AnswerType } from '../../domain/answer-type.ts';
import type { NameMention } from '../../domain/article.ts';
import { termsOf } from '../../retrieval/terms.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';

/** Answer types that exclude the people named in the question. */
const SOMEBODY: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'speaker', 'organisation']);

/** People in a passage whom the question names, when it asks for somebody: none of them can be the answer. */
export function questionPeople({ expects, people }: Question, { mentions }: Passage): readonly NameMention[] {
  if (!SOMEBODY.has(expects)) return [];
  return mentions.filter((m): m is NameMention => m.kind === 'person' && isNamed(people, termsOf(m.canonical)));
}

/**
 * True when the surname is named alone or after another of the person's names; with another given name it is another
 * person.
 */
function isNamed(people: Question['people'], person: readonly string[]): boolean {
  const surname = person.at(-1);
  return people.some((one) => one.surname === surname && (one.given === undefined || person.includes(one.given)));
}
