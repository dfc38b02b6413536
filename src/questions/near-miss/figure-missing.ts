import { lexicon } from '../../text/lexicon.ts';
import { NUMBER_WORDS, SCALE_WORDS } from '../../text/numbers/number-words.ts';
import { KINDS_OF } from '../answer-type.ts';
import type { Candidate } from '../match-mass.ts';
import type { Passage } from '../passages.ts';
import type { Question } from '../question.ts';
import { typedMentions } from '../typed-mentions.ts';
import { around } from './around.ts';

/** Kinds of mention that are figures. */
const FIGURES: ReadonlySet<string> = new Set('age count distance duration measure money percent'.split(' '));

/** Words that tell how much or how many without a number. */
const AMOUNTS: ReadonlySet<string> = new Set([...lexicon('amount-words'), ...NUMBER_WORDS, ...SCALE_WORDS]);

/**
 * 1 where a figure is asked for ("how old", "how much", "how far") and neither the passage nor its neighbours hold one, of
 * whatever kind, or a word such as "several"; else 0. An age is an age or nothing: no other figure stands for one.
 */
export function figureMissing(candidate: Candidate, question: Question): number {
  const kinds = KINDS_OF[question.expects] ?? [];
  if (kinds.length === 0 || !kinds.every((kind) => FIGURES.has(kind))) return 0;
  const passages = around(candidate);
  if (passages.some((passage) => typedMentions(passage, question)?.length)) return 0;
  if (question.expects === 'age') return passages.some(tellsAge) ? 0 : 1;
  return passages.some(({ keys }) => keys.some(isAmount)) ? 0 : 1;
}

const isAmount = (key: string) => /^\p{N}/u.test(key) || AMOUNTS.has(key);

const OLD: ReadonlySet<string> = new Set(['old', 'age', 'aged', 'ages', 'born', 'birthday', 'centuries']);

/** "seven months old", "the 18 to 49 age group". */
function tellsAge({ keys }: Passage): boolean {
  return keys.some((key) => OLD.has(key)) && keys.some(isAmount);
}
