import type { NameMention } from '../../../domain/article.ts';
import { isCapital } from '../../characters.ts';
import { isRoleModifier, isRoleNoun, nameTraitsOf, Trait } from '../../names/name-lexicon.ts';
import { BODIES } from './nominals.ts';
import { roleHeadsOf } from './role-heads.ts';

/** A person with a role: the words of the role in small letters, and the capitalised ones. */
interface Holder {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly nations: ReadonlySet<string>;
}

/** A definite description: "the Norlandic foreign minister". */
export interface Description {
  readonly head: string;
  /** The words before the head, as written. */
  readonly modifiers: readonly string[];
}

const DEFINITE = /^[Tt]he\s((?:[\p{L}\d’'-]+\s){0,4})([\p{L}\d-]+)$/u;
const AGE = /^(\d{1,3})-year-old$/;
/** Maximum distance of "a", "the" and a noun behind an organisation's name, in UTF-16 units. */
const APPOSITION_REACH = 60;

/** The parts of a phrase that begins with "the"; undefined for other phrases. */
export function descriptionOf(words: string): Description | undefined {
  const match = /^[Tt]/.test(words) ? DEFINITE.exec(words) : null;
  if (!match) return undefined;
  return { head: match[2]!.toLowerCase(), modifiers: match[1]!.trim().split(' ').filter(Boolean) };
}

/** Whom the article described as what, learnt name by name: "the governor" after "Governor Ada Lind". */
export class Descriptions {
  readonly #text: string;
  readonly #holders = new Map<string, Holder[]>();
  readonly #nations = new Map<string, Set<string>>();
  readonly #ages = new Map<string, Set<string>>();
  /** Organisations by the nouns beside their names: "the airline" after "budget airline Tolva". */
  readonly #nouns = new Map<string, Set<string>>();

  constructor(text: string) {
    this.#text = text;
  }

  learn(name: NameMention): void {
    if (name.kind === 'organisation') this.#learnNouns(name);
    if (name.kind !== 'person') return;
    for (const role of name.roles ?? []) this.#learnRole(name.canonical, this.#text.slice(role.start, role.end));
    const age = /^,\s(\d{1,3})\b/.exec(this.#text.slice(name.end, name.end + 6))?.[1];
    if (age) add(this.#ages, age, name.canonical);
  }

  #learnRole(name: string, role: string): void {
    const words = role.split(/[\s,]+/);
    const nations = this.#nationsOf(name);
    for (const word of words) if (isNation(word)) nations.add(word);
    const holder = { name, words: new Set(words.map((word) => word.toLowerCase())), nations };
    for (const head of roleHeadsOf(role)) {
      const holders = this.#holders.get(head);
      if (!holders) this.#holders.set(head, [holder]);
      else if (!holders.some((one) => one.name === name && one.words.size >= holder.words.size)) holders.push(holder);
    }
  }

  /** The nations that any role of a person names. */
  #nationsOf(name: string): Set<string> {
    const nations = this.#nations.get(name) ?? new Set();
    this.#nations.set(name, nations);
    return nations;
  }

  #learnNouns(name: NameMention): void {
    const before = /(\p{Ll}[\p{Ll}-]+)\s$/u.exec(this.#text.slice(Math.max(0, name.start - 24), name.start))?.[1];
    if (before && BODIES.has(before)) add(this.#nouns, before, name.canonical);
    const behind = this.#text.slice(name.end, name.end + APPOSITION_REACH);
    for (const word of /^,\s(?:an?|the)\s([^,.;:]+)/.exec(behind)?.[1]?.split(' ') ?? [])
      if (BODIES.has(word)) add(this.#nouns, word, name.canonical);
  }

  /** The names of the people whom a description fits. */
  people({ head, modifiers }: Description): ReadonlySet<string> {
    const age = AGE.exec(head)?.[1] ?? modifiers.map((word) => AGE.exec(word)?.[1]).find(Boolean);
    if (age && AGE.test(head)) return this.#ages.get(age) ?? new Set();
    const holders = this.#holders.get(head) ?? [];
    const plain = modifiers.filter((word) => !AGE.test(word));
    return new Set(holders.filter((holder) => fits(holder, plain)).map(({ name }) => name));
  }

  /** The names of the organisations beside whose names a noun stands. */
  bodies(noun: string): ReadonlySet<string> {
    return this.#nouns.get(noun) ?? new Set();
  }
}

/** Whether a role has the modifiers, or at least contradicts none of them. */
function fits({ words, nations }: Holder, modifiers: readonly string[]): boolean {
  const missing = modifiers.filter((word) => !words.has(word.toLowerCase()));
  if (missing.length === 0) return true;
  for (const word of missing) {
    if (isRoleModifier(word.toLowerCase())) return false;
    if (isNation(word) ? nations.size > 0 && !nations.has(word) : isCapital(word)) return false;
  }
  // "the foreign minister" is not the prime minister.
  const bare = [...words].every((word) => nations.has(word) || isRoleNoun(word));
  return bare || missing.every(isNation);
}

/** "Norlandic", "US": a capitalised word of a role that is neither an office nor a rank. */
function isNation(word: string): boolean {
  if (!isCapital(word)) return false;
  return !isRoleNoun(word) && (nameTraitsOf(word) & Trait.titleModifier) === 0 && !isRoleModifier(word.toLowerCase());
}

function add(map: Map<string, Set<string>>, key: string, name: string): void {
  const names = map.get(key);
  if (names) names.add(name);
  else map.set(key, new Set([name]));
}
