import type { Evidence } from '../../domain/answer.ts';
import type { DateMention, Reading } from '../../domain/article.ts';
import type { Steps } from '../../domain/steps.ts';
import type { Library } from '../../retrieval/library.ts';
import { storyCount } from '../../retrieval/stories/story-texts.ts';
import { byTime } from '../chronology/newest.ts';
import { areNearDuplicates } from '../similarity/similar.ts';
import { addTo, centroidOf, scaled, type Vector, vectorOf } from '../similarity/vectors.ts';
import { hasDanglingOpener, standing } from '../summary/dangling-openers.ts';
import { choose } from './choose.ts';
import { type DateGroup, dateGroups, type Source, type Telling, tellingsOf } from './dated.ts';
import { byWhen, lengthOf, type When, whenOf } from './when.ts';

/** One date of a timeline. */
export interface TimelineEntry {
  readonly when: When;
  /** One sentence each, with the date as written as the short answer; never empty. */
  readonly evidence: readonly Evidence[];
  /**
   * How the date is known. said: the sentence names the date; inferred: resolved from the article's own date ("last
   * Monday"); published: the sentence mentions no date, the article is from that day.
   */
  readonly basis: 'said' | 'inferred' | 'published';
  /** Number of articles that mention the date. */
  readonly articles: number;
}

/** Maximum size of a timeline. */
export interface TimelineSize {
  readonly dates: number;
  /** Maximum number of sentences per date. */
  readonly sentences: number;
  /** Filter on dates; all dates when omitted. */
  readonly isIn?: (when: When) => boolean;
}

/** Weight of news published on a day relative to sentences that name the day, when its sentences are chosen. */
const PUBLISHED = 0.5;

/** Maximum number of other articles (the earliest) listed with a sentence; the entry's count includes all of them. */
const MAX_NEAR_DUPLICATES = 3;

/** A date whose sentences are not chosen yet. */
interface Candidate extends Omit<DateGroup, 'told'> {
  readonly told: readonly { readonly telling: Telling; readonly mention?: DateMention; readonly quoted?: boolean }[];
}

/**
 * The most important dates in the sources, in chronological order, with their best sentences. When fewer dates are
 * mentioned than requested, publication days fill up the rest.
 */
export function* timelineOf(
  library: Library,
  sources: readonly Source[],
  size: TimelineSize,
): Steps<readonly TimelineEntry[]> {
  const { isIn = () => true } = size;
  const tellings = yield* tellingsOf(sources);
  const published = byPublication(tellings);
  const groups = dateGroups(tellings);
  yield;
  const named = new Set(groups.map(({ when }) => when.iso));
  const candidates: Candidate[] = [
    ...groups.toSorted((a, b) => b.worth - a.worth || byWhen(a.when, b.when)),
    ...daysOfPublication(published).filter(({ when }) => !named.has(when.iso)),
  ];
  const told: Telling[] = [];
  const entries: TimelineEntry[] = [];
  for (const candidate of candidates.filter(({ when }) => isIn(when))) {
    if (entries.length === size.dates) break;
    const entry = yield* entryOf(library, candidate, published.get(candidate.when.iso) ?? [], size.sentences, told);
    if (entry) entries.push(entry);
  }
  return entries.sort((a, b) => byWhen(a.when, b.when));
}

function byPublication(tellings: readonly Telling[]): ReadonlyMap<string, readonly Telling[]> {
  const days = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const day = telling.reading.article.publishedAt?.slice(0, 'YYYY-MM-DD'.length) ?? '';
    const known = days.get(day);
    if (known) known.push(telling);
    else days.set(day, [telling]);
  }
  return days;
}

