import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { Argument } from '../../../text/grammar/arguments.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { SpanFeature } from '../context.ts';

export const beginsSlot: SpanFeature = defineFeature({
  name: 'begins-slot',
  says: "begins where the place begins that the question's verb leaves empty",
  value: (c, { slot }) => flag(begins(c, slot)),
});

export const endsSlot: SpanFeature = defineFeature({
  name: 'ends-slot',
  says: "ends where the place ends that the question's verb leaves empty",
  value: (c, { slot }) => flag(ends(c, slot)),
});

export const headsSlot: SpanFeature = defineFeature({
  name: 'heads-slot',
  says: "has the head of the place that the question's verb leaves empty",
  value: (c, { slot }) => flag(heads(c, slot)),
});

export const inSlot: SpanFeature = defineFeature({
  name: 'in-slot',
  says: "stands in the place that the question's verb leaves empty",
  value: (c, { slot }) => flag(isIn(c, slot)),
});

export const beginsLikelySlot: SpanFeature = defineFeature({
  name: 'begins-likely-slot',
  says: 'begins where the place begins that another verb is likely to have for the answer',
  value: (c, { likelySlot }) => flag(begins(c, likelySlot)),
});

export const endsLikelySlot: SpanFeature = defineFeature({
  name: 'ends-likely-slot',
  says: 'ends where the place ends that another verb is likely to have for the answer',
  value: (c, { likelySlot }) => flag(ends(c, likelySlot)),
});

export const headsLikelySlot: SpanFeature = defineFeature({
  name: 'heads-likely-slot',
  says: 'has the head of the place that another verb is likely to have for the answer',
  value: (c, { likelySlot }) => flag(heads(c, likelySlot)),
});

export const inLikelySlot: SpanFeature = defineFeature({
  name: 'in-likely-slot',
  says: 'stands in the place that another verb is likely to have for the answer',
  value: (c, { likelySlot }) => flag(isIn(c, likelySlot)),
});

const begins = (c: CandidateSpan, slot: Argument | undefined) =>
  slot !== undefined && c.first === slot.first && c.last <= slot.last;

const ends = (c: CandidateSpan, slot: Argument | undefined) =>
  slot !== undefined && c.last === slot.last && c.first >= slot.first;

const isIn = (c: CandidateSpan, slot: Argument | undefined) =>
  slot !== undefined && c.first >= slot.first && c.last <= slot.last;

const heads = (c: CandidateSpan, slot: Argument | undefined) =>
  slot !== undefined && isIn(c, slot) && c.first <= slot.head && c.last > slot.head;
