import type { AnswerType } from '../../domain/answer-type.ts';
import type { Question } from '../model/question.ts';

/** Groups of answer types whose short answers have similar shapes. */
export const GROUPS = [
  'who',
  'where',
  'when',
  'count',
  'number',
  'said',
  'why',
  'how',
  'role',
  'what',
  'which',
  'deed',
] as const;

export type Group = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Partial<Record<AnswerType, Group>>> = {
  person: 'who',
  organisation: 'who',
  name: 'who',
  speaker: 'who',
  'first-name': 'who',
  'last-name': 'who',
  place: 'where',
  city: 'where',
  country: 'where',
  date: 'when',
  year: 'when',
  time: 'when',
  duration: 'number',
  age: 'number',
  count: 'count',
  score: 'number',
  money: 'number',
  amount: 'number',
  frequency: 'number',
  percent: 'number',
  distance: 'number',
  size: 'number',
  weight: 'number',
  speed: 'number',
  temperature: 'number',
  magnitude: 'number',
  measure: 'number',
  ordinal: 'number',
  quotation: 'said',
  opinion: 'said',
  reason: 'why',
  manner: 'how',
  role: 'role',
  event: 'deed',
  action: 'deed',
};

export function groupOf({ expects, asksForWords, head, form, tokens }: Question): Group {
  // "How did they die" is answered by a deed, "what caused it" by a thing.
  if (expects === 'cause' && tokens[0]?.key === 'how') return 'how';
  const group = GROUP_OF[expects] ?? 'what';
  if (group !== 'what') return group;
  if (head !== undefined) return 'which';
  return asksForWords ? 'said' : form.asksForDeed ? 'deed' : 'what';
}
