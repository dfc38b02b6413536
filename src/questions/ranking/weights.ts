/**
 * What every rule's vote, 0 to 1, is worth. Fitted to development questions (`npm run tune -- rules`), then rounded: a
 * score is a log-odds, so one point more makes a sentence e times as likely as the next to be the one that answers.
 */
export const WEIGHTS = {
  // The words of the question. Rare ones of the library and of the article weigh nearly the same; what is done tells
  // more than by whom, for the people of an article stand everywhere in it; the very form more than a kindred one.
  'idf-match': 1.5,
  'own-idf-match': 1.5,
  'predicate-match': 1.3,
  'rarest-word': 0.4,
  'last-word': 0.2,
  'same-form': 1.1,
  wording: 0.4,
  'small-words': 0.8,
  // What stands around: a sentence goes on about the one before, a pronoun's also about the one before that, and
  // answers stand beside what is asked about.
  'carried-match': 0.4,
  'rest-before': 1.4,
  'rest-after': 1.3,
  'before-match': 0.3,
  // The kind of answer: worth about half of a full match, and more where words fail.
  'expected-type': 0.9,
  'typed-alone': 1.45,
  'typed-near': 0.75,
  figure: 1.1,
  'person-noun': 0.2,
  'place-phrase': 0.65,
  'counted-noun': 1.1,
  'reason-cue': 0.3,
  'reason-near': 2.3,
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
  // They name people in full where they tell what those people did.
  'wire-name': 1.7,
  // Among articles: the right article is worth more than a good sentence of another. Within one they change nothing.
  'article-score': 6,
  'article-holds': 4,
} as const satisfies Record<string, number>;

export type RuleName = keyof typeof WEIGHTS;
