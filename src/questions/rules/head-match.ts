import type { Rule } from '../rule.ts';

/** Names the kind of thing that is asked for: "what gate" and "the northern gate". */
export const headMatch: Rule = {
  name: 'head-match',
  says: 'names the kind of thing that is asked for',
  vote: ({ passage }, question) => (question.head !== undefined && passage.terms.includes(question.head) ? 1 : 0),
};
