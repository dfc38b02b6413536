import { NumberTable } from './number-table.ts';
import { PrefixIndex } from './prefix-index.ts';

/**
 * The terms of one library, each with a small integer id and a count of the articles that contain it. Ids of terms that
 * no article contains any more are reused, so ids never exceed the largest size of the vocabulary.
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

  /** Number of terms. */
  get size(): number {
    return this.#ids.size;
  }

  /** Counts one more article that contains a term; returns the term's id. */
  acquire(term: string): number {
    const id = this.#ids.get(term) ?? this.#intern(term);
    this.#articles.add(id, 1);
    return id;
  }

  /** Counts one article fewer. */
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

  /** The term of an id in use. */
  termOf(id: number): string {
    return this.#terms[id]!;
  }

  /** Number of articles that contain a term. */
  articleFrequency(term: string): number {
    const id = this.#ids.get(term);
    return id === undefined ? 0 : this.#articles.get(id);
  }

  entries(): Iterable<readonly [term: string, id: number]> {
    return this.#ids;
  }

  /** All terms that share the first five letters of this one, including itself; none when it is shorter. */
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
