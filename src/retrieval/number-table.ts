/** Entries of a new table. */
const MIN_LENGTH = 256;

/** Unsigned 32-bit numbers by a small whole number, such as a term's id; those never set are 0. */
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
