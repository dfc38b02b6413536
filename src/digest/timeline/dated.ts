import { contains, type DateMention, type Reading } from '../../domain/article.ts';
import type { Steps } from '../../domain/steps.ts';
import { daysBetween, localDayOf } from '../../text/dates/calendar.ts';
import { type NewsSentence, newsSentences } from '../cleaning/clean.ts';
import { type Gist, gistOf } from '../similarity/similar.ts';
import { lengthOf, type When, whenOf } from './when.ts';

/** Input of a timeline: a whole article or some of its sentences. */
export interface Source {
  readonly reading: Reading;
  /** Indices of the sentences to use; all sentences when omitted. */
  readonly only?: ReadonlySet<number>;
}

/** A date mentioned in a sentence. */
interface Dated {
  readonly mention: DateMention;
  readonly when: When;
  /** True inside quotation marks: speakers often mention days that the news is not about. */
  readonly quoted: boolean;
}

/** A news sentence of a source. */
export interface Telling {
  readonly reading: Reading;
  readonly sentence: NewsSentence;
  readonly dates: readonly Dated[];
  /** Computed on first use. */
  gist(): Gist;
}

/** Everything the sources say about one date. */
export interface DateGroup {
  readonly when: When;
  /** Each sentence once, with its first mention of the date. */
  readonly told: readonly { readonly telling: Telling; readonly mention: DateMention; readonly quoted: boolean }[];
  /** Importance of the date in the articles; see `worthOf`. */
  readonly worth: number;
}

/** The news sentences of the sources, source by source. */
export function* tellingsOf(sources: readonly Source[]): Steps<Telling[]> {
  const tellings: Telling[] = [];
  for (const source of sources) {
    tellings.push(...tellingsIn(source));
    yield;
  }
  return tellings;
}

function tellingsIn({ reading, only }: Source): Telling[] {
  const dates = datesOf(reading);
  let at = 0;
  return newsSentences(reading).flatMap((sentence) => {
    while (at < dates.length && dates[at]!.mention.start < sentence.start) at++;
    const from = at;
    while (at < dates.length && dates[at]!.mention.end <= sentence.end) at++;
    return !only || only.has(sentence.index) ? [tellingOf(reading, sentence, dates.slice(from, at))] : [];
  });
}

/** The dates mentioned, each with its sentences. */
export function dateGroups(tellings: readonly Telling[]): DateGroup[] {
  const groups = new Map<string, { readonly when: When; readonly told: DateGroup['told'][number][] }>();
  for (const telling of tellings) {
    for (const { mention, when, quoted } of telling.dates) {
      const group = groups.get(when.iso) ?? { when, told: [] };
      groups.set(when.iso, group);
      if (group.told.at(-1)?.telling !== telling) group.told.push({ telling, mention, quoted });
    }
  }
  return [...groups.values()].map((group) => ({ ...group, worth: worthOf(group) }));
}

/** Factor for a date that an article mentions only in quotations. */
const QUOTED = 0.5;

/**
 * Sum over the articles that mention the date: 1 each, plus the logarithm of the days between the date and the article,
 * because a date still mentioned long afterwards matters more. A longer period is mentioned more easily than a day, so
 * the sum is reduced by the logarithm of its length in days.
 * Mentions at a distance as a sign of importance: Y. Liao, S. Wang and D. Lee, "WILSON: a divide and conquer approach
 * for fast and effective news timeline summarization" (2021).
 */
function worthOf({ when, told }: Pick<DateGroup, 'when' | 'told'>): number {
  const articles = new Set(told.map(({ telling }) => telling.reading));
  const plain = new Set(told.flatMap(({ telling, quoted }) => (quoted ? [] : [telling.reading])));
  let sum = 0;
  for (const reading of articles)
    sum += (1 + Math.log(1 + daysSince(when, reading))) * (plain.has(reading) ? 1 : QUOTED);
  return sum / (1 + Math.log(lengthOf(when)));
}

/** Days from the end of the date to the article's publication; 0 for future dates and unknown publication dates. */
function daysSince({ last }: When, { article }: Reading): number {
  const published = localDayOf(article.publishedAt);
  return published ? Math.max(0, daysBetween(last, published)) : 0;
}

function datesOf({ mentions, quotes }: Reading): Dated[] {
  const marked = quotes.filter(({ form }) => form === 'direct').flatMap(({ parts }) => parts);
  marked.sort((a, b) => a.start - b.start);
  let at = 0;
  return mentions.flatMap((mention) => {
    const when = mention.kind === 'date' ? whenOf(mention.canonical) : undefined;
    if (mention.kind !== 'date' || !when) return [];
    while (at < marked.length && marked[at]!.end < mention.end) at++;
    return [{ mention, when, quoted: at < marked.length && contains(marked[at]!, mention) }];
  });
}

function tellingOf(reading: Reading, sentence: NewsSentence, dates: readonly Dated[]): Telling {
  let known: Gist | undefined;
  return {
    reading,
    sentence,
    dates,
    gist: () => {
      known ??= gistOf(reading.article.text.slice(sentence.start, sentence.end));
      return known;
    },
  };
}
