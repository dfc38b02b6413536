/**
 * Collects the `k` best items under the strict order `isBetter`. Keeps a heap with the worst collected item on top and
 * visits each item once: n log k instead of n log n for a full sort.
 */
export class TopK<T> {
  readonly #heap: T[] = [];
  readonly #k: number;
  readonly #isBetter: (a: T, b: T) => boolean;

  constructor(k: number, isBetter: (a: T, b: T) => boolean) {
    this.#k = Math.max(0, k);
    this.#isBetter = isBetter;
  }

  /** The worst collected item; undefined until there are `k` items. */
  get worst(): T | undefined {
    return this.#heap.length < this.#k ? undefined : this.#heap[0];
  }

  add(item: T): void {
    const heap = this.#heap;
    if (heap.length < this.#k) {
      heap.push(item);
      this.#rise(heap.length - 1);
    } else if (this.#k > 0 && this.#isBetter(item, heap[0]!)) {
      heap[0] = item;
      this.#sink(0);
    }
  }

  /** The collected items, best first. */
  sorted(): T[] {
    const isBetter = this.#isBetter;
    return this.#heap.toSorted((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : 0));
  }

  /** Moves an item up the heap until the one above is worse. */
  #rise(from: number): void {
    const heap = this.#heap;
    const item = heap[from]!;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBetter(heap[above]!, item)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = item;
  }

  /** Moves an item down the heap until both of its children are better. */
  #sink(from: number): void {
    const heap = this.#heap;
    const item = heap[from]!;
    let at = from;
    for (let below = 2 * at + 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && this.#isBetter(heap[below]!, heap[below + 1]!)) below++;
      if (!this.#isBetter(item, heap[below]!)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = item;
  }
}

/** The `k` best items, best first, under the strict order `isBetter`. */
export function topK<T>(items: Iterable<T>, k: number, isBetter: (a: T, b: T) => boolean): T[] {
  const best = new TopK(k, isBetter);
  for (const item of items) best.add(item);
  return best.sorted();
}
