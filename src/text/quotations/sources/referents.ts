import type { NameMention } from '../../../domain/article.ts';
import type { Gender } from '../../names/genders.ts';

/** Somebody who was mentioned as a subject or speaker, to whom a later pronoun may refer. */
export interface Referent {
  /** The name, else a description; undefined when there is none that is short enough. */
  readonly name: string | undefined;
  readonly kind: NameMention['kind'] | 'group';
  /** Of a person who is described; that of a named person is known by name. */
  readonly gender?: Gender | undefined;
  /** True for one with a name of its own. */
  readonly isNamed: boolean;
  /** True for a description with "the". */
  readonly isDefinite?: boolean | undefined;
  /** End offset of the mention. */
  readonly end: number;
  /** True for a speaker, false for what is only a subject. */
  readonly speaks?: boolean;
}

/** Number of recent referents that are kept at least; older ones are forgotten. */
export const RECENT = 40;

/** The recent subjects and speakers in text order. */
export class Referents {
  readonly #recent: Referent[] = [];

  get length(): number {
    return this.#recent.length;
  }

  add(referent: Referent): void {
    this.#recent.push(referent);
  }

  /** Forgets those that are searched no more; not between `length` and `truncate`. */
  forgetOld(): void {
    if (this.#recent.length > 2 * RECENT) this.#recent.splice(0, RECENT);
  }

  /** Marks the last one, which ends at `end`, as a speaker. */
  speak(end: number): void {
    const last = this.#recent.at(-1);
    if (!last || last.speaks) return;
    const { name, kind, gender, isNamed, isDefinite } = last;
    const to = Math.max(last.end, end);
    this.#recent[this.#recent.length - 1] = { name, kind, gender, isNamed, isDefinite, end: to, speaks: true };
  }

  /** Forgets all but the first `length`, so that speakers inside another's words are no antecedents. */
  truncate(length: number): void {
    this.#recent.length = Math.min(length, this.#recent.length);
  }

  last(fits: (one: Referent) => boolean): Referent | undefined {
    return this.#recent.findLast(fits);
  }

  /** The last `count` referents. */
  latest(count: number): readonly Referent[] {
    return this.#recent.slice(-count);
  }
}
