import { maxOf } from '../domain/extremes.ts';
import { Char, isAt } from './characters.ts';

/** A hard-wrapped text with the breaks within its paragraphs replaced by spaces, for the readers only. */
export interface UnwrappedText {
  readonly text: string;
  /** The offset in the text as received; with `isEnd` that of the end of a span. */
  original(offset: number, isEnd?: boolean): number;
}

/** UTF-16 units of the longest line of hard-wrapped text; mail has 72 to 80. */
const MAX_WIDTH = 100;
/** UTF-16 units of its width at least; shorter lines are verse, lists or tables. */
const MIN_WIDTH = 44;
/** Share of the breaks within paragraphs after which a small letter follows: in wrapped prose nearly all of them. */
const MIN_SHARE = 0.4;

/** Share of the width that a line has at least which was edited after it was wrapped, so that the next word would fit. */
const EDITED_SHARE = 0.5;
/** Lines that stand for themselves: list items, headings, labels, tables, quoted mail. */
const OWN_LINE = /^[ \t]*(?:[-*•·–—>|#]|\d{1,3}[.)] |[A-Z][\w ]{0,24}: |https?:\/\/)/;

interface Line {
  readonly start: number;
  /** Without the white space before the break. */
  readonly end: number;
  /** Offset of the first character behind the break and the white space after it. */
  readonly next: number;
}

/**
 * Joins the lines of text that was broken at a fixed width (plain-text mail, old wire copy). A break is joined where the
 * next line's first word would not have fitted, or goes on in the middle of a sentence. Undefined for any other text.
 */
export function unwrap(text: string): UnwrappedText | undefined {
  if (!breaksBeforeSmall(text)) return undefined;
  const breaks: { at: number; next: number; isSmall: boolean }[] = [];
  for (const block of blocksOf(text)) breaks.push(...softBreaksIn(text, block));
  const small = breaks.filter(({ isSmall }) => isSmall).length;
  return small > 0 && small >= breaks.length * MIN_SHARE ? joined(text, breaks) : undefined;
}

/** A cheap check: whether a line break stands before a small letter at all, as in nearly no other article. */
function breaksBeforeSmall(text: string): boolean {
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    let next = at + 1;
    while (text[next] === ' ') next++;
    if (isAt(text, next, text.length, Char.small)) return true;
  }
  return false;
}

/** Runs of two lines or more without an empty line between them, none of them longer than wrapped lines are. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  const close = () => {
    if (block.length > 1 && block.every(({ start, end }) => end - start <= MAX_WIDTH)) blocks.push(block);
    block = [];
  };
  for (const { index, 0: whole } of text.matchAll(/[^\r\n]+(?:\r\n|\r|\n)?|\r\n|\r|\n/g)) {
    const words = whole.trim();
    if (words === '') {
      close();
      continue;
    }
    const start = index + whole.indexOf(words);
    block.push({ start, end: start + words.length, next: index + whole.length });
  }
  close();
  return blocks;
}

function softBreaksIn(text: string, lines: readonly Line[]): { at: number; next: number; isSmall: boolean }[] {
  const width = maxOf(lines.map(({ start, end }) => end - start));
  if (width < MIN_WIDTH) return [];
  return lines.slice(1).flatMap((line, i) => {
    const before = lines[i]!;
    const words = text.slice(line.start, line.end);
    const first = words.search(/\s/);
    const length = before.end - before.start;
    const isFull = length + 1 + (first < 0 ? words.length : first) > width;
    const isSmall = /^\p{Ll}/u.test(words) && !/[.!?:;]["”’)\]]?$/.test(text.slice(before.end - 2, before.end));
    if (!(isFull || (isSmall && length > width * EDITED_SHARE)) || OWN_LINE.test(words)) return [];
    return [{ at: before.end, next: line.start, isSmall }];
  });
}

function joined(text: string, breaks: readonly { at: number; next: number }[]): UnwrappedText {
  const parts: string[] = [];
  /** For each join, its offset in the new text and by how much the following offsets are less than in the old one. */
  const places: number[] = [];
  const shifts: number[] = [];
  let from = 0;
  let shift = 0;
  for (const { at, next } of breaks) {
    // A word that was divided at its hyphen is whole again.
    const glue = /\p{L}-$/u.test(text.slice(at - 2, at)) && /^\p{L}/u.test(text.slice(next, next + 1)) ? '' : ' ';
    parts.push(text.slice(from, at), glue);
    shift += next - at - glue.length;
    places.push(next - shift);
    shifts.push(shift);
    from = next;
  }
  parts.push(text.slice(from));
  const original = (offset: number, isEnd = false): number => {
    if (isEnd && offset > 0) return original(offset - 1) + 1;
    const at = countUpTo(places, offset);
    return offset + (at === 0 ? 0 : shifts[at - 1]!);
  };
  return { text: parts.join(''), original };
}

/** How many of the sorted numbers are at most `limit`; binary search. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
