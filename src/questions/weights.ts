/**
 * What every rule's vote is worth. The votes are 0 to 1, so weights compare: the match of the question's words is the
 * measure, a typed answer about half of it.
 */
export const WEIGHTS = {
  'idf-match': 3,
  'own-idf-match': 4,
  'count-match': -0.5,
  'phrase-match': 0.8,
  'names-match': 0.3,
  'rarest-word': 0.3,
  'last-word': 0.3,
  'expected-type': 1.5,
  'new-name': 0.2,
  'counted-noun': 1,
  speech: 0.6,
  speaker: 2,
  'quoted-words': 4,
  'carried-match': 1,
  'carried-speaker': 0.6,
  'reason-cue': 1,
  'after-match': 0.3,
  'before-match': 0,
  lead: 0.2,
  brevity: 0.1,
  'article-score': 2,
} as const satisfies Record<string, number>;

export type RuleName = keyof typeof WEIGHTS;
