/**
 * What every rule's vote, 0 to 1, is worth. Fitted to development questions (`test/eval/tune.ts`), then rounded: a
 * score is a log-odds, so one point more makes a sentence e times as likely as the next to be the one that answers.
 */
export const WEIGHTS = {
  // The words of the question. Rare ones of the library and of the article weigh nearly the same; what is done tells
  // more than by whom, for the people of an article stand everywhere in it.
  'idf-match': 1.6,
  'own-idf-match': 1.75,
  'predicate-match': 1.4,
  'rarest-word': 0.5,
  'last-word': 0.3,
  wording: 1.1,
  'head-match': 0.4,
  // What stands around: a pronoun's sentence borrows from those before it, and answers stand beside what is asked about.
  'carried-match': 1.2,
  'after-match': 0.65,
  'before-match': 0.7,
  // The kind of answer: worth about half of a full match, and more where words fail.
  'expected-type': 0.7,
  'typed-alone': 1.5,
  'typed-near': 0.65,
  'person-noun': 0.2,
  'place-phrase': 0.7,
  'counted-noun': 1.5,
  'reason-cue': 0.3,
  'reason-near': 2.2,
  definition: 1.5,
  // Speech.
  speech: 0.35,
  speaker: 1.1,
  'carried-speaker': 0.6,
  // The very words in a quotation are the answer to "who said …".
  'quoted-words': 4,
  // Agency reports can be cut from the end; other articles show no such order.
  'wire-lead': 0.7,
  'wire-early': 2.1,
  // Among articles: the right article is worth more than a good sentence of another. Within one they change nothing.
  'article-score': 6,
  'article-holds': 4,
} as const satisfies Record<string, number>;

export type RuleName = keyof typeof WEIGHTS;
