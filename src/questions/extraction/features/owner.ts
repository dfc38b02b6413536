import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext, SpanFeature } from '../context.ts';

export const owns: SpanFeature = defineFeature({
  name: 'owns',
  says: 'owns something, where the question asks whose',
  value: (c, x) => flag(isOwner(c, x)),
});

export const ownsMatched: SpanFeature = defineFeature({
  name: 'owns-matched',
  says: 'owns what the question asks about: “whose barn”',
  value: (c, x) => flag(isOwner(c, x) && (x.matched[c.last] || x.matched[c.last + 1] || false)),
});

const isOwner = ({ shape }: CandidateSpan, { question }: ExtractionContext) =>
  shape === 'owner' && question.form.asksForOwner;
