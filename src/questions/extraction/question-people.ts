import type { AnswerType } from '../../domain/answer-type.ts';
import type { NameMention } from '../../domain/article.ts';
import { termOf, termsOf, tokensIn } from '../../retrieval/terms.ts';
import { isCapital } from '../../text/characters.ts';
import { withoutPossessive } from '../../text/names/article-vocabulary.ts';
import { Trait, traitsOf } from '../../text/names/name-lexicon.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';

/** Answer types that exclude the people named in the question. */
const SOMEBODY: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'speaker', 'organisation']);

/** Traits of words that may precede a name without being part of it. */
const TITLE = Trait.title | Trait.titleModifier | Trait.demonym;

/** People in a passage whom the question names, when it asks for somebody: none of them can be the answer. */
export function questionPeople({ expects, text }: Question, { mentions }: Passage): readonly NameMention[] {
  if (!SOMEBODY.has(expects)) return [];
  const words = tokensIn(text).map((word) => word.text);
  return mentions.filter((m): m is NameMention => m.kind === 'person' && names(words, termsOf(m.canonical)));
}

/**
 * True when the words contain the surname alone or after another of the person's names; with another given name it is
 * another person.
 */
function names(words: readonly string[], person: readonly string[]): boolean {
  return words.some((word, i) => {
    if (!isCapital(word) || termOf(word) !== person.at(-1)) return false;
    const before = withoutPossessive(words[i - 1] ?? '');
    if (i < 2 || !isCapital(before) || (traitsOf(before) & TITLE) !== 0) return true;
    return person.includes(termOf(before));
  });
}
