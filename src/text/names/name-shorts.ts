import { nameKeyOf } from './full-names.ts';
import { nameEndOf } from './name-lexicon.ts';

/** Short forms of firms and clubs: "Tolva" for "Tolva Inc.", "Rovers" for "Velm Rovers". */
export class ShortNames {
  readonly #full = new Map<string, string>();
  readonly #ambiguous = new Set<string>();

  /**
   * @param bodies full names of organisations
   * @param isSportsReport whether clubs count, too
   */
  constructor(bodies: readonly string[], isSportsReport: boolean) {
    for (const body of bodies) {
      const words = body.split(' ');
      const last = words.pop() ?? '';
      const kind = nameEndOf(last.replace(/\.$/, ''));
      if (kind === 'firm' || (kind === 'club' && isSportsReport)) this.#add(words.join(' '), body);
      if (kind === 'club' && isSportsReport) this.#add(last, body);
    }
  }

  #add(short: string, body: string): void {
    const key = nameKeyOf(short);
    const known = this.#full.get(key);
    if (key === '') return;
    if (known !== undefined && nameKeyOf(known) !== nameKeyOf(body)) this.#ambiguous.add(key);
    else this.#full.set(key, known ?? body);
  }

  /** The full name of a short form; undefined when it is unknown or ambiguous. */
  fullOf(key: string): string | undefined {
    return this.#ambiguous.has(key) ? undefined : this.#full.get(key);
  }
}
