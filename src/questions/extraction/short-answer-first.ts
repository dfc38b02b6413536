import type { AnswerType } from '../../domain/answer-type.ts';
import type { Question } from '../model/question.ts';
import type { Ranked } from '../ranking/rank.ts';
import { extractAnswer } from './extract.ts';

/** Types of which few sentences of an article contain anything. */
const RARE_TYPES = [
  'age',
  'money',
  'percent',
  'distance',
  'speed',
  'weight',
  'temperature',
  'magnitude',
  'frequency',
] as const;

/** Types whose short answers are found so reliably that a passage without one hardly answers. */
const PLAIN_TYPES: ReadonlySet<AnswerType> = new Set<AnswerType>([
  ...RARE_TYPES,
  'person',
  'place',
  'city',
  'country',
  'date',
  'year',
  'time',
  'count',
  'duration',
  'cause',
  'role',
]);

/** Maximum difference to the best score of a passage that goes before the best one, in log-odds. */
const MAX_BEHIND = 1.5;
/** The same for rare types. */
const MAX_BEHIND_IF_RARE = 3;
/** Number of passages that are searched for a short answer, the best one included. */
const MAX_PASSAGES = 4;

/**
 * Puts the first close passage with a short answer before the best one, if that has none: it is about the matter, but has
 * nothing of the asked kind.
 * @param ranked best first
 * @returns `ranked` itself when nothing moves
 */
export function shortAnswerFirst(question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  if (!best || !PLAIN_TYPES.has(question.expects) || question.template.hasNoShortAnswer) return ranked;
  if (extractAnswer(question, best.candidate.passage)) return ranked;
  const isRare = RARE_TYPES.some((type) => type === question.expects) || asksForDeath(question);
  const within = isRare ? MAX_BEHIND_IF_RARE : MAX_BEHIND;
  const next = ranked
    .slice(1, MAX_PASSAGES)
    .find((r) => r.score >= best.score - within && extractAnswer(question, r.candidate.passage));
  return next ? [next, ...ranked.filter((r) => r !== next)] : ranked;
}

/** "What did he die of": an article tells it once. */
const asksForDeath = ({ expects, form }: Question) =>
  expects === 'cause' && (form.preposition === 'of' || form.preposition === 'from');
