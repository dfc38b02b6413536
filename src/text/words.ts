import type { Span } from '../domain/article.ts';

/** A word with where it stands. */
export interface Word extends Span {
  readonly text: string;
}

const LETTER = '[\\p{L}\\p{N}\\p{M}]';
/** "U.S.", "a.m.", "J.R.R.": single letters with points, the last point with them. */
const DOTTED = '(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,12}(?![\\p{L}\\p{N}])';
/** What joins two parts to one word: apostrophes, hyphens, points and commas between digits, "&" between letters. */
const JOINER = "(?:['’ʼ\\-‐‑]|(?<=\\p{N})[.,](?=\\p{N})|&(?=\\p{L}))";
const WORD = new RegExp(`${DOTTED}|${LETTER}+(?:${JOINER}${LETTER}+)*`, 'gu');

/** The words of the text, or of one span of it, in order; offsets are those of the whole text. */
export function wordsIn(text: string, span?: Span): Word[] {
  const from = span?.start ?? 0;
  const stretch = span ? text.slice(span.start, span.end) : text;
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(stretch); match; match = WORD.exec(stretch)) {
    const start = from + match.index;
    words.push({ start, end: start + match[0].length, text: match[0] });
  }
  return words;
}
