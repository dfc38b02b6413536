/** Number of hashes stored per article (64 bytes). */
const SKETCH_LENGTH = 32;

/** Number of articles by which the array of hashes grows. */
const GROWTH = 1024;

/** Only the low 16 bits of a hash are stored: two different hashes collide once in 65,536 times. */
const LOW_BITS = 0xffff;

/** Pads the sketch of an article with fewer shingles; never counts as shared. */
const NONE = 0;

/**
 * MinHash sketches of a library's articles: the smallest hashes of each article's shingles. The same words hash alike
 * in every article, so articles that share hashes probably share many words.
 */
export class MinHashIndex {
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

  /** Removes all articles except those with these ids. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.#slots.keys()) if (!ids.has(id)) this.remove(id);
  }

  /**
   * Ids of at most `most` articles whose sketches share at least `atLeast` hashes with that of the shingles, most
   * shared first.
   */
  alike(shingles: Uint32Array, atLeast: number, most: number): readonly string[] {
    const wanted = new Uint8Array(LOW_BITS + 1);
    for (const hash of sketchOf(shingles)) wanted[hash] = 1;
    wanted[NONE] = 0;
    const found: { readonly id: string; readonly shared: number }[] = [];
    for (let slot = 0; slot < this.#ids.length; slot++) {
      const shared = countIn(this.#hashes, slot * SKETCH_LENGTH, wanted);
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

/** Number of hashes of the sketch at offset `from` that are marked in `wanted`; a few may match by collision. */
function countIn(hashes: Uint16Array, from: number, wanted: Uint8Array): number {
  let count = 0;
  for (let at = from; at < from + SKETCH_LENGTH; at++) count += wanted[hashes[at]!]!;
  return count;
}

/** The low bits of the smallest distinct hashes. */
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
