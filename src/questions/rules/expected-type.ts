import { KINDS_OF } from '../answer-type.ts';
import { newMentions } from '../new-mentions.ts';
import type { Rule } from '../rule.ts';

/** Holds something of the kind that is asked for and that the question does not name itself. */
export const expectedType: Rule = {
  name: 'expected-type',
  says: 'holds the kind of thing that is asked for',
  vote: (candidate, question) => {
    const kinds = KINDS_OF[question.expects];
    if (!kinds) return 0;
    return newMentions(candidate.passage, question).some((mention) => kinds.includes(mention.kind)) ? 1 : 0;
  },
};
