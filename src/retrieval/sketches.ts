/** Hashes of an article's shingles that are kept: 64 bytes for each article. */
const SKETCH_LENGTH = 32;

/** Room for so many articles is made at once. */
const GROWTH = 1024;

/** Of a hash only so many low bits are kept: those of two hashes are the same once in 65,536 times. */
const LOW_BITS = 0xffff;

/** What a sketch holds where an article has fewer shingles, and what no look finds. */
const NONE = 0;

/**
 * A sketch of every article of a library: the smallest hashes of its shingles, a sample that is the same for the same
 * words wherever they stand. Articles that share some are likely to share many words.
 */
export class Sketches {
  readonly #slots = new Map<string, number>();
  readonly #free: number[] = [];
  #ids: (string | undefined)[] = [];
  #hashes = new Uint16Array(0);

  get size(): number {
    return this.#slots.size;
  }

  has(id: string): boolean {
    return this.#slots.has(id);
  }

  add(id: string, shingles: Uint32Array): void {
    const slot = this.#slots.get(id) ?? this.#free.pop() ?? this.#grow();
    this.#slots.set(id, slot);
    this.#ids[slot] = id;
    this.#hashes.set(sketchOf(shingles), slot * SKETCH_LENGTH);
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    this.#ids[slot] = undefined;
    this.#hashes.fill(NONE, slot * SKETCH_LENGTH, (slot + 1) * SKETCH_LENGTH);
    this.#free.push(slot);
  }

  /** Keeps the articles of these ids alone. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.#slots.keys()) if (!ids.has(id)) this.remove(id);
  }

  /** Articles whose sketches share at least so many hashes with that of the shingles, the most first. */
  alike(shingles: Uint32Array, atLeast: number, most: number): readonly string[] {
    const look = new Uint8Array(LOW_BITS + 1);
    for (const hash of sketchOf(shingles)) look[hash] = 1;
    look[NONE] = 0;
    const found: { readonly id: string; readonly shared: number }[] = [];
    for (let slot = 0; slot < this.#ids.length; slot++) {
      const shared = countIn(this.#hashes, slot * SKETCH_LENGTH, look);
      const id = shared >= atLeast ? this.#ids[slot] : undefined;
      if (id !== undefined) found.push({ id, shared });
    }
    return found
      .sort((a, b) => b.shared - a.shared)
      .slice(0, most)
      .map(({ id }) => id);
  }

  #grow(): number {
    const slot = this.#ids.length;
    if ((slot + 1) * SKETCH_LENGTH > this.#hashes.length) {
      const larger = new Uint16Array(this.#hashes.length + GROWTH * SKETCH_LENGTH).fill(NONE);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    return slot;
  }
}

/** How many of the hashes from `from` on the look finds; a few may be found by chance. */
function countIn(hashes: Uint16Array, from: number, look: Uint8Array): number {
  let count = 0;
  for (let at = from; at < from + SKETCH_LENGTH; at++) count += look[hashes[at]!]!;
  return count;
}

/** The low bits of the smallest hashes, each hash once. */
function sketchOf(shingles: Uint32Array): Uint16Array {
  const sketch = new Uint16Array(SKETCH_LENGTH).fill(NONE);
  let count = 0;
  let last = -1;
  for (const hash of shingles.slice().sort()) {
    if (hash === last) continue;
    last = hash;
    sketch[count++] = hash & LOW_BITS;
    if (count === SKETCH_LENGTH) break;
  }
  return sketch;
}
