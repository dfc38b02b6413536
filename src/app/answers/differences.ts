import type { Evidence } from '../../domain/answer.ts';
import { wordsOf } from '../../domain/article.ts';

/** Differences that are told; a reader compares more with his own eyes. */
const MAX_TOLD = 4;

/** "The article has “mopping”, not “moping”." Undefined for a passage that has the very words. */
export function differencesLine({ article, differences }: Evidence, words: string): string | undefined {
  if (!differences || differences.length === 0) return undefined;
  const told = differences.slice(0, MAX_TOLD).map((each) => {
    const written = each.written && `“${wordsOf(article, each.written)}”`;
    const asked = each.asked && `“${words.slice(each.asked.start, each.asked.end)}”`;
    return differenceWords(written, asked);
  });
  const more = differences.length - told.length;
  const rest = more > 0 ? `; ${more} more ${more === 1 ? 'difference' : 'differences'}` : '';
  return `The article has ${told.join('; ')}${rest}.`;
}

function differenceWords(written: string | undefined, asked: string | undefined): string {
  if (written === undefined) return `no ${asked}`;
  return asked === undefined ? `${written} as well` : `${written}, not ${asked}`;
}
