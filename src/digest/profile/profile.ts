import type { Evidence } from '../../domain/answer.ts';
import {
  type Article,
  namesOfSpeakers,
  overlaps,
  type Reading,
  type Sentence,
  type Span,
  wordsOf,
} from '../../domain/article.ts';
import { lastStartingBy, spansWithin } from '../../domain/sorted-spans.ts';
import type { Steps } from '../../domain/steps.ts';
import type { Library } from '../../retrieval/library.ts';
import { quotesAt } from '../../retrieval/quotes-at.ts';
import { storyTexts } from '../../retrieval/stories/story-texts.ts';
import { fold } from '../../text/fold.ts';
import { type Person, peopleMatching, peopleOf } from '../people.ts';
import { quotationsOf } from '../quotations/quotations.ts';
import { gistOf } from '../similarity/similar.ts';
import { sentencesByRank } from '../summary/rank.ts';
import { type RedundancyCandidate, withoutRedundancy } from '../summary/redundancy.ts';
import { type Appearance, appearancesOf } from './appearances.ts';
import { type CoOccurrence, coOccurrences } from './co-occurrence.ts';
import { rolesOf } from './roles.ts';

/** Location of a name. */
export interface ProfileLocation {
  readonly article: Article;
  /** Zero-based sentence index; shown to users starting at 1. */
  readonly sentence: number;
}

/** What the articles say about a person. */
export interface Profile {
  readonly name: string;
  /** Number of mentions, and of articles with a mention. */
  readonly mentions: number;
  readonly articles: number;
  readonly first: ProfileLocation;
  readonly last: ProfileLocation;
  /** Sentences that say who the person is, with the role as the short answer; each role once, most frequent first. */
  readonly roles: readonly Evidence[];
  /**
   * Quotations of the person, newest article first. Leaves out sentences shown for a role unless there are no others.
   */
  readonly said: readonly Evidence[];
  /** Sentences about the person, in chronological order. */
  readonly about: readonly Evidence[];
  /** People named in the same articles, most frequent first. */
  readonly company: readonly CoOccurrence[];
}

/**
 * Maximum number of articles (the latest) whose sentences are considered; bounds the work for people who are in the
 * news daily.
 */
const MAX_ARTICLES = 30;

/** Maximum size of each part of a profile. */
export interface ProfileSize {
  readonly roles: number;
  readonly about: number;
  readonly company: number;
}

/** The people, named or quoted, that a typed name may refer to; see `peopleMatching`. */
export function* personsNamed(library: Library, typed: string): Steps<readonly Person[]> {
  return peopleMatching(yield* peopleOf.steps(library), typed);
}

/** The profile of a person; undefined when the person is only quoted and never named. */
export function* profileOf(library: Library, person: Person, size: ProfileSize): Steps<Profile | undefined> {
  const appearances = yield* appearancesOf(library, person);
  const reports = oneOfEachStory(library, appearances);
  const first = reports[0];
  const last = reports.at(-1);
  if (!first || !last) return undefined;
  const roles = rolesOf(appearances, size.roles);
  yield;
  const said = saidBeside(roles, yield* quotationsOf(library, { speaker: person, order: 'newest' }));
  const candidates: RedundancyCandidate[] = [];
  for (const appearance of appearances.slice(-MAX_ARTICLES)) {
    candidates.push(...tellingOf(appearance, roles));
    yield;
  }
  const about = withoutRedundancy(candidates, { sentences: size.about });
  yield;
  return {
    name: person.name,
    mentions: reports.reduce((sum, { mentions }) => sum + mentions.length, 0),
    articles: reports.length,
    first: placeOf(first.reading, first.mentions[0]!),
    last: placeOf(last.reading, last.mentions.at(-1)!),
    roles,
    said,
    about,
    company: yield* coOccurrences(reports, person, size.company),
  };
}

/** Texts of one story repeat its names: only the first one of each story counts. */
function oneOfEachStory(library: Library, appearances: readonly Appearance[]): readonly Appearance[] {
  const holding = new Set(appearances.map(({ reading }) => reading));
  return appearances.filter(({ reading }) => {
    const texts = storyTexts(library, reading.article);
    return texts.length === 0 || texts.find((text) => holding.has(text)) === reading;
  });
}

function saidBeside(roles: readonly Evidence[], said: readonly Evidence[]): readonly Evidence[] {
  const fresh = said.filter(
    ({ article, passage }) => !roles.some((role) => role.article.id === article.id && overlaps(role.passage, passage)),
  );
  return fresh.length > 0 ? fresh : said;
}

function placeOf({ article, sentences }: Reading, span: Span): ProfileLocation {
  return { article, sentence: lastStartingBy(sentences, span.start)?.index ?? 0 };
}

/** Sentences about the person, excluding their own words and those shown for a role. */
function tellingOf({ reading, mentions }: Appearance, roles: readonly Evidence[]): RedundancyCandidate[] {
  const shown = roles.filter(({ article }) => article.id === reading.article.id).map(({ passage }) => passage);
  const names = new Set(mentions.map(({ canonical }) => fold(canonical)));
  return sentencesByRank(reading).flatMap((sentence, place) => {
    const [named] = spansWithin(mentions, sentence);
    if (!named || shown.some((span) => overlaps(span, sentence)) || isSaidBy(reading, sentence, names)) return [];
    // The person named first in a sentence is usually its subject.
    const early = 1 - (named.start - sentence.start) / Math.max(1, sentence.end - sentence.start);
    const gist = gistOf(wordsOf(reading.article, sentence));
    return [{ reading, sentence, gist, score: early + 1 / (1 + place) }];
  });
}

/** @param names folded */
function isSaidBy(reading: Reading, { index }: Sentence, names: ReadonlySet<string>): boolean {
  return quotesAt(reading, index).some((quote) => namesOfSpeakers(quote).some((name) => names.has(fold(name))));
}
