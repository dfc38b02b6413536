import { INSIDE } from './clauses.ts';
import type { TaggedToken } from './tag.ts';

/** Noun phrases: a determiner, then nouns, adjectives, numbers, possessives. */
export function chunksOf(tokens: readonly TaggedToken[]): [number, number][] {
  const chunks: [number, number][] = [];
  let first = -1;
  tokens.forEach(({ tag }, i) => {
    const starts = tag === 'determiner';
    if (first >= 0 && (!INSIDE.has(tag) || starts)) {
      chunks.push([first, i]);
      first = -1;
    }
    if (first < 0 && INSIDE.has(tag)) first = i;
  });
  if (first >= 0) chunks.push([first, tokens.length]);
  return chunks.filter(([a, b]) => tokens.slice(a, b).some((token) => token.tag === 'noun'));
}
