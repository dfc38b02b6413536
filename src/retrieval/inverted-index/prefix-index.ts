import { NumberTable } from './number-table.ts';

/** Length of a prefix, in letters. Most words of one family share this many: "explain" and "explanation". */
const PREFIX_LENGTH = 5;

/** Initial number of chains. */
const MIN_CHAINS = 256;

/** Terms by their first five letters: a hash table with chains linked through term ids, a few bytes per term. */
export class PrefixIndex {
  readonly #termOf: (id: number) => string;
  /** For each hash the first id of its chain plus one; 0 for an empty chain. */
  #heads = new Uint32Array(MIN_CHAINS);
  /** For each id the next id of its chain plus one; 0 at the end. */
  readonly #next = new NumberTable();
  #size = 0;

  /** @param termOf returns the term of an id that is indexed or about to be added */
  constructor(termOf: (id: number) => string) {
    this.#termOf = termOf;
  }

  /** Adds a term that is not indexed yet. */
  add(id: number): void {
    const term = this.#termOf(id);
    if (term.length < PREFIX_LENGTH) return;
    if (this.#size === this.#heads.length) this.#grow();
    this.#size++;
    this.#link(id, this.#chainOf(term));
  }

  /** Removes an indexed term. */
  remove(id: number): void {
    const term = this.#termOf(id);
    if (term.length < PREFIX_LENGTH) return;
    const chain = this.#chainOf(term);
    let before: number | undefined;
    for (let at = this.#heads[chain]! - 1; at !== id; at = this.#next.get(at) - 1) before = at;
    if (before === undefined) this.#heads[chain] = this.#next.get(id);
    else this.#next.set(before, this.#next.get(id));
    this.#size--;
  }

  /** All terms that share the first five letters of this one, including itself; none when it is shorter. */
  sharingPrefix(term: string): string[] {
    if (term.length < PREFIX_LENGTH) return [];
    const prefix = term.slice(0, PREFIX_LENGTH);
    const found: string[] = [];
    for (let id = this.#heads[this.#chainOf(term)]! - 1; id >= 0; id = this.#next.get(id) - 1) {
      const other = this.#termOf(id);
      if (other.startsWith(prefix)) found.push(other);
    }
    return found;
  }

  #link(id: number, chain: number): void {
    this.#next.set(id, this.#heads[chain]!);
    this.#heads[chain] = id + 1;
  }

  #grow(): void {
    const former = this.#heads;
    this.#heads = new Uint32Array(2 * former.length);
    for (const head of former) {
      for (let id = head - 1; id >= 0; ) {
        const next = this.#next.get(id) - 1;
        this.#link(id, this.#chainOf(this.#termOf(id)));
        id = next;
      }
    }
  }

  /** FNV-1a hash of the prefix. */
  #chainOf(term: string): number {
    let hash = 0x811c9dc5;
    for (let at = 0; at < PREFIX_LENGTH; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
    return (hash ^ (hash >>> 15)) & (this.#heads.length - 1);
  }
}
