import type { Tag, TaggedToken } from './tag.ts';

/** The tags of the tokens inside a noun phrase. */
export const PHRASE_TAGS: ReadonlySet<Tag> = new Set<Tag>(['noun', 'possessive', 'determiner']);

/**
 * The base noun phrases from a token on: a determiner, then adjectives, numbers, possessors and nouns. Each is the half-open
 * range of its tokens.
 */
export function chunksOf(tokens: readonly TaggedToken[], from = 0): [number, number][] {
  const chunks: [number, number][] = [];
  for (let first = from; first < tokens.length; ) {
    let last = first;
    let hasNoun = false;
    while (last < tokens.length && isInside(tokens, last, first)) hasNoun = tokens[last++]!.tag === 'noun' || hasNoun;
    if (hasNoun) chunks.push([first, last]);
    first = Math.max(last, first + 1);
  }
  return chunks;
}

/** A determiner begins a phrase of its own. */
function isInside(tokens: readonly TaggedToken[], at: number, first: number): boolean {
  const { tag } = tokens[at]!;
  return PHRASE_TAGS.has(tag) && (tag !== 'determiner' || at === first);
}

/** Where the base noun phrase that ends before a token begins; the token itself when none does. A pronoun is one. */
export function chunkStart(tokens: readonly TaggedToken[], end: number): number {
  if (tokens[end - 1]?.tag === 'pronoun') return end - 1;
  let first = end;
  while (first > 0 && PHRASE_TAGS.has(tokens[first - 1]!.tag)) {
    first--;
    if (tokens[first]!.tag === 'determiner') break;
  }
  return first;
}
