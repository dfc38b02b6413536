import { contains, type DateMention, type Reading } from '../domain/article.ts';
import { dayOf, daysBetween } from '../text/dates/calendar.ts';
import { type NewsSentence, newsSentences } from './clean.ts';
import { type Gist, gistOf } from './similar.ts';
import { lengthOf, type When, whenOf } from './when.ts';

/** What a timeline is made from: one article, or some of its sentences. */
export interface Source {
  readonly reading: Reading;
  /** Which sentences may speak, by index; all when left out. */
  readonly only?: ReadonlySet<number>;
}

/** A date as a sentence has it. */
interface Dated {
  readonly mention: DateMention;
  readonly when: When;
  /** True within quotation marks: people speak of days that the news is not about. */
  readonly quoted: boolean;
}

/** A sentence of a source that carries news. */
export interface Telling {
  readonly reading: Reading;
  readonly sentence: NewsSentence;
  readonly dates: readonly Dated[];
  /** Worked out when it is first needed. */
  gist(): Gist;
}

/** All that the sources have for one date. */
export interface DateGroup {
  readonly when: When;
  /** Each sentence once, with its first mention of the date. */
  readonly told: readonly { readonly telling: Telling; readonly mention: DateMention; readonly quoted: boolean }[];
  /** How much the articles make of the date; see `worthOf`. */
  readonly worth: number;
}

/** The sentences of the sources that carry news, source by source. */
export function tellingsOf(sources: readonly Source[]): Telling[] {
  return sources.flatMap(({ reading, only }) => {
    const dates = datesOf(reading);
    let at = 0;
    return newsSentences(reading).flatMap((sentence) => {
      while (at < dates.length && dates[at]!.mention.start < sentence.start) at++;
      const from = at;
      while (at < dates.length && dates[at]!.mention.end <= sentence.end) at++;
      return !only || only.has(sentence.index) ? [tellingOf(reading, sentence, dates.slice(from, at))] : [];
    });
  });
}

/** The dates that sentences tell, with the sentences of each. */
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

/** What is left of the worth of a date that an article has in quotations alone. */
const QUOTED = 0.5;

/**
 * Each article that tells a date counts once: 1, and the more the later it still comes back to it (the logarithm of the
 * days since). A longer stretch of time is told more easily than a day, and counts less by the logarithm of its days.
 * That distance in time tells what matters: Y. Liao, S. Wang and D. Lee, "WILSON: a divide and conquer approach for fast and
 * effective news timeline summarization" (2021).
 */
function worthOf({ when, told }: Pick<DateGroup, 'when' | 'told'>): number {
  const articles = new Set(told.map(({ telling }) => telling.reading));
  const plain = new Set(told.flatMap(({ telling, quoted }) => (quoted ? [] : [telling.reading])));
  let sum = 0;
  for (const reading of articles)
    sum += (1 + Math.log(1 + daysSince(when, reading))) * (plain.has(reading) ? 1 : QUOTED);
  return sum / (1 + Math.log(lengthOf(when)));
}

/** Days from the end of the date to the article's publication; 0 for what is to come, and where it is not known. */
function daysSince({ last }: When, { article }: Reading): number {
  const published = dayOf(article.publishedAt);
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
