import { defineFeature } from '../../../scoring/feature.ts';
import type { SpanFeature } from '../context.ts';
import { contentTokens } from '../span-tokens.ts';

export const repeats: SpanFeature = defineFeature({
  name: 'repeats',
  says: 'repeats words of the question: the share of its own',
  value: (c, x) => {
    const content = contentTokens(c, x);
    return content.length === 0 ? 1 : content.filter((i) => x.matched[i]).length / content.length;
  },
});

/** Proximity to the nearest matched word: 1 when adjacent, ½ with one token between, and so on; 0 without a match. */
export const near: SpanFeature = defineFeature({
  name: 'near',
  says: 'stands near a word of the question',
  value: ({ first, last }, { matched }) => {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < matched.length; i++)
      if (matched[i] && (i < first || i >= last)) least = Math.min(least, distance(i, first, last));
    return 1 / least;
  },
});

/** Mean proximity of all matched words outside the span. */
export const nearAll: SpanFeature = defineFeature({
  name: 'near-all',
  says: "stands near all of the question's words that are there, not beside one of them alone",
  value: ({ first, last }, { matched }) => {
    let nearness = 0;
    let all = 0;
    for (let i = 0; i < matched.length; i++) {
      if (!matched[i] || (i >= first && i < last)) continue;
      nearness += 1 / distance(i, first, last);
      all++;
    }
    return all === 0 ? 0 : nearness / all;
  },
});

/** Distance in tokens from an outside token to the span; 1 when adjacent. */
const distance = (at: number, first: number, last: number) => (at < first ? first - at : at - last + 1);
