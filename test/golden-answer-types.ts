import type { AnswerType } from '../src/domain/answer-type.ts';
import type { GoldenQuestion } from './golden-questions.ts';

/** Types of questions whose answers are no names, figures or reasons. */
const OPEN: readonly AnswerType[] = [
  'anything',
  'thing',
  'action',
  'event',
  'description',
  'definition',
  'consequence',
  'score',
];

/** For each kind of question, in a reader's words, the answer types of the product that look for the right thing. */
const TYPES_OF: Readonly<Record<GoldenQuestion['kind'], readonly AnswerType[]>> = {
  who: ['person', 'organisation', 'speaker', 'name'],
  role: ['role', 'description'],
  organisation: ['organisation', 'person', 'place'],
  name: ['name', 'person', 'first-name', 'last-name', 'title', 'organisation', 'place', 'city', 'country'],
  title: ['title', 'name'],
  definition: ['definition', 'description', 'role'],
  nationality: ['nationality', 'country', 'place'],
  place: ['place', 'city', 'country'],
  city: ['city', 'place'],
  country: ['country', 'place'],
  date: ['date', 'year', 'time'],
  year: ['year', 'date'],
  time: ['time', 'date'],
  duration: ['duration'],
  age: ['age'],
  frequency: ['frequency'],
  ordinal: ['ordinal', 'count', 'frequency'],
  // "How many tonnes".
  count: ['count', 'amount', 'weight'],
  money: ['money', 'amount'],
  percentage: ['percent', 'amount'],
  distance: ['distance', 'size'],
  size: ['size', 'distance', 'measure', 'amount', 'count', 'weight'],
  speed: ['speed', 'measure'],
  temperature: ['temperature'],
  colour: ['colour'],
  reason: ['reason', 'cause'],
  cause: ['reason', 'cause'],
  consequence: OPEN,
  manner: ['manner'],
  quotation: ['quotation', 'opinion', 'speaker'],
  opinion: ['opinion', 'quotation'],
  event: OPEN,
  action: OPEN,
  thing: OPEN,
  'yes-no': ['anything'],
};

/** Whether the product looks for the kind of answer that a golden question asks for. */
export function asksRightType({ kind }: GoldenQuestion, expects: AnswerType | undefined): boolean {
  return expects !== undefined && TYPES_OF[kind].includes(expects);
}
