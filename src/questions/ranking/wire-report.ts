import type { Reading } from '../../domain/article.ts';

/** "OSLO, Norway (AGENCY) -- ", "HARBOUR TOWN — ", "(AGENCY) - ": an agency report begins so. */
const DATELINE =
  /^\s*(?:[\p{L}\p{M}.,'’ -]{0,60}\([\p{Lu}\p{N}][\p{L}\p{N} .&]{1,20}\)|\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}(?:, [\p{L}. ]{2,30})?)\s*(?:--|—|–|-)\s/u;

/** True for a report with a dateline, which is written so that it can be cut from the end. */
export function isWireReport({ article }: Reading): boolean {
  return DATELINE.test(article.text.slice(0, 140));
}
