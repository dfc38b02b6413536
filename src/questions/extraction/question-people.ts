import type { AnswerType } from '../../domain/answer-type.ts';
import type { NameMention } from '../../domain/article.ts';
import { termsOf } from '../../retrieval/analysis/terms.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';

/** Answer types that exclude the people named in the question. */
const SOMEBODY: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'speaker', 'organisation']);

/** People in a passage whom the question names, when it asks for somebody: none of them can be the answer. */
export function questionPeople(question: Question, { mentions, reading, sentence }: Passage): readonly NameMention[] {
  if (!SOMEBODY.has(question.expects)) return [];
  const { text } = reading.article;
  return mentions.filter(
    (m): m is NameMention =>
      m.kind === 'person' &&
      (isNamed(question.people, termsOf(m.canonical)) ||
        isDescribed(question, text.slice(Math.max(sentence.start, m.start - MAX_DESCRIPTION), m.start))),
  );
}

/** Number of characters before a name in which a description of the person is looked for. */
const MAX_DESCRIPTION = 60;

/** A noun phrase before a name in apposition; one behind "of" and the like belongs to another: "the head of the team, Ada Lind". */
const DESCRIPTION =
  /(?<!\b(?:of|for|at|in|from) )\b(?:the|an?|his|her|their|its) (?:(?!(?:of|for|at|in|from) )[\p{L}\d-]{1,20} ){0,3}([\p{L}-]{1,20}), $/iu;

/** "The girl, Leyla Osman," is whom "Who rescued the girl?" tells of already; "Who is the coach?" is answered by the name. */
function isDescribed({ form, head, terms }: Question, before: string): boolean {
  const noun = form.answerRole === 'being' ? undefined : DESCRIPTION.exec(before)?.[1];
  if (noun === undefined) return false;
  const [term] = termsOf(noun);
  return term !== head && terms.some((each) => each.term === term);
}

/**
 * True when the surname is named alone or after another of the person's names; with another given name it is another
 * person.
 */
function isNamed(people: Question['people'], person: readonly string[]): boolean {
  const surname = person.at(-1);
  return people.some((one) => one.surname === surname && (one.given === undefined || person.includes(one.given)));
}
