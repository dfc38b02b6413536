import { defineFeature, flag } from '../../../scoring/feature.ts';
import { NAMING } from '../../analysis/name-questions.ts';
import type { SpanFeature } from '../context.ts';
import { tokenBefore, tokenBehind } from '../span-tokens.ts';

export const behindPreposition: SpanFeature = defineFeature({
  name: 'behind-preposition',
  says: 'follows the preposition that ends the question',
  value: (c, x) => {
    const { preposition } = x.question.form;
    return flag(preposition !== undefined && tokenBefore(c, x)?.word === preposition);
  },
});

export const named: SpanFeature = defineFeature({
  name: 'named',
  says: 'follows “called” or “named”, where a name is asked for',
  value: (c, x) => flag(x.asksForName && NAMING.has(tokenBefore(c, x)?.word ?? '')),
});

export const byAgent: SpanFeature = defineFeature({
  name: 'by-agent',
  says: 'is who did it by a passive: “built by”',
  value: (c, x) => flag(tokenBefore(c, x)?.word === 'by' && (x.matched[c.first - 2] ?? false)),
});

export const beforeOf: SpanFeature = defineFeature({
  name: 'before-of',
  says: 'leaves out what hangs on it: “the owner” of “the owner of the mill”',
  value: (c, x) => flag(tokenBehind(c, x)?.word === 'of'),
});
