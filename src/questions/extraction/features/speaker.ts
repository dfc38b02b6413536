import { overlaps } from '../../../domain/article.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { SpanFeature } from '../context.ts';

export const speaks: SpanFeature = defineFeature({
  name: 'speaks',
  says: 'is the speaker of a quotation, or a part of the words that name the speaker',
  value: (c, x) => flag(x.passage.quotes.some((quote) => quote.speaker !== undefined && overlaps(quote.speaker, c))),
});
