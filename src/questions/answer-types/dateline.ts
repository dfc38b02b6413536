import type { Passage } from '../model/passage.ts';

/** Sentences of an article among which the first one may stand behind a headline or a line with the author. */
const MAX_INDEX = 3;

/** Length of the beginning of a sentence in which a dateline stands, in UTF-16 units. */
const MAX_LENGTH = 140;

/**
 * "OXBY, March 3, 2031 (NORTHWIRE) -- ", "July 17 (NW) -- ", "ORM, May 5, 2031 /NewsPress/ -- ": place, day and agency.
 */
const DATELINE =
  /^[\p{L}\p{M}\p{N}.,'’ -]{0,80}?(?:\([\p{Lu}\p{N}][\p{L}\p{N} .&-]{1,30}\)|\/[\p{L}\p{N} .&-]{2,40}\/)\s*(?:--|—|–|-)\s/u;

/** "BRACKWATER — ", "KESSARA, 14 November — ": a place in capitals, maybe a day. */
const PLACE_IN_CAPITALS = /^\p{Lu}[\p{Lu}.'’ -]{2,40}(?:, [\p{L}\p{N}., ]{2,30}?)?\s(?:--|—|–)\s/u;

/** Where a sentence's report begins, behind its dateline: a UTF-16 offset of the text; its start without one. */
export function reportStart({ reading: { article }, sentence: { start, end, index } }: Passage): number {
  if (index > MAX_INDEX) return start;
  const beginning = article.text.slice(start, Math.min(end, start + MAX_LENGTH));
  return start + ((DATELINE.exec(beginning) ?? PLACE_IN_CAPITALS.exec(beginning))?.[0].length ?? 0);
}
