/** The type of thing that answers a question. Includes the readers' mention kinds, so that mentions can be compared. */
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
  | 'magnitude'
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
 * Mention kinds in which answers of a type are found, the most specific one first; types that are not mentions have
 * none. `typed-spans.ts` decides which of those mentions satisfy the type.
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
  distance: ['distance'],
  size: ['distance', 'measure'],
  weight: ['measure', 'money'],
  speed: ['measure'],
  temperature: ['measure'],
  // Found by how it is written.
  magnitude: [],
  measure: ['measure', 'distance'],
  ordinal: ['ordinal'],
};

/** Types whose answers follow "in", "at" or "near"; countries are expressed in many other ways. */
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
  'magnitude',
  'measure',
]);
