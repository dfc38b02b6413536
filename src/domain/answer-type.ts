/** What kind of thing answers a question. Readers' mention kinds are among them, so that a mention can be compared. */
export type AnswerType =
  | 'person'
  | 'organisation'
  | 'place'
  | 'city'
  | 'country'
  | 'name'
  | 'first-name'
  | 'last-name'
  | 'title'
  | 'role'
  | 'date'
  | 'year'
  | 'time'
  | 'duration'
  | 'age'
  | 'count'
  | 'score'
  | 'money'
  | 'amount'
  | 'frequency'
  | 'percent'
  | 'distance'
  | 'size'
  | 'weight'
  | 'speed'
  | 'temperature'
  | 'measure'
  | 'ordinal'
  | 'nationality'
  | 'language'
  | 'religion'
  | 'colour'
  | 'reason'
  | 'cause'
  | 'consequence'
  | 'manner'
  | 'definition'
  | 'description'
  | 'quotation'
  | 'opinion'
  | 'speaker'
  | 'event'
  | 'action'
  | 'thing'
  | 'anything';

/**
 * The mention kinds among which a type's answers are, the one that is asked for first of all in front; types that are no
 * mention have none. Which of those mentions satisfy the type, `typed-mentions.ts` tells.
 */
export const KINDS_OF: Readonly<Partial<Record<AnswerType, readonly string[]>>> = {
  person: ['person', 'organisation'],
  organisation: ['organisation'],
  place: ['place'],
  city: ['place'],
  country: ['place'],
  name: ['person', 'organisation', 'place'],
  'first-name': ['person'],
  'last-name': ['person'],
  speaker: ['person', 'organisation'],
  date: ['date'],
  year: ['date'],
  time: ['date'],
  duration: ['duration'],
  age: ['age'],
  count: ['count'],
  score: ['score'],
  money: ['money', 'count'],
  amount: ['money', 'percent', 'count', 'measure', 'distance'],
  percent: ['percent'],
  distance: ['distance', 'measure'],
  size: ['distance', 'measure'],
  weight: ['measure', 'money'],
  speed: ['measure'],
  temperature: ['measure'],
  measure: ['measure', 'distance'],
  ordinal: ['ordinal'],
};

/** Types whose answers have "in", "at" or "near" before them; a country is told of in many other ways. */
export const PLACE_TYPES: ReadonlySet<AnswerType> = new Set<AnswerType>(['place', 'city']);

/** Types whose answers are dates and times. */
export const TIME_TYPES: ReadonlySet<AnswerType> = new Set<AnswerType>(['date', 'year', 'time']);

/** Types whose answers are counted or measured. */
export const QUANTITY_TYPES: ReadonlySet<AnswerType> = new Set<AnswerType>([
  'duration',
  'age',
  'count',
  'money',
  'amount',
  'frequency',
  'percent',
  'distance',
  'size',
  'weight',
  'speed',
  'temperature',
  'measure',
]);