/** How a sentence begins that repeats what somebody said, and how one ends that asks. */
const IDLE = /^["“'‘«]|\?["'”’)]{0,3}$/u;

/** True for a sentence that can tell of a day by itself: no quotation, no question, nothing that goes on from the one before. */
function tellsByItself({ reading, sentence }: Telling): boolean {
  const text = reading.article.text.slice(sentence.start, sentence.end);
  return !IDLE.test(text) && !hasDanglingOpener(text);
}

/** Publication days, those with the most sentences first; sentences that mention another date or tell nothing of the day are excluded. */
function daysOfPublication(published: ReadonlyMap<string, readonly Telling[]>): Candidate[] {
  return [...published]
    .flatMap(([day, tellings]) => {
      const when = whenOf(day);
      const undated = tellings.filter((telling) => telling.dates.length === 0 && tellsByItself(telling));
      return when && undated.length > 0
        ? [{ when, told: undated.map((telling) => ({ telling })), worth: undated.length }]
        : [];
    })
    .sort((a, b) => b.worth - a.worth || byWhen(a.when, b.when));
}

/** Undefined when every sentence for the date is already shown elsewhere. */
function* entryOf(
  library: Library,
  { when, told }: Candidate,
  published: readonly Telling[],
  sentences: number,
  elsewhere: Telling[],
): Steps<TimelineEntry | undefined> {
  const aim = yield* aimOf(library, told, lengthOf(when) === 1 ? published : []);
  const chosen = yield* choose(library, told, aim, sentences, elsewhere);
  if (chosen.length === 0) return undefined;
  const mentions = chosen.flatMap(({ mention }) => (mention ? [mention] : []));
  return {
    when,
    evidence: yield* withAllTwins(chosen, told),
    basis: mentions.length === 0 ? 'published' : mentions.every((mention) => mention.inferred) ? 'inferred' : 'said',
    articles: storyCount(told.map(({ telling }) => telling.reading.article)),
  };
}

/** Target vector for the sentences of a date: the centroid of those that name it and of the news of that day. */
function* aimOf(library: Library, told: Candidate['told'], published: readonly Telling[]): Steps<Vector> {
  const sum = new Map<string, number>();
  function* centroid(tellings: readonly Telling[]): Steps<Vector> {
    const vectors: Vector[] = [];
    for (const telling of tellings) {
      vectors.push(vectorOf(library, telling.gist().terms));
      yield;
    }
    return centroidOf(vectors);
  }
  addTo(sum, yield* centroid(told.map(({ telling }) => telling)), 1);
  addTo(sum, yield* centroid(published), PUBLISHED);
  return scaled(sum);
}

function* withAllTwins(chosen: Candidate['told'], told: Candidate['told']): Steps<Evidence[]> {
  const evidence: Evidence[] = [];
  for (const each of chosen) {
    evidence.push(withTwins(each, told));
    yield;
  }
  return evidence;
}

/** The chosen sentence, with the near-duplicates that mention the date in other articles. */
function withTwins(chosen: Candidate['told'][number], told: Candidate['told']): Evidence {
  const twins = new Map<Reading, Candidate['told'][number]>();
  for (const other of told) {
    const { reading } = other.telling;
    if (reading !== chosen.telling.reading && !twins.has(reading) && areTwins(chosen.telling, other.telling))
      twins.set(reading, other);
  }
  const alsoIn = [...twins.values()]
    .sort((a, b) => byTime(a.telling.reading.article, b.telling.reading.article))
    .slice(0, MAX_NEAR_DUPLICATES)
    .map(datedEvidence);
  return alsoIn.length > 0 ? { ...datedEvidence(chosen), alsoIn } : datedEvidence(chosen);
}

function areTwins(a: Telling, b: Telling): boolean {
  return areNearDuplicates(a.gist(), b.gist());
}

/** The sentence with the date that it names as its short answer. */
function datedEvidence({ telling, mention }: Candidate['told'][number]): Evidence {
  const evidence = standing(telling.reading, telling.sentence);
  return mention ? { ...evidence, answerSpan: { start: mention.start, end: mention.end } } : evidence;
}
