import type { NameMention } from '../../../domain/article.ts';
import { Descriptions, descriptionOf } from './descriptions.ts';
import { BODIES } from './nominals.ts';
import type { Referent, Referents } from './referents.ts';

/** Number of latest referents among which an organisation must be for "the company" to refer to it. */
const NEAR = 4;

/** Resolves "the governor" and "the company" by role or by a word of the name, learnt name by name. */
export class DefiniteSources {
  readonly #descriptions: Descriptions;
  readonly #referents: Referents;
  /** Organisations by the last word of their names: "the gallery" refers to the Oxby Gallery. */
  readonly #bodies = new Map<string, string>();

  constructor(text: string, referents: Referents) {
    this.#descriptions = new Descriptions(text);
    this.#referents = referents;
  }

  /** Learns a name with its roles: after "Governor Ada Lind", "the governor" refers to Ada Lind. */
  learn(name: NameMention): void {
    if (name.kind === 'organisation') this.#bodies.set(lastWord(name.canonical), name.canonical);
    this.#descriptions.learn(name);
  }

  /** Whom a definite description refers to; undefined for other phrases and when nobody, or several, fit. */
  referentOf(words: string): Referent | undefined {
    const description = descriptionOf(words);
    if (!description) return undefined;
    const { head } = description;
    const person = this.#onlyOf(this.#descriptions.people(description));
    if (person) return { name: person, kind: 'person', isNamed: true, end: 0 };
    const body =
      this.#lastBody((parts) => parts.includes(head)) ??
      (BODIES.has(head) ? this.#bodies.get(head) : undefined) ??
      this.#onlyOf(this.#descriptions.bodies(head)) ??
      (BODIES.get(head) === false ? this.#nearBody() : undefined);
    return body ? { name: body, kind: 'organisation', isNamed: true, end: 0 } : undefined;
  }

  /** The only name, or of several that of the last subject or speaker. */
  #onlyOf(names: ReadonlySet<string>): string | undefined {
    if (names.size < 2) return names.values().next().value;
    const last = this.#referents.last(({ kind }) => kind === 'person' || kind === 'organisation')?.name;
    return last !== undefined && names.has(last) ? last : undefined;
  }

  #lastBody(fits: (words: readonly string[]) => boolean): string | undefined {
    return this.#referents.last(
      ({ kind, name, isNamed }) =>
        kind === 'organisation' && isNamed && name !== undefined && fits(name.toLowerCase().split(/\s+/)),
    )?.name;
  }

  /** The only near organisation, when its name does not say that it is something else. */
  #nearBody(): string | undefined {
    const bodies = this.#referents.latest(NEAR).filter(({ kind, isNamed }) => kind === 'organisation' && isNamed);
    const names = new Set(bodies.map(({ name }) => name!));
    const [only] = names;
    return names.size === 1 &&
      !only!
        .toLowerCase()
        .split(/\s+/)
        .some((word) => BODIES.get(word))
      ? only
      : undefined;
  }
}

export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}
