import type { PlaceKind } from '../../domain/article.ts';
import { lowerCase } from '../characters.ts';
import { ROLE_NOUNS } from '../grammar/role-nouns.ts';
import { entriesMarked, lexicon } from '../lexicon.ts';
import { TITLES } from './titles.ts';

/** Properties of capitalised words, as bits; a word may have several. */
export const Trait = {
  firstName: 1,
  title: 2,
  titleModifier: 4,
  demonym: 8,
  organisationHead: 16,
  placeHead: 32,
  event: 64,
  calendar: 128,
  /** Head nouns of state bodies: a demonym before them is not part of the name ("Italian | Supreme Court"). */
  stateHead: 256,
} as const;

const SOURCES: ReadonlyArray<readonly [trait: keyof typeof Trait, list: string]> = [
  ['firstName', 'names/first-names'],
  ['titleModifier', 'names/title-modifiers'],
  ['demonym', 'places/demonyms'],
  ['organisationHead', 'names/organisation-heads'],
  ['placeHead', 'places/place-heads'],
  ['event', 'names/event-heads'],
  ['calendar', 'quantities/calendar'],
  ['stateHead', 'names/state-heads'],
];

const TRAITS = traitsOfWords();

function traitsOfWords(): ReadonlyMap<string, number> {
  const traits = new Map<string, number>();
  const add = (word: string, trait: number) => traits.set(word, (traits.get(word) ?? 0) | trait);
  for (const title of TITLES) add(title, Trait.title);
  for (const [trait, list] of SOURCES) {
    for (const row of lexicon(list)) {
      const word = row.split('\t')[0] ?? '';
      add(word, Trait[trait]);
      if (trait === 'demonym') add(`${word}s`, Trait.demonym);
      if (trait === 'calendar' && word.endsWith('day')) add(`${word}s`, Trait.calendar);
    }
  }
  return traits;
}

/** The traits of a capitalised word, as written; 0 when none is known. */
export function nameTraitsOf(word: string): number {
  return TRAITS.get(word) ?? (isPairOfDemonyms(word) || isDerivedDemonym(word) ? Trait.demonym : 0);
}

/** "Franco-German", "Norwegian-Swedish". */
function isPairOfDemonyms(word: string): boolean {
  if (!word.includes('-')) return false;
  const last = word.split('-').at(-1) ?? '';
  return /^\p{Lu}/u.test(last) && ((TRAITS.get(last) ?? 0) & Trait.demonym) !== 0;
}

/** Endings of demonyms with the corresponding endings of the place name. */
const DERIVED: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<=a)ns?$/, ''],
  [/(?<=.{4})(?:i?ans?)$/, ''],
  [/(?<=.{4})ians?$/, 'y'],
  [/(?<=.{6})ers?$/, ''],
];

/** "Newfoundlanders", "Calgarian": derived from the name of a known place. */
function isDerivedDemonym(word: string): boolean {
  if (!/(?:n|er)s?$/.test(word)) return false;
  return DERIVED.some(([ending, instead]) => {
    const stem = word.replace(ending, instead);
    return stem !== word && KNOWN.get(stem)?.some((known) => known.kind === 'place' && known.words.length === 1);
  });
}

const LONG_DEMONYM_STARTS: ReadonlySet<string> = new Set(
  Array.from(TRAITS.keys())
    .filter((word) => word.includes(' '))
    .map((word) => word.split(' ')[0]!),
);

/** True for demonyms of two words: "North Korean", "Sri Lankans". */
export function isLongDemonym(first: string, second: string): boolean {
  return LONG_DEMONYM_STARTS.has(first) && ((TRAITS.get(`${first} ${second}`) ?? 0) & Trait.demonym) !== 0;
}

type KnownKind = 'place' | 'organisation';

/** A listed place or organisation with the full form of its name. */
export interface ListedName {
  readonly kind: KnownKind;
  readonly canonical: string;
  readonly words: readonly string[];
  /** For places. */
  readonly placeKind?: PlaceKind;
}

/** Lists of places; a place in several lists has the kind of the first. */
const PLACES: ReadonlyArray<readonly [list: string, kind: PlaceKind]> = [
  ['places/countries', 'country'],
  ['places/regions', 'region'],
  ['places/landmarks', 'landmark'],
  ['places/cities', 'city'],
];

