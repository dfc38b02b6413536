import { KINDS_OF } from '../answer-type.ts';
import { strengthsOf } from '../match-mass.ts';
import { newMentions } from '../new-mentions.ts';
import type { Rule } from '../rule.ts';

/** Characters between a word and an answer at which nearness is worth half. */
const HALF = 30;

/** The kind of thing that is asked for stands near a word of the question. */
export const typedNear: Rule = {
  name: 'typed-near',
  says: "has what is asked for near the question's words",
  vote: (candidate, question) => {
    const kinds = KINDS_OF[question.expects];
    if (!kinds) return 0;
    const { passage } = candidate;
    const strengths = strengthsOf(candidate);
    const wanted = new Set(question.terms.filter((_, i) => strengths[i] === 1).map((term) => term.term));
    const matched = passage.words.filter((_, i) => wanted.has(passage.wordTerms[i]!));
    const answers = newMentions(passage, question).filter((mention) => kinds.includes(mention.kind));
    const gaps = answers.flatMap((a) => matched.map((m) => Math.max(0, a.start - m.end, m.start - a.end)));
    return gaps.length === 0 ? 0 : HALF / (HALF + Math.min(...gaps));
  },
};
