import { NumberTable } from './number-table.ts';

/** Letters of a prefix. Most words of one family share so many: "explain" and "explanation". */
const PREFIX_LENGTH = 5;

/** Chains of a new table. */
const MIN_CHAINS = 256;

/** Terms by their first five letters: a hash table whose chains are linked through numbers, some bytes for each term. */
export class PrefixIndex {
  readonly #termOf: (id: number) => string;
  /** For each hash the first id of its chain, plus one; 0 for an empty chain. */
  #heads = new Uint32Array(MIN_CHAINS);
  /** For each id the next one of its chain, plus one; 0 at the end. */
  readonly #next = new NumberTable();
  #size = 0;

  /** @param termOf the term of an id that the index holds, or is about to take */
  constructor(termOf: (id: number) => string) {
    this.#termOf = termOf;
  }

  /** Adds a term that the index does not hold yet. */
  add(id: number): void {
    const term = this.#termOf(id);
    if (term.length < PREFIX_LENGTH) return;
    if (this.#size === this.#heads.length) this.#grow();
    this.#size++;
    this.#link(id, this.#chainOf(term));
  }

  /** Removes a term that the index holds. */
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

  /** All terms that share the first five letters of this one, itself included; none when it has fewer than five. */
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

  /** By FNV-1a over the prefix. */
  #chainOf(term: string): number {
    let hash = 0x811c9dc5;
    for (let at = 0; at < PREFIX_LENGTH; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
    return (hash ^ (hash >>> 15)) & (this.#heads.length - 1);
  }
}