const KNOWN = knownByFirstWord();

function knownByFirstWord(): ReadonlyMap<string, readonly ListedName[]> {
  const byFirst = new Map<string, ListedName[]>();
  const add = (kind: KnownKind, row: string, placeKind?: PlaceKind) => {
    const [name = '', canonical = name] = row.split('\t');
    const words = name.split(' ').map((word) => word.replace(/^(St|Mt|Ft)\.$/, '$1'));
    const first = words[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), knownOf(kind, canonical, words, placeKind)]);
  };
  for (const [list, placeKind] of PLACES) for (const row of lexicon(list)) add('place', row, placeKind);
  for (const row of lexicon('names/organisations')) add('organisation', row);
  for (const outlet of entriesMarked('names/outlets', 'name')) add('organisation', outlet);
  for (const all of byFirst.values()) all.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

function knownOf(kind: KnownKind, canonical: string, words: readonly string[], placeKind?: PlaceKind): ListedName {
  return placeKind ? { kind, canonical, words, placeKind } : { kind, canonical, words };
}

/** True for "McDonald's": an organisation whose name ends like a possessive. */
export function isPossessiveName(word: string): boolean {
  return KNOWN.get(word)?.some((known) => known.kind === 'organisation' && known.words.length === 1) ?? false;
}

/** The longest listed name at the start of `words[from..to)`. */
export function knownAt(words: readonly Written[], from: number, to: number): ListedName | undefined {
  const all = from < to ? KNOWN.get(words[from]!.text) : undefined;
  return all?.find((known) => from + known.words.length <= to && standsAt(known.words, words, from));
}

/** The properties of a word that the look-up needs. */
interface Written {
  readonly text: string;
}

function standsAt(name: readonly string[], words: readonly Written[], from: number): boolean {
  for (let i = 1; i < name.length; i++) if (name[i] !== words[from + i]!.text) return false;
  return true;
}

const DEMONYMS: ReadonlyMap<string, string> = new Map(
  lexicon('places/demonyms').map((row) => row.split('\t') as [string, string]),
);

/**
 * The country or place of a demonym such as "Norwegian"; undefined when it is not a demonym or its place is unknown.
 */
export function countryOf(demonym: string): string | undefined {
  return DEMONYMS.get(demonym) ?? DEMONYMS.get(demonym.replace(/s$/, ''));
}

const ROLE_MODIFIERS: ReadonlySet<string> = new Set(lexicon('names/role-modifiers'));
const COMMON_WORDS: ReadonlySet<string> = new Set(lexicon('grammar/common-words'));

/** True for nouns for people, such as "mayor" or "goalkeeper", in lower case or capitalised. */
export function isRoleNoun(word: string): boolean {
  return ROLE_NOUNS.has(lowerCase(word)) || ROLE_NOUNS.has(word) || (nameTraitsOf(word) & Trait.title) !== 0;
}

/** True for modifiers of role nouns, such as "former" and "deputy". */
export function isRoleModifier(word: string): boolean {
  return ROLE_MODIFIERS.has(word);
}

const OPENERS: ReadonlyMap<string, string> = new Map(
  lexicon('names/name-prefixes').map((row) => row.split('\t') as [string, string]),
);

/** What the first word of a name indicates: `place`, `event`, `team` or `direction`. */
export function openerOf(word: string): string | undefined {
  return OPENERS.get(word);
}

const NAME_ENDS: ReadonlyMap<string, readonly string[]> = new Map(
  lexicon('names/name-suffixes')
    .map((row) => row.split('\t'))
    .map(([word = '', ...rest]) => [word, rest]),
);

/** What the last word of a name, without its full stop, indicates: `firm`, `club`, `person` or `honour`. */
export function nameEndOf(word: string): string | undefined {
  return NAME_ENDS.get(word)?.[0];
}

/** True for "Inc", "Jr": the following full stop belongs to the name. */
export function endsWithPoint(word: string): boolean {
  return NAME_ENDS.get(word)?.[1] === 'point';
}

/** True for first words of team and group names: "Team Tolva", "Group B". */
export function isTeamWord(word: string): boolean {
  return openerOf(word) === 'team';
}

/** True for words whose capital at the start of a sentence is uninformative. */
export function isCommonWord(word: string): boolean {
  return COMMON_WORDS.has(lowerCase(word));
}
