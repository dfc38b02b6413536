import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { SpanFeature } from '../context.ts';
import { tokenBefore, tokenBehind } from '../span-tokens.ts';

export const bringsUp: SpanFeature = defineFeature({
  name: 'brings-up',
  says: 'begins with “a” or “an”: something new to the text',
  value: (c, x) => flag(/^an?$/.test(x.parsed.tokens[c.first]!.word)),
});

export const inMarks: SpanFeature = defineFeature({
  name: 'in-marks',
  says: 'stands in quotation marks of its own: a title, a term',
  value: (c, x) => flag(tokenBefore(c, x)?.tag === 'mark' && tokenBehind(c, x)?.tag === 'mark'),
});

export const opens: SpanFeature = defineFeature({
  name: 'opens',
  says: 'opens the sentence',
  value: (c) => flag(c.first <= 1),
});

export const closes: SpanFeature = defineFeature({
  name: 'closes',
  says: 'ends where a clause ends',
  value: (c, x) => {
    const next = tokenBehind(c, x);
    return flag(next === undefined || next.tag === 'stop' || next.tag === 'comma' || next.tag === 'mark');
  },
});
