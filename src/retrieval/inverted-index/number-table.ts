/** Initial number of entries. */
const MIN_LENGTH = 256;

/** Growable table of unsigned 32-bit numbers, indexed by small integers such as term ids; unset entries are 0. */
export class NumberTable {
  #values = new Uint32Array(MIN_LENGTH);

  get(key: number): number {
    return key < this.#values.length ? this.#values[key]! : 0;
  }

  set(key: number, value: number): void {
    if (key >= this.#values.length) this.#grow(key);
    this.#values[key] = value;
  }

  add(key: number, amount: number): void {
    this.set(key, this.get(key) + amount);
  }

  #grow(key: number): void {
    const larger = new Uint32Array(Math.max(key + 1, 2 * this.#values.length));
    larger.set(this.#values);
    this.#values = larger;
  }
}
