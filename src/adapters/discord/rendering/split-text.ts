/**
 * Where to cut `text[start, end)` so that every piece fits: after as many whole sentences as possible, else after a
 * space, else between two characters. The pieces are contiguous.
 * @param sentenceStarts ascending offsets
 * @param fits whether a piece fits, given its number from 0; must be true for one character
 * @returns the end offset of every piece; `end` is the last
 */
export function cutPoints(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  sentenceStarts: readonly number[],
  fits: (piece: number, start: number, end: number) => boolean,
): number[] {
  const points: number[] = [];
  for (let from = start; from < end; from = points.at(-1) ?? end) {
    const fitting = (to: number) => fits(points.length, from, to);
    points.push(
      fitting(end) ? end : (lastSentence(sentenceStarts, from, end, fitting) ?? within(text, from, end, fitting)),
    );
  }
  return points;
}

function lastSentence(
  starts: readonly number[],
  from: number,
  end: number,
  fitting: (to: number) => boolean,
): number | undefined {
  const ahead = starts.filter((at) => from < at && at < end);
  const count = binarySearch(0, ahead.length, (n) => fitting(ahead[n - 1]!));
  return ahead[count - 1];
}

function within(text: string, from: number, end: number, fitting: (to: number) => boolean): number {
  const most = Math.max(from + binarySearch(0, end - from, (n) => fitting(from + n)), from + 1);
  const room = text.slice(from, most);
  const space = room.search(/\s\S*$/);
  // A space at the very start would give an empty piece.
  if (space > 0) return from + space + 1;
  return beforeHalfCharacter(text, from, most);
}

/** Moves a cut out of a surrogate pair. */
function beforeHalfCharacter(text: string, from: number, at: number): number {
  const halved = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
  if (!halved) return at;
  return at - 1 > from ? at - 1 : at + 1;
}

/**
 * Binary search: the greatest n of least..most with `holds(n)`; `holds` must be true up to some n and false after it.
 */
function binarySearch(least: number, most: number, holds: (n: number) => boolean): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
