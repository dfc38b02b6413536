import type { Article, Reading } from '../../domain/article.ts';

/** The dateline of an agency report: "OSLO, Norway (AGENCY) -- ", "HARBOUR TOWN — ", "(AGENCY) - ". */
const DATELINE =
  /^\s*(?:[\p{L}\p{M}.,'’ -]{0,60}\([\p{Lu}\p{N}][\p{L}\p{N} .&]{1,20}\)|\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}(?:, [\p{L}. ]{2,30})?)\s*(?:--|—|–|-)\s/u;

/** Cached per article because the features of every candidate ask. */
const known = new WeakMap<Article, boolean>();

/** True for a report with a dateline: written so that it can be cut from the end. */
export function isWireReport({ article }: Reading): boolean {
  const isKnown = known.get(article);
  if (isKnown !== undefined) return isKnown;
  const isWire = DATELINE.test(article.text.slice(0, 140));
  known.set(article, isWire);
  return isWire;
}
