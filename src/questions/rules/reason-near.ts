import type { Rule } from '../rule.ts';
import { afterMatch } from './after-match.ts';
import { beforeMatch } from './before-match.ts';

/** Stands beside a sentence that holds the question's words, where a reason is asked for: reasons are told next to what they explain. */
export const reasonNear: Rule = {
  name: 'reason-near',
  says: 'stands beside what is to be explained',
  vote: (candidate, question) => Math.max(afterMatch.vote(candidate, question), beforeMatch.vote(candidate, question)),
};
