import type { Span } from '../../domain/article.ts';
import { lexicon } from '../lexicon.ts';

/** Number of characters before a number that are searched for "about", "more than". */
const BEFORE = 24;
const APPROXIMATE = new RegExp(
  `(?:^|[\\s(“"‘'—–-])(?:${lexicon('quantities/approximate-words')
    .sort((a, b) => b.length - a.length)
    .join('|')})\\s(?:an? )?$`,
  'i',
);

/** Start offset of the words that make a number approximate ("about 40"); the number's own start if there are none. */
export function withAbout(text: string, sentence: Span, start: number): number {
  const from = Math.max(sentence.start, start - BEFORE);
  const before = text.slice(from, start);
  const about = APPROXIMATE.exec(before);
  if (!about) return start;
  const first = from + about.index;
  return /[\s(“"‘'—–-]/.test(text[first] ?? '') ? first + 1 : first;
}
