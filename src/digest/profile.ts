import type { Evidence } from '../domain/answer.ts';
import {
  type Article,
  contains,
  type NameMention,
  overlaps,
  type Reading,
  type Sentence,
  type Span,
} from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { fold } from '../text/fold.ts';
import { type Appearance, appearancesOf } from './appearances.ts';
import { type CoOccurrence, coOccurrences } from './co-occurrence.ts';
import { type Person, peopleMatching, peopleOf } from './people.ts';
import { quotationsOf } from './quotations.ts';
import { rankedSentences } from './rank.ts';
import { withoutRedundancy } from './redundancy.ts';
import { rolesOf } from './roles.ts';

/** Where a name stands. */
export interface ProfileLocation {
  readonly article: Article;
  /** Index of the sentence; people see it from 1. */
  readonly sentence: number;
}

/** What the articles tell of a person. */
export interface Profile {
  readonly name: string;
  /** How often the person is named, and in how many articles. */
  readonly mentions: number;
  readonly articles: number;
  readonly first: ProfileLocation;
  readonly last: ProfileLocation;
  /** Sentences that say who it is, the words that do as short answer; each role once, those given most often first. */
  readonly roles: readonly Evidence[];
  /** What the person is quoted with, the newest article first, less what is shown for a role unless there is nothing else. */
  readonly said: readonly Evidence[];
  /** Sentences that tell of the person, in order of time. */
  readonly about: readonly Evidence[];
  /** Who is named in the same articles, most often first. */
  readonly company: readonly CoOccurrence[];
}

/** Articles, the latest of them, whose sentences may be told: who is in the news every day is not read through. */
const MAX_ARTICLES = 30;

/** How much of a profile is wanted. */
export interface ProfileSize {
  readonly roles: number;
  readonly about: number;
  readonly company: number;
}

/** The people that a typed name may mean, named or quoted; see `peopleNamed`. */
export function personsNamed(library: Library, typed: string): readonly Person[] {
  return peopleMatching(peopleOf(library).written, typed);
}

/** What the articles tell of a person; nothing when the person is only quoted, never named. */
export function profileOf(library: Library, person: Person, size: ProfileSize): Profile | undefined {
  const appearances = appearancesOf(library, person);
  const first = appearances[0];
  const last = appearances.at(-1);
  if (!first || !last) return undefined;
  const roles = rolesOf(appearances, size.roles);
  return {
    name: person.name,
    mentions: appearances.reduce((sum, { mentions }) => sum + mentions.length, 0),
    articles: appearances.length,
    first: placeOf(first.reading, first.mentions[0]!),
    last: placeOf(last.reading, last.mentions.at(-1)!),
    roles,
    said: saidBeside(roles, quotationsOf(library, { speaker: person, order: 'newest' })),
    about: withoutRedundancy(
      appearances.slice(-MAX_ARTICLES).flatMap((appearance) => tellingOf(appearance, roles)),
      { sentences: size.about },
    ),
    company: coOccurrences(appearances, person, size.company),
  };
}

function saidBeside(roles: readonly Evidence[], said: readonly Evidence[]): readonly Evidence[] {
  const fresh = said.filter(
    ({ article, passage }) => !roles.some((role) => role.article.id === article.id && overlaps(role.passage, passage)),
  );
  return fresh.length > 0 ? fresh : said;
}

function placeOf({ article, sentences }: Reading, span: Span): ProfileLocation {
  const sentence = sentences.findLast(({ start }) => start <= span.start);
  return { article, sentence: sentence?.index ?? 0 };
}

/** Sentences in which something is told of the person: not what the person says, nor what is shown for a role. */
function tellingOf({ reading, mentions }: Appearance, roles: readonly Evidence[]) {
  const shown = roles.filter(({ article }) => article.id === reading.article.id).map(({ passage }) => passage);
  return rankedSentences(reading).flatMap(({ sentence, gist }, place) => {
    const named = mentions.find((mention) => contains(sentence, mention));
    if (!named || shown.some((span) => overlaps(span, sentence)) || isSaidBy(reading, sentence, mentions)) return [];
    // Who stands first in a sentence is who it is about.
    const early = 1 - (named.start - sentence.start) / Math.max(1, sentence.end - sentence.start);
    return [{ reading, sentence, gist, score: early + 1 / (1 + place) }];
  });
}

function isSaidBy({ quotes }: Reading, { index }: Sentence, mentions: readonly NameMention[]): boolean {
  const names = new Set(mentions.map(({ canonical }) => fold(canonical)));
  return quotes.some(
    ({ sentences: [first, last], speakerName }) =>
      first <= index && index <= last && speakerName !== undefined && names.has(fold(speakerName)),
  );
}
