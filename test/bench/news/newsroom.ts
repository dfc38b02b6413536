import { inventedAdjective, inventedNoun, inventedPlace, inventedSurname, inventedVerb } from './invented.ts';
import type { Random } from './random.ts';
import { ADJECTIVES, FIRST_NAMES, NOUNS, ORGANISATION_HEADS, ROLES, VERBS } from './word-lists.ts';

export interface Person {
  readonly first: string;
  readonly surname: string;
  readonly role: string;
  readonly pronoun: 'he' | 'she';
}

/** How many there are of each kind in the invented world; the popular ones come back in many articles. */
const WORLD = { nouns: 40_000, adjectives: 6_000, verbs: 1_500, people: 20_000, places: 4_000, organisations: 4_000 };

/** The word of a rank: first the listed ones, then invented ones without end. */
const ranked = (rank: number, listed: readonly string[], invent: (rank: number) => string): string =>
  listed[rank] ?? invent(rank - listed.length);

export function anyNoun(random: Random): string {
  return ranked(random.rank(WORLD.nouns), NOUNS, inventedNoun);
}

export function anyAdjective(random: Random): string {
  return ranked(random.rank(WORLD.adjectives), ADJECTIVES, inventedAdjective);
}

export function anyVerb(random: Random): string {
  return ranked(random.rank(WORLD.verbs), VERBS, inventedVerb);
}

export function anyPlace(random: Random): string {
  return inventedPlace(random.rank(WORLD.places));
}

export function anyOrganisation(random: Random): string {
  const rank = random.rank(WORLD.organisations);
  const head = ORGANISATION_HEADS[rank % ORGANISATION_HEADS.length]!;
  return `${inventedPlace(rank)} ${head}`;
}

/** The same rank is the same person wherever she comes up. */
export function anyPerson(random: Random): Person {
  const rank = random.rank(WORLD.people);
  const isWoman = rank % 2 === 0;
  const firsts = isWoman ? FIRST_NAMES.woman : FIRST_NAMES.man;
  return {
    first: firsts[Math.floor(rank / 2) % firsts.length]!,
    // One surname in three is borne by somebody else too.
    surname: inventedSurname(Math.floor((2 * rank) / 3)),
    role: ROLES[rank % ROLES.length]!,
    pronoun: isWoman ? 'she' : 'he',
  };
}
