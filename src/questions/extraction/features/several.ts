import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { Question } from '../../model/question.ts';
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
  value: (c, x) => flag(c.shape === 'joined' && asksForSeveral(x.question)),
});

export const oneOfSeveral: SpanFeature = defineFeature({
  name: 'one-of-several',
  says: 'is only one of several things where the question asks for several',
  value: (c, x) => flag(asksForSeveral(x.question) && isBesideAnd(c, x)),
});

const isBesideAnd = (c: CandidateSpan, x: ExtractionContext) =>
  tokenBefore(c, x)?.tag === 'and' || tokenBehind(c, x)?.tag === 'and';

/** True for "who are", "which towns", "what three towns". */
export const asksForSeveral = ({ text }: Question) => SEVERAL.test(text);

const SEVERAL = /^who (?:are|were|have)\b|\b(?:what|which) (?:(?:two|three|four|five|other) )?\p{L}+s\b/iu;
