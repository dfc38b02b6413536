import type { NameMention, Span } from '../../domain/article.ts';
import { lowerCase } from '../characters.ts';
import { entriesMarked } from '../lexicon.ts';

export type Gender = 'he' | 'she';

/** Gendered titles and kinship terms, in lower case and without a full stop. */
const TITLES: ReadonlyMap<string, Gender> = new Map([
  ...withGender(
    'she',
    'mrs ms miss lady dame queen princess baroness sister madam mme actress mother wife daughter aunt widow girlfriend grandmother niece empress duchess countess heiress'.split(
      ' ',
    ),
  ),
  ...withGender(
    'he',
    'mr sir lord king prince baron father brother pope husband son uncle widower boyfriend grandfather nephew emperor duke monk'.split(
      ' ',
    ),
  ),
]);
/** Endings of "chairwoman", "spokesman"; a bare "woman" or "man" does not precede a name. */
const ENDINGS: ReadonlyArray<readonly [string, Gender]> = [
  ['swoman', 'she'],
  ['cwoman', 'she'],
  ['sman', 'he'],
  ['cman', 'he'],
];
/** Maximum number of characters before a name that are searched for a title. */
const TITLE_REACH = 24;
const WORD_CHARACTER = /\w/;
const SPACE = /\s/;

function withGender(gender: Gender, words: readonly string[]): [string, Gender][] {
  return words.map((word) => [word, gender]);
}

const GIVEN: ReadonlyMap<string, Gender> = new Map([
  ...withGender('she', entriesMarked('names/first-names', 'woman')),
  ...withGender('he', entriesMarked('names/first-names', 'man')),
]);

/** Genders by canonical name, from titles in the text and given names; titles take precedence. */
export function gendersOf(text: string, names: readonly NameMention[]): Map<string, Gender | undefined> {
  const genders = new Map<string, Gender | undefined>();
  for (const name of names) {
    if (name.kind !== 'person') continue;
    const titled = genderBefore(text, name.start);
    if (titled) genders.set(name.canonical, titled);
    else if (name.roles && roleGender(text, name.roles)) genders.set(name.canonical, roleGender(text, name.roles));
    else if (!genders.has(name.canonical)) genders.set(name.canonical, GIVEN.get(firstPart(name.canonical)));
  }
  return genders;
}

/** The gender that a role shows: "Lind, a spokeswoman for the town", "Berg, father of two". */
function roleGender(text: string, roles: readonly Span[]): Gender | undefined {
  for (const { start, end } of roles)
    for (const noun of text
      .slice(start, end)
      .split(/\s(?:of|for|to|from|at|in|and|who)\s/, 1)[0]!
      .split(' ')
      .slice(-1)) {
      const gender = genderOfNoun(lowerCase(noun));
      if (gender) return gender;
    }
  return undefined;
}

/** The gender of a noun for a person in small letters: "spokeswoman", "husband"; undefined when it shows none. */
export function genderOfNoun(noun: string): Gender | undefined {
  if (noun === 'woman' || noun === 'girl') return 'she';
  if (noun === 'man' || noun === 'boy') return 'he';
  return TITLES.get(noun) ?? ENDINGS.find(([ending]) => noun.endsWith(ending))?.[1];
}

/** Gender indicated by the word before an offset: "Mrs. |Lind", "spokesman |Lind", "M. |Lind". */
function genderBefore(text: string, at: number): Gender | undefined {
  if (at === 0 || !SPACE.test(text[at - 1]!)) return undefined;
  const pointed = text[at - 2] === '.';
  const end = pointed ? at - 2 : at - 1;
  const limit = Math.max(0, at - TITLE_REACH);
  let start = end;
  while (start > limit && WORD_CHARACTER.test(text[start - 1]!)) start--;
  if (start === end) return undefined;
  const word = lowerCase(text.slice(start, end));
  if (word === 'm' && pointed) return 'he';
  return TITLES.get(word) ?? ENDINGS.find(([ending]) => word.endsWith(ending))?.[1];
}

/** A name up to its first space or hyphen. */
function firstPart(name: string): string {
  const end = name.search(/[\s-]/);
  return end < 0 ? name : name.slice(0, end);
}
