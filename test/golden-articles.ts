import type { Mention, NameMention, Quote, Reading } from '../src/domain/article.ts';

/** A quotation as `expected.json` writes it; flags stand only where they are true. */
interface GoldenQuote {
  readonly words: readonly string[];
  readonly form: Quote['form'];
  readonly speaker?: string;
  readonly speakerName?: string;
  readonly inferred?: true;
  readonly open?: true;
  readonly nested?: true;
  readonly denied?: true;
}

/** A Reading in words instead of offsets, to be read and reviewed by people. */
export interface Portrait {
  readonly sentences: readonly string[];
  readonly quotes: readonly GoldenQuote[];
  /** `person: Lind → Ada Lind`, or without an arrow when it is written in full. */
  readonly names: readonly string[];
  /** `Monday → 2031-05-05 (inferred)`. */
  readonly dates: readonly string[];
}

/** What is right by reading, and what the readers do not reach yet. */
export interface Golden extends Portrait {
  readonly knownMisses: readonly KnownMiss[];
}

type Item = string | GoldenQuote;

export interface KnownMiss {
  /** Why it is missed, in a few words. */
  readonly kind: string;
  readonly list: keyof Portrait;
  readonly problem: 'missing' | 'extra';
  readonly item: Item;
}

export function portrait({ article, sentences, quotes, mentions }: Reading): Portrait {
  const words = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);
  return {
    sentences: sentences.map(words),
    quotes: quotes.map((quote) => ({
      words: quote.parts.map(words),
      form: quote.form,
      ...(quote.speaker && { speaker: withoutComma(words(quote.speaker)) }),
      ...(quote.speakerName !== undefined && { speakerName: quote.speakerName }),
      ...flags(quote),
    })),
    names: mentions.filter(isName).map((name) => `${name.kind}: ${to(words(name), name.canonical)}`),
    dates: mentions
      .filter((mention) => mention.kind === 'date')
      .map((date) => `${words(date)} → ${date.canonical || '?'}${date.inferred ? ' (inferred)' : ''}`),
  };
}

/** Whether the comma after an apposition belongs to the speaker is nobody's question. */
function withoutComma(speaker: string): string {
  return speaker.replace(/,$/, '');
}

function flags({ inferred, open, nested, denied }: Quote): Partial<GoldenQuote> {
  return { ...(inferred && { inferred }), ...(open && { open }), ...(nested && { nested }), ...(denied && { denied }) };
}

function isName(mention: Mention): mention is NameMention {
  return mention.kind === 'person' || mention.kind === 'place' || mention.kind === 'organisation';
}

function to(written: string, canonical: string): string {
  return written === canonical ? written : `${written} → ${canonical}`;
}

const LISTS = ['sentences', 'quotes', 'names', 'dates'] as const satisfies readonly (keyof Portrait)[];

/** What is expected and not there, and what is there and not expected; an item that stands twice counts twice. */
export function diff(expected: Portrait, actual: Portrait): KnownMiss[] {
  return LISTS.flatMap((list) => [
    ...without<Item>(expected[list], actual[list], keyOf).map((item) => missOf(list, 'missing', item)),
    ...without<Item>(actual[list], expected[list], keyOf).map((item) => missOf(list, 'extra', item)),
  ]);
}

function missOf(list: KnownMiss['list'], problem: KnownMiss['problem'], item: Item): KnownMiss {
  return { kind: '', list, problem, item };
}

/** Misses that nobody listed. */
export function surprises(misses: readonly KnownMiss[], known: readonly KnownMiss[]): KnownMiss[] {
  return without(misses, known, keyOfMiss);
}

/** Listed misses that are missed no longer. */
export function mended(misses: readonly KnownMiss[], known: readonly KnownMiss[]): KnownMiss[] {
  return without(known, misses, keyOfMiss);
}

/** The items that are left when each of the others has taken one of the same key away. */
function without<T>(items: readonly T[], others: readonly T[], key: (item: T) => string): T[] {
  const left = others.map(key);
  return items.filter((item) => {
    const at = left.indexOf(key(item));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The same for the same fields in any order. */
function keyOf(item: Item): string {
  if (typeof item === 'string') return item;
  return JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same for the same miss, whatever its kind is called. */
export function keyOfMiss({ list, problem, item }: KnownMiss): string {
  return JSON.stringify([list, problem, keyOf(item)]);
}
