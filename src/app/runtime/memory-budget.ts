/**
 * Bytes of the heap for all but libraries: the program itself takes some 70 MB as a Discord bot, the rest is for answers in
 * progress and for files that are being read.
 */
const RESERVED_BYTES = 128 * 2 ** 20;

/** Share of the rest for libraries: the collector of garbage needs room to work, and opening a library leaves some. */
const LIBRARIES_SHARE = 0.7;

/** Bytes for libraries in the smallest heap, so that a small one always works. */
const MIN_BYTES = 16 * 2 ** 20;

/**
 * Bytes of memory for the libraries that are open at the same time.
 * @param heapSizeLimit what the JavaScript engine allows the program, in bytes (`v8.getHeapStatistics()`)
 */
export function libraryBudget(heapSizeLimit: number): number {
  return Math.max(MIN_BYTES, (heapSizeLimit - RESERVED_BYTES) * LIBRARIES_SHARE);
}
