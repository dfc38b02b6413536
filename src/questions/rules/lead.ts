import type { Rule } from '../rule.ts';

/** Stands near the beginning, where newspapers say what matters. */
export const lead: Rule = {
  name: 'lead',
  says: 'stands near the beginning',
  vote: ({ passage }) => 1 / (1 + passage.sentence.index),
};
