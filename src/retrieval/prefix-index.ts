/** Letters of a prefix. Most words of one family share so many: "explain" and "explanation". */
const PREFIX_LENGTH = 5;

const NONE: readonly string[] = [];

/** The terms of a vocabulary, grouped by their first five letters. */
export class PrefixIndex {
  readonly #terms = new Map<string, string[]>();

  /** Adds a term that the index does not hold yet. */
  add(term: string): void {
    if (term.length < PREFIX_LENGTH) return;
    const key = term.slice(0, PREFIX_LENGTH);
    const known = this.#terms.get(key);
    if (known) known.push(term);
    else this.#terms.set(key, [term]);
  }

  remove(term: string): void {
    const key = term.slice(0, PREFIX_LENGTH);
    const left = this.#terms.get(key)?.filter((known) => known !== term) ?? [];
    if (left.length > 0) this.#terms.set(key, left);
    else this.#terms.delete(key);
  }

  /** All terms that share the first five letters of this one, itself included; none when it has fewer than five. */
  sharingPrefix(term: string): readonly string[] {
    return (term.length >= PREFIX_LENGTH && this.#terms.get(term.slice(0, PREFIX_LENGTH))) || NONE;
  }
}
