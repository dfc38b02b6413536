import { PLACE_TYPES } from '../../../domain/answer-type.ts';
import { overlaps } from '../../../domain/article.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext, SpanFeature } from '../context.ts';
import { tokenBefore, tokenBehind } from '../span-tokens.ts';

export const placed: SpanFeature = defineFeature({
  name: 'placed',
  says: 'follows “in”, “at”, “near” or the like',
  value: (c, x) => flag(isPlaced(c, x)),
});

export const placedWhere: SpanFeature = defineFeature({
  name: 'placed-where',
  says: 'follows “in”, “at”, “near” or the like where a place is asked for',
  value: (c, x) => flag(PLACE_TYPES.has(x.question.expects) && isPlaced(c, x)),
});

export const cutsRegion: SpanFeature = defineFeature({
  name: 'cuts-region',
  says: 'leaves out the region of a place: “Hamar” of “Hamar, Norway”',
  value: (c, x) => flag(tokenBehind(c, x)?.tag === 'comma' && isPlaceAt(x, c.last - 1) && isPlaceAt(x, c.last + 1)),
});

export const inDateline: SpanFeature = defineFeature({
  name: 'in-dateline',
  says: "stands in an agency report's dateline",
  value: (c, x) => flag(c.last <= x.parsed.opening),
});

const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'inside', 'from', 'off']);

const isPlaced = (c: CandidateSpan, x: ExtractionContext) => PLACING.has(tokenBefore(c, x)?.word ?? '');

function isPlaceAt({ parsed: { tokens }, passage }: ExtractionContext, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && passage.mentions.some((m) => m.kind === 'place' && overlaps(m, token));
}
