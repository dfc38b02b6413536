/**
 * The `k` best items, best first, under the strict order `isBetter`. Keeps a heap with the worst selected item on top
 * and visits each item once: n log k instead of n log n for a full sort.
 */
export function topK<T>(items: readonly T[], k: number, isBetter: (a: T, b: T) => boolean): T[] {
  const sorted = (all: T[]) => all.sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0));
  if (items.length <= k) return sorted([...items]);
  const heap = items.slice(0, Math.max(0, k));
  if (heap.length === 0) return [];
  for (let i = (heap.length >> 1) - 1; i >= 0; i--) sink(heap, i, isBetter);
  for (let i = heap.length; i < items.length; i++) {
    if (!isBetter(items[i]!, heap[0]!)) continue;
    heap[0] = items[i]!;
    sink(heap, 0, isBetter);
  }
  return sorted(heap);
}

/** Sifts an item down the heap until both of its children are better. */
function sink<T>(heap: T[], from: number, isBetter: (a: T, b: T) => boolean): void {
  const item = heap[from]!;
  let at = from;
  for (let below = 2 * at + 1; below < heap.length; below = 2 * at + 1) {
    if (below + 1 < heap.length && isBetter(heap[below]!, heap[below + 1]!)) below++;
    if (!isBetter(item, heap[below]!)) break;
    heap[at] = heap[below]!;
    at = below;
  }
  heap[at] = item;
}
