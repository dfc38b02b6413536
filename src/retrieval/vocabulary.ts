import { NumberTable } from './number-table.ts';
import { PrefixIndex } from './prefix-index.ts';

/**
 * The terms of one library, each known by a small whole number and counted by the articles that hold it. The id of a
 * term that no article holds any more is given to a later one, so ids stay as small as the vocabulary was large.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #articles = new NumberTable();
  readonly #free: number[] = [];
  readonly #prefixes = new PrefixIndex((id) => this.#terms[id]!);

  /** Greater than every id. */
  get bound(): number {
    return this.#terms.length;
  }

  /** Counts one more article that holds a term; returns the term's id. */
  acquire(term: string): number {
    const id = this.#ids.get(term) ?? this.#intern(term);
    this.#articles.add(id, 1);
    return id;
  }

  /** Counts one article less. */
  release(id: number): void {
    this.#articles.add(id, -1);
    if (this.#articles.get(id) > 0) return;
    this.#prefixes.remove(id);
    this.#ids.delete(this.#terms[id]!);
    this.#free.push(id);
  }

  idOf(term: string): number | undefined {
    return this.#ids.get(term);
  }

  /** The term of an id that is in use. */
  termOf(id: number): string {
    return this.#terms[id]!;
  }

  /** In how many articles a term stands. */
  articleFrequency(term: string): number {
    const id = this.#ids.get(term);
    return id === undefined ? 0 : this.#articles.get(id);
  }

  entries(): Iterable<readonly [term: string, id: number]> {
    return this.#ids;
  }

  /** All terms that share the first five letters of this one, itself included; none when it has fewer than five. */
  sharingPrefix(term: string): readonly string[] {
    return this.#prefixes.sharingPrefix(term);
  }

  #intern(term: string): number {
    const id = this.#free.pop() ?? this.#terms.length;
    this.#ids.set(term, id);
    this.#terms[id] = term;
    this.#prefixes.add(id);
    return id;
  }
}
