import type { Span } from '../../../domain/article.ts';
import { firstStartingAfter, lastStartingBy } from '../../../domain/sorted-spans.ts';
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
    return matched.length === 0 ? 0 : HALF / (HALF + smallestGap(answers, matched));
  },
});

/** The smallest number of characters between one of the answers and one of the words; the words are in text order. */
function smallestGap(answers: readonly Span[], words: readonly Span[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { start, end } of answers) {
    const before = lastStartingBy(words, start);
    const after = firstStartingAfter(words, start);
    if (before) least = Math.min(least, Math.max(0, start - before.end));
    if (after) least = Math.min(least, Math.max(0, after.start - end));
  }
  return least;
}
