/** What kind of thing answers a question. Readers' mention kinds are among them, so that a mention can be compared. */
export type AnswerType =
  | 'person'
  | 'organisation'
  | 'place'
  | 'name'
  | 'role'
  | 'date'
  | 'duration'
  | 'age'
  | 'count'
  | 'money'
  | 'amount'
  | 'frequency'
  | 'percent'
  | 'distance'
  | 'measure'
  | 'ordinal'
  | 'nationality'
  | 'reason'
  | 'manner'
  | 'description'
  | 'quotation'
  | 'speaker'
  | 'action'
  | 'thing'
  | 'anything';

/** The mention kinds that satisfy a type; types that are no mention have none. */
export const KINDS_OF: Readonly<Partial<Record<AnswerType, readonly string[]>>> = {
  person: ['person', 'organisation'],
  organisation: ['organisation'],
  place: ['place'],
  name: ['person', 'organisation', 'place'],
  speaker: ['person', 'organisation'],
  date: ['date'],
  duration: ['duration'],
  age: ['age'],
  count: ['count'],
  money: ['money'],
  amount: ['money', 'percent', 'count', 'measure', 'distance'],
  percent: ['percent'],
  distance: ['distance', 'measure'],
  measure: ['measure', 'distance'],
  ordinal: ['ordinal'],
};
