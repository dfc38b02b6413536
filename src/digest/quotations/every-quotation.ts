import type { Evidence } from '../../domain/answer.ts';
import type { Article, Reading } from '../../domain/article.ts';
import type { Steps } from '../../domain/steps.ts';
import { type Derived, derivedFrom } from '../../retrieval/derived-values/derived-value.ts';
import { chronologyOf } from '../chronology/chronology.ts';
import { evidenceFor, type ListedQuotation } from './listed-quotation.ts';
import { listedIn } from './quotations.ts';
import { MAX_COMPARED, withoutRepeats } from './repeats.ts';
import { type SpeakerShare, sharesOf } from './speaker-shares.ts';
import { type Spoken, spokenIn } from './spoken-words.ts';

/** Some quotations, and who says how much in them. */
export interface QuotationList {
  readonly length: number;
  /** The quotations from one place up to another, from 0. */
  slice(from: number, to: number): readonly Evidence[];
  /** The articles with such quotations, in the order of the list. */
  readonly articles: readonly Article[];
  /** See `sharesOf`. */
  shares(): Steps<readonly SpeakerShare[]>;
}

/** The list of some quotations. */
export function quotationList(found: readonly ListedQuotation[]): QuotationList {
  return {
    length: found.length,
    slice: (from, to) => found.slice(from, to).map(evidenceFor),
    articles: [...new Set(found.map(({ reading }) => reading.article))],
    shares: () => sharesOf(found.map(({ reading, quote }) => spokenIn(reading.article, quote))),
  };
}

/** All quotations of a library: articles by date, quotations in text order. */
export const everyQuotation: Readonly<Record<'oldest' | 'newest', Derived<QuotationList>>> = {
  oldest: derivedFrom((_, library) => listOf(chronologyOf(library).oldestFirst())),
  newest: derivedFrom((_, library) => listOf(chronologyOf(library).newestFirst())),
};

/** What the quotations of one article come to. */
interface Counted {
  readonly count: number;
  readonly spoken: readonly Spoken[];
}

const known = new WeakMap<Reading, Counted>();

function countedIn(reading: Reading): Counted {
  const before = known.get(reading);
  if (before) return before;
  const listed = listedIn(reading);
  const spoken = listed.map(({ quote }) => spokenIn(reading.article, quote)).filter(({ names }) => names.length > 0);
  const counted = { count: listed.length, spoken };
  known.set(reading, counted);
  return counted;
}

function* listOf(readings: readonly Reading[]): Steps<QuotationList> {
  const quoting: Reading[] = [];
  const starts: number[] = [0];
  const spoken: Spoken[] = [];
  for (const reading of readings) {
    const counted = countedIn(reading);
    if (counted.count > 0) {
      quoting.push(reading);
      starts.push(starts.at(-1)! + counted.count);
      spoken.push(...counted.spoken);
    }
    yield;
  }
  const length = starts.at(-1)!;
  // Repeats are looked for in short lists only, which are made as a whole.
  if (length <= MAX_COMPARED) return withShares(quotationList(yield* withoutRepeats(quoting.flatMap(listedIn))));
  return withShares({
    length,
    slice: (from, to) => sliceOf(quoting, starts, from, to).map(evidenceFor),
    articles: quoting.map(({ article }) => article),
    shares: () => sharesOf(spoken),
  });
}

/** The list with its shares counted at most once. */
function withShares(list: QuotationList): QuotationList {
  let counted: readonly SpeakerShare[] | undefined;
  return {
    ...list,
    *shares() {
      counted ??= yield* list.shares();
      return counted;
    },
  };
}

/** @param starts for each article the place of its first quotation in the list, and the length of the list */
function sliceOf(quoting: readonly Reading[], starts: readonly number[], from: number, to: number): ListedQuotation[] {
  let [low, high] = [0, quoting.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= from) low = middle;
    else high = middle;
  }
  const found: ListedQuotation[] = [];
  for (let at = low; at < quoting.length && starts[at]! < to; at++) {
    const first = starts[at]!;
    found.push(...listedIn(quoting[at]!).slice(Math.max(0, from - first), to - first));
  }
  return found;
}
