/**
 * The known name most similar to the typed one; undefined if none is close: at most one letter in three may be wrong.
 */
export function didYouMean(typed: string, names: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase().slice(0, MAX_NAME_LENGTH);
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const near = names
    .map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.name;
}

/** Length of Discord's longest name; further characters cannot make a name more similar. */
const MAX_NAME_LENGTH = 32;

/**
 * Damerau-Levenshtein distance, computed row by row: an insertion, deletion, substitution or swap of adjacent letters
 * costs 1.
 */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? rows[i - 2]![j - 2]! + 1 : change;
      row.push(Math.min(change, swap, rows[i - 1]![j]! + 1, row[j - 1]! + 1));
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
