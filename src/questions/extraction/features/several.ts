import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext, SpanFeature } from '../context.ts';
import { tokenBefore, tokenBehind } from '../span-tokens.ts';

export const besideAnd: SpanFeature = defineFeature({
  name: 'beside-and',
  says: 'is one of several things that “and” joins',
  value: (c, x) => flag(isBesideAnd(c, x)),
});

export const severalAsked: SpanFeature = defineFeature({
  name: 'several-asked',
  says: 'lists several things where the question asks for several',
  value: (c, x) => flag(c.shape === 'joined' && x.question.form.asksForSeveral),
});

export const oneOfSeveral: SpanFeature = defineFeature({
  name: 'one-of-several',
  says: 'is only one of several things where the question asks for several',
  value: (c, x) => flag(x.question.form.asksForSeveral && isBesideAnd(c, x)),
});

const isBesideAnd = (c: CandidateSpan, x: ExtractionContext) =>
  tokenBefore(c, x)?.tag === 'and' || tokenBehind(c, x)?.tag === 'and';
