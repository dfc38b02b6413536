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

/** An eighth of the base-2 logarithm of the number of words: 0 for one word, a half for sixteen. */
const lengthOf = ({ first, last }: CandidateSpan) => Math.log2(last - first) / 8;
