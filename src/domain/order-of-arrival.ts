import type { Article, Reading } from './article.ts';

/** Order in which articles arrived: by time of ingestion, then by id. */
export function inOrderOfArrival(a: Reading, b: Reading): number {
  return byArrival(a.article, b.article);
}

/** As `inOrderOfArrival`, for articles. */
export function byArrival(a: Article, b: Article): number {
  return compare(a.ingestedAt, b.ingestedAt) || compare(a.id, b.id);
}

/** Inserts a reading into a list that is in order of arrival: at its end, in nearly all cases. */
export function insertByArrival(list: Reading[], reading: Reading): void {
  let at = list.length;
  if (at > 0 && inOrderOfArrival(list[at - 1]!, reading) > 0) {
    let low = 0;
    while (low < at) {
      const middle = (low + at) >>> 1;
      if (inOrderOfArrival(list[middle]!, reading) > 0) at = middle;
      else low = middle + 1;
    }
  }
  list.splice(at, 0, reading);
}

/** By code units, so that the order does not depend on the machine's locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
