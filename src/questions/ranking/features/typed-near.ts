import { defineFeature } from '../../../scoring/feature.ts';
import { typedMentions } from '../../answer-types/typed-spans.ts';
import type { Rule } from '../../model/feature.ts';
import { strengthsOf } from '../term-match.ts';

/** Distance in characters at which proximity counts half. */
const HALF = 30;

/** Proximity of a mention of the expected type to a matched word of the question. */
export const typedNear: Rule = defineFeature({
  name: 'typed-near',
  says: "has what is asked for near the question's words",
  value: (candidate, question) => {
    const { passage } = candidate;
    const answers = typedMentions(passage, question);
    if (!answers?.length) return 0;
    const strengths = strengthsOf(candidate);
    const wanted = question.terms.filter((_, i) => strengths[i] === 1).map((term) => term.term);
    if (wanted.length === 0) return 0;
    const matched = passage.words.filter((_, i) => wanted.includes(passage.terms[i]!));
    const gaps = answers.flatMap((a) => matched.map((m) => Math.max(0, a.start - m.end, m.start - a.end)));
    return gaps.length === 0 ? 0 : HALF / (HALF + Math.min(...gaps));
  },
});
