import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Span } from '../../src/domain/article.ts';

/** A quotation of the gold, as far as it is looked at here. */
export interface GoldQuote extends Span {
  readonly text: string;
  readonly type: string;
  readonly speaker: string | null;
  readonly speaker_start: number | null;
  readonly cue_start?: number | null;
  readonly kind?: string;
}

interface PredictedQuote extends Span {
  readonly speaker: string | null;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

/** Of the gold quotations of one kind: how many there are, are found, and are found with the right speaker. */
export interface Found {
  n: number;
  span: number;
  speaker: number;
}

/** What the scorer itself compares spans and speakers with. */
export interface Comparison {
  sameSpeaker(gold: GoldQuote, predicted: PredictedQuote): boolean;
  trimSpan(text: string, start: number, end: number): [number, number];
}

export async function comparisonOf(folder: string): Promise<Comparison> {
  return import(pathToFileURL(join(folder, 'lib', 'quotes.mjs')).href) as Promise<Comparison>;
}

/** It may begin the sentence: its capital tells nothing. */
const DETERMINER = /^(?:the|a|an|some|many|several|one|his|her|its|their|our|my)\b/i;
const PRONOUN = /^(?:I|we|you|he|she|it|they|who)$/i;

/** The kinds a gold quotation belongs to, for a count each. */
export function phenomenaOf(quote: GoldQuote): string[] {
  const kinds = [`speaker: ${speakerKind(quote.speaker)}`];
  const { speaker_start: speaker, cue_start: cue, start } = quote;
  if (speaker != null && cue != null) kinds.push(`order: ${orderOf({ speaker, cue, content: start })}`);
  if (quote.type === 'indirect')
    kinds.push(/^that\b/i.test(quote.text) ? 'indirect with "that"' : 'indirect without "that"');
  return kinds;
}

function speakerKind(speaker: string | null): string {
  if (speaker === null) return 'none';
  if (PRONOUN.test(speaker.trim())) return 'pronoun';
  return /\p{Lu}/u.test(speaker.replace(DETERMINER, '')) ? 'named' : 'nominal';
}

function orderOf(places: Readonly<Record<string, number>>): string {
  return Object.entries(places)
    .sort((a, b) => a[1] - b[1])
    .map(([name]) => name)
    .join('–');
}

/** Recall by phenomenon over speech; a quotation is found when half of what it and the prediction cover is shared. */
export function recallByPhenomenon(
  gold: readonly GoldArticle[],
  predictions: ReadonlyMap<string, readonly PredictedQuote[]>,
  { sameSpeaker, trimSpan }: Comparison,
): Map<string, Found> {
  const counts = new Map<string, Found>();
  for (const { id, text, quotes } of gold) {
    const trimmed = ({ start, end }: Span) => trimSpan(text, start, end);
    const predicted = (predictions.get(id) ?? []).map((quote) => ({ quote, span: trimmed(quote) }));
    for (const quote of quotes.filter(({ kind }) => kind === undefined || kind === 'speech')) {
      const span = trimmed(quote);
      const best = predicted.find((other) => shared(span, other.span) >= 0.5)?.quote;
      const right = best !== undefined && (quote.speaker === null || sameSpeaker(quote, best));
      for (const kind of phenomenaOf(quote)) {
        const count = counts.get(kind) ?? { n: 0, span: 0, speaker: 0 };
        counts.set(kind, { n: count.n + 1, span: count.span + Number(!!best), speaker: count.speaker + Number(right) });
      }
    }
  }
  return counts;
}

/** Intersection over union. */
function shared([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number {
  const both = Math.max(0, Math.min(b, d) - Math.max(a, c));
  return both / (b - a + (d - c) - both || 1);
}
