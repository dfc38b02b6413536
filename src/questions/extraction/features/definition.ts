import { contains } from '../../../domain/article.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { SpanFeature } from '../context.ts';

export const defines: SpanFeature = defineFeature({
  name: 'defines',
  says: 'is what the passage says the subject is',
  value: (c, { definition }) =>
    flag(definition !== undefined && definition.start === c.start && definition.end === c.end),
});

export const inDefinition: SpanFeature = defineFeature({
  name: 'in-definition',
  says: 'stands within what the passage says the subject is',
  value: (c, { definition }) => flag(definition !== undefined && contains(definition, c)),
});
