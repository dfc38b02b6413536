/** Terms of one word family mostly share so many letters at their beginning: "explain" and "explanation". */
const BEGINNING = 5;

const NONE: readonly string[] = [];

/** The terms of an index by their first letters. */
export class Beginnings {
  readonly #terms = new Map<string, string[]>();

  /** Takes in a term that it does not hold yet. */
  add(term: string): void {
    if (term.length < BEGINNING) return;
    const key = term.slice(0, BEGINNING);
    const known = this.#terms.get(key);
    if (known) known.push(term);
    else this.#terms.set(key, [term]);
  }

  remove(term: string): void {
    const key = term.slice(0, BEGINNING);
    const left = this.#terms.get(key)?.filter((known) => known !== term) ?? [];
    if (left.length > 0) this.#terms.set(key, left);
    else this.#terms.delete(key);
  }

  /** Terms that begin with the same letters, the term itself among them; none for a shorter one. */
  like(term: string): readonly string[] {
    return (term.length >= BEGINNING && this.#terms.get(term.slice(0, BEGINNING))) || NONE;
  }
}
