import type { AnswerType } from '../../domain/answer-type.ts';
import type { NameMention } from '../../domain/article.ts';
import { termOf, termsOf, tokensIn } from '../../retrieval/terms.ts';
import { isCapital } from '../../text/characters.ts';
import { withoutPossessive } from '../../text/names/article-vocabulary.ts';
import { Trait, traitsOf } from '../../text/names/name-lexicon.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';

/** Types whose answer is somebody else than the people of the question. */
const SOMEBODY: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'speaker', 'organisation']);

/** What may stand before a name and is no part of it. */
const TITLE = Trait.title | Trait.titleModifier | Trait.demonym;

/** The people of a passage whom the question names, where it asks for somebody: none of them can be the answer. */
export function questionPeople({ expects, text }: Question, { mentions }: Passage): readonly NameMention[] {
  if (!SOMEBODY.has(expects)) return [];
  const words = tokensIn(text).map((word) => word.text);
  return mentions.filter((m): m is NameMention => m.kind === 'person' && names(words, termsOf(m.canonical)));
}

/** True when the last name stands there, alone or behind another of the person's names: another given name is another person. */
function names(words: readonly string[], person: readonly string[]): boolean {
  return words.some((word, i) => {
    if (!isCapital(word) || termOf(word) !== person.at(-1)) return false;
    const before = withoutPossessive(words[i - 1] ?? '');
    if (i < 2 || !isCapital(before) || (traitsOf(before) & TITLE) !== 0) return true;
    return person.includes(termOf(before));
  });
}
