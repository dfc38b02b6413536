import { defineFeature } from '../../../scoring/feature.ts';
import { typedSpans } from '../../answer-types/typed-spans.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { SpanFeature } from '../context.ts';

export const covers: SpanFeature = defineFeature({
  name: 'covers',
  says: 'covers much of the sentence: the share of its words',
  value: (c, x) => (c.last - c.first) / x.parsed.tokens.length,
});

export const length: SpanFeature = defineFeature({
  name: 'length',
  says: 'is long',
  value: (c) => lengthOf(c),
});

export const lengthOfKind: SpanFeature = defineFeature({
  name: 'length-of-kind',
  says: 'is long, where a thing of a kind is asked for, whose answers are short',
  value: (c, { passage, question }) => (typedSpans(passage, question) ? lengthOf(c) : 0),
});

/** log₂(number of words) ÷ 8: 0 for one word, ½ for sixteen. */
const lengthOf = ({ first, last }: CandidateSpan) => Math.log2(last - first) / 8;
