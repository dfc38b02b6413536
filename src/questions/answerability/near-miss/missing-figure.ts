import { type AnswerType, KINDS_OF } from '../../../domain/answer-type.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import { lexicon } from '../../../text/lexicon.ts';
import { NUMERALS, SCALE_WORDS } from '../../../text/numbers/number-words.ts';
import { asksForMoney } from '../../answer-types/answered-terms.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Passage } from '../../model/passage.ts';
import type { Question } from '../../model/question.ts';
import { around } from '../neighbours.ts';
import type { Sign } from '../sign.ts';

/** Kinds of mention that are figures. */
const FIGURES: ReadonlySet<string> = new Set('age count distance duration measure money percent'.split(' '));

/** Words for amounts without a number. */
const AMOUNTS: ReadonlySet<string> = new Set([...lexicon('quantities/amount-words'), ...NUMERALS]);

/** Kinds that answer "how much did it cost" besides a sum. */
const SUMS: ReadonlySet<string> = new Set(['money', 'percent']);
/** "Millions" without a number. */
const SCALES: ReadonlySet<string> = new Set(SCALE_WORDS.map((word) => `${word}s`));
const FREE: ReadonlySet<string> = new Set(['free', 'nothing', 'half', 'lot', 'fortune']);

/** Answer types of which a passage rarely tells without a figure, or a word, of the kind. */
const WRITTEN_OUT: ReadonlySet<AnswerType> = new Set<AnswerType>([
  'age',
  'count',
  'magnitude',
  'measure',
  'money',
  'nationality',
  'percent',
  'speed',
  'weight',
  'year',
]);

/** Stricter than `figure-missing`, and so worth less: a number of another kind beside it does not count. */
export const figureKind: Sign = defineFeature({
  name: 'figure-kind',
  says: 'the passage has no figure of the kind that is asked for',
  value: ({ passage }, question) => flag(WRITTEN_OUT.has(question.expects) && !tellsKind(passage, question)),
});

export const figureMissing: Sign = defineFeature({
  name: 'figure-missing',
  says: 'a figure is asked for, and there is none in the passage or beside it',
  value: missingFigure,
});

/**
 * 1 when a figure is asked for and neither the passage nor its neighbours contain one of its kind, else 0. A number of
 * another kind, or a word such as "several", in the passage itself also counts, except for ages and sums of money,
 * and except for a weight or another measure where a distance is asked for.
 */
function missingFigure(candidate: Candidate, question: Question): number {
  const kinds = KINDS_OF[question.expects] ?? [];
  if (asksForMoney(question)) return around(candidate).some((passage) => tellsSum(passage, question)) ? 0 : 1;
  if (kinds.length === 0 || !kinds.every((kind) => FIGURES.has(kind))) return 0;
  const passages = around(candidate);
  if (passages.some((passage) => typedMentions(passage, question)?.length)) return 0;
  if (question.expects === 'age') return passages.some(tellsAge) ? 0 : 1;
  // "weighs 900 tonnes" does not tell how tall.
  const isOther = question.expects === 'distance' && candidate.passage.mentions.some(({ kind }) => kind === 'measure');
  return tellsAmount(candidate.passage) && !isOther ? 0 : 1;
}

/** True where the passage has a figure of the kind, or a word for a sum of money where one is asked for: "half of the fare". */
function tellsKind(passage: Passage, question: Question): boolean {
  if (question.expects === 'money') return tellsSum(passage, question);
  return (typedMentions(passage, question)?.length ?? 1) > 0;
}

function tellsSum(passage: Passage, question: Question): boolean {
  const { mentions, keys } = passage;
  if (mentions.some(({ kind }) => SUMS.has(kind)) || keys.some((key) => FREE.has(key))) return true;
  return (typedMentions(passage, question)?.length ?? 0) > 0 || keys.some((key) => SCALES.has(key));
}

const isAmount = (key: string) => /^\p{N}/u.test(key) || AMOUNTS.has(key);

const tellsAmount = ({ keys }: Passage) => keys.some(isAmount);

const OLD: ReadonlySet<string> = new Set(['old', 'age', 'aged', 'ages', 'born', 'birthday', 'centuries']);

/** Maximum number of words between a word for an age and its number. */
const NEAR_AGE = 3;

/** "seven months old", "the 18 to 49 age group", but not "old friends met for ten days". */
function tellsAge({ keys }: Passage): boolean {
  return keys.some((key, i) => OLD.has(key) && keys.slice(Math.max(0, i - NEAR_AGE), i + NEAR_AGE + 1).some(isAmount));
}
