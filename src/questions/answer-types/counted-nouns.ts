import type { Mention } from '../../domain/article.ts';
import { firstFrom } from '../../domain/sorted-spans.ts';
import { termOf } from '../../retrieval/analysis/terms.ts';
import { isPlural } from '../../text/grammar/plurals.ts';
import { isRoleNoun } from '../../text/names/name-lexicon.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';
import { isAnimal } from './animal-nouns.ts';
import { headNounType } from './head-noun-types.ts';
import { isSameNoun } from './same-noun.ts';

/** Nouns that stand for others: "14 people" may be soldiers, "three times" goals. As terms. */
const ANY: ReadonlySet<string> = new Set(['people', 'person', 'other', 'one', 'more', 'time'].map(termOf));

const PEOPLE: ReadonlySet<string> = new Set(['people', 'person'].map(termOf));

/** Maximum number of words between a number and the noun it counts: "26 small test holes". */
const REACH = 3;

/** Minimum match strength of a term that counts as the noun itself. */
const SAME = 0.3;

/** How a number of a passage relates to the noun that a question asks to count. */
export type Counting =
  /** It counts that noun. */
  | 'asked'
  /** It counts another one. */
  | 'other'
  /** It may: no noun follows, or one that may stand for the other ("people" for soldiers). */
  | 'open';

/** What a number counts, compared with the noun that the question asks to count. */
export function countingOf(mention: Mention, passage: Passage, question: Question): Counting {
  if (mention.kind !== 'count') return 'open';
  if (countsOtherBeings(mention, question)) return 'other';
  if (!isCountable(question)) return 'open';
  if (countsNoun(mention, passage, question)) return mention.value === 1 ? 'open' : 'asked';
  const { unit } = mention;
  if (unit === undefined) return 'open';
  if (ANY.has(termOf(unit))) return 'open';
  if (isHead(termOf(unit), question)) return 'asked';
  return isSomebody(keyOf(question)) && isSomebody(unit) ? 'open' : 'other';
}

/** True for "how many dogs". */
export const asksForAnimals = (question: Question) => question.head !== undefined && isAnimal(keyOf(question));

/** "118 people", "25 cats" where the question asks how many dogs. */
export function countsOtherBeings(mention: Mention, question: Question): boolean {
  const unit = mention.kind === 'count' ? mention.unit : undefined;
  if (unit === undefined || !asksForAnimals(question)) return false;
  return PEOPLE.has(termOf(unit)) || (isAnimal(unit) && !isHead(termOf(unit), question));
}

/** The noun stands among the number's words or follows them: "26 small test holes", "40 of the robots". */
function countsNoun(mention: Mention, { words, terms, reading: { article } }: Passage, question: Question): boolean {
  const first = firstFrom(words, mention.start);
  const last = firstFrom(words, mention.end);
  for (let i = first; i < words.length && i <= last + REACH; i++) {
    const isApart = i > first && !/^[ -]$/.test(article.text.slice(words[i - 1]!.end, words[i]!.start));
    if (isApart) return false;
    if (isHead(terms[i]!, question)) return true;
  }
  return false;
}

/**
 * False for "how many were hurt", for "what is the number", which is itself no thing that is counted, and for a noun that no
 * article has: it may be another word for the one that is counted.
 */
function isCountable(question: Question): boolean {
  const { head, terms } = question;
  if (head === undefined || !isPlural(keyOf(question)) || headNounType(keyOf(question)) === 'count') return false;
  return !terms.some(({ term, absent }) => term === head && absent);
}

/** The head noun as written in the question. */
function keyOf({ head, tokens }: Question): string {
  return tokens.find(({ term }) => term === head)?.key ?? head!;
}

/** True for the question's head noun, another form of it or a synonym. */
function isHead(term: string, question: Question): boolean {
  return question.head !== undefined && isSameNoun(term, question.head, question, SAME);
}

/** True for "sailor", "women", "victims". */
function isSomebody(noun: string): boolean {
  return ANY.has(termOf(noun)) || headNounType(noun) === 'person' || isRoleNoun(noun.replace(/s$/, ''));
}
