import { composed } from '../../domain/normalise.ts';
import type { Font } from './font.ts';

const ELLIPSIS = '…';
/** Replaces characters that the font lacks. */
const UNKNOWN = '□';
/** A number at the end, which must keep its unit: "£18.4 million" must not become "£18.4…". */
const LAST_NUMBER = /\s\S{0,30}\d\S{0,30}$/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * The text on one line as the font can show it: composed (NFC), white space collapsed, a box for each missing
 * character.
 */
export function printable(font: Font, text: string): string {
  const line = composed(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return graphemes(line)
    .map((character) => character.replace(/\p{Cf}/gu, ''))
    .map((character) => (Array.from(character).every((c) => font.has(c.codePointAt(0)!)) ? character : UNKNOWN))
    .join('');
}

/** The printable text, cut to the width with "…", preferably at a word boundary. */
export function shortened(font: Font, text: string, size: number, width: number): string {
  const line = printable(font, text);
  return font.widthOf(line, size) <= width ? line : cutTo(font, line, size, width);
}

/** The printable text wrapped at spaces to at most `lines` lines; the last one is shortened. */
export function wrapped(font: Font, text: string, size: number, width: number, lines: number): string[] {
  const words = printable(font, text).split(' ');
  const rows: string[] = [];
  while (words.length > 0 && rows.length < lines - 1) {
    let row = words.shift()!;
    while (words.length > 0 && font.widthOf(`${row} ${words[0]}`, size) <= width) row += ` ${words.shift()}`;
    rows.push(shortened(font, row, size, width));
  }
  return words.length > 0 ? [...rows, shortened(font, words.join(' '), size, width)] : rows;
}

/** The longest prefix that fits with "…". Drops a partial last word if that leaves more than half a line. */
function cutTo(font: Font, line: string, size: number, width: number): string {
  const characters = graphemes(line);
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (font.widthOf(characters.slice(0, middle).join('') + ELLIPSIS, size) <= width) low = middle;
    else high = middle - 1;
  }
  const kept = characters.slice(0, low).join('');
  const words = characters[low] === ' ' ? kept : kept.slice(0, Math.max(0, kept.lastIndexOf(' ')));
  const atWord = words.replace(LAST_NUMBER, '');
  return (2 * atWord.length > kept.length ? atWord : kept).replace(/[\s,;:–—-]+$/u, '') + ELLIPSIS;
}

function graphemes(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
