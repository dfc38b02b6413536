import type { NameMention, Span } from '../../../domain/article.ts';
import { lexicon } from '../../lexicon.ts';
import { nameTraitsOf, Trait } from '../../names/name-lexicon.ts';
import type { NameIndex } from './name-index.ts';

/** Nouns that writers use for somebody just named: "the striker". */
const EPITHETS: ReadonlySet<string> = new Set(lexicon('quotations/epithets'));
/** Number of paragraphs that are searched for the person, with that of the description. */
const MAX_PARAGRAPHS = 2;

/**
 * "The 29-year-old", "the striker", "the Norlander" for somebody named just before, whom nothing else in the article
 * calls so. Resolved only where a single person is named nearby, and nobody else can be meant.
 */
export class Epithets {
  readonly #text: string;
  readonly #placed: NameIndex;
  readonly #marks: readonly Span[];

  constructor(text: string, placed: NameIndex, marks: readonly Span[]) {
    this.#text = text;
    this.#placed = placed;
    this.#marks = marks;
  }

  /** The name of the person whom a description that ends at an offset refers to. */
  personFor(words: string, end: number): string | undefined {
    if (!/^the\s/i.test(words) || !isEpithet(words)) return undefined;
    const start = end - words.length;
    const name = this.#onlyPersonBefore(start);
    return name && !this.#isSomebodyElse(words, name, start) ? name.canonical : undefined;
  }

  /** The only person named in the paragraph so far, or else in the paragraph before. */
  #onlyPersonBefore(at: number): NameMention | undefined {
    let end = at;
    for (let i = 0; i < MAX_PARAGRAPHS && end > 0; i++) {
      const start = this.#text.lastIndexOf('\n', end - 1) + 1;
      const people = this.#placed.within({ start, end }).filter((name) => isFullPerson(name) && !this.#isQuoted(name));
      if (people.length > 0)
        return new Set(people.map(({ canonical }) => canonical)).size === 1 ? people[0] : undefined;
      end = start;
      while (this.#text[end - 1] === '\n') end--;
    }
    return undefined;
  }

  #isQuoted({ start }: Span): boolean {
    return this.#marks.some((mark) => mark.start <= start && start < mark.end);
  }

  /** Whether the article told of another one whom the description fits: "a man, 29", "a second striker". */
  #isSomebodyElse(words: string, { canonical }: NameMention, at: number): boolean {
    const before = ` ${this.#text.slice(0, at)}`;
    const age = AGE.exec(words)?.[1];
    const surname = canonical.slice(canonical.lastIndexOf(' ') + 1);
    if (age !== undefined && (isOfAnotherAge(before, age, surname) || toldApart(before, age, surname))) return true;
    const head = words.slice(words.lastIndexOf(' ') + 1);
    return !AGE.test(head) && INDEFINITE.some((article) => before.includes(`${article} ${head}`));
  }
}

const AGE = /\b(\d{1,3})-year-old\b/;
/** What stands before a noun that tells of another one. */
const INDEFINITE = [' a', ' A', ' an', ' An', 'nother', ' second', ' other', ' two', ' one'];

/** Whether another age stands behind the name that ends with a word. */
function isOfAnotherAge(text: string, age: string, surname: string): boolean {
  for (let at = text.indexOf(`${surname}, `); at >= 0; at = text.indexOf(`${surname}, `, at + 1)) {
    const told = /^(?:aged )?(\d{1,3})\b/.exec(text.slice(at + surname.length + 2, at + surname.length + 12))?.[1];
    if (told !== undefined && told !== age) return true;
  }
  return false;
}

/** Whether a number stands somewhere else than right behind the name that ends with a word: "Lind, 29". */
function toldApart(text: string, age: string, surname: string): boolean {
  for (let at = text.indexOf(age); at >= 0; at = text.indexOf(age, at + 1)) {
    const isWhole = /[\s(]/.test(text[at - 1] ?? ' ') && !/[\d\p{L}%]/u.test(text[at + age.length] ?? '');
    const isOwn = new Set([`${surname}, `, `${surname}, aged `]).has(text.slice(text.lastIndexOf(surname, at), at));
    if (isWhole && !isOwn) return true;
  }
  return false;
}

/** A person whose whole name is known. */
function isFullPerson({ kind, canonical }: NameMention): boolean {
  return kind === 'person' && canonical.includes(' ');
}

/** An age, one of the listed nouns, or a nation: "the Norlander". */
function isEpithet(words: string): boolean {
  const head = words.slice(words.lastIndexOf(' ') + 1);
  if (AGE.test(head) || EPITHETS.has(head)) return true;
  return words.indexOf(' ') === words.lastIndexOf(' ') && (nameTraitsOf(head) & Trait.demonym) !== 0;
}
