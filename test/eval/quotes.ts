import type { Article, Quote, Span } from '../../src/domain/article.ts';
import { readArticle } from '../../src/text/read.ts';

interface QuoteRow {
  readonly id: string;
  readonly text: string;
}

interface PredictedQuote extends Span {
  readonly type: Quote['form'];
  readonly speaker: string | null;
  readonly speaker_start: number | null;
  readonly speaker_end: number | null;
  readonly resolved: string | null;
  readonly cue: string | null;
}

/** The quotations of one text as the scorer wants them. Nested speech stays out: the gold marks what the outer speaker says. */
export function predictQuotes(row: QuoteRow): { readonly id: string; readonly quotes: readonly PredictedQuote[] } {
  const article: Article = {
    id: row.id,
    title: '',
    text: row.text,
    ingestedAt: '',
    ingestedBy: 'local',
    origin: `text:${row.id}`,
  };
  const { quotes } = readArticle(article);
  return { id: row.id, quotes: quotes.filter((quote) => !quote.nested).flatMap((quote) => fragments(row.text, quote)) };
}

/** The gold has one span per fragment: parts with nothing but white space between them are one fragment. */
function fragments(text: string, quote: Quote): PredictedQuote[] {
  const spans: Span[] = [];
  for (const part of quote.parts) {
    const last = spans.at(-1);
    if (last && text.slice(last.end, part.start).trim() === '')
      spans[spans.length - 1] = { start: last.start, end: part.end };
    else spans.push(part);
  }
  const speaker = quote.speaker ? text.slice(quote.speaker.start, quote.speaker.end) : null;
  return spans.map((span) => ({
    ...span,
    type: typeOf(text, span, quote),
    speaker: speaker ?? quote.speakerName ?? null,
    speaker_start: quote.speaker?.start ?? null,
    speaker_end: quote.speaker?.end ?? null,
    resolved: quote.speakerName ?? speaker,
    cue: quote.cue ? text.slice(quote.cue.start, quote.cue.end) : null,
  }));
}

/** A split quotation is typed fragment by fragment. */
function typeOf(text: string, span: Span, quote: Quote): Quote['form'] {
  if (quote.parts.length === 1) return quote.form;
  const words = text.slice(span.start, span.end);
  if (!/["“”«»„‘]|''/.test(words)) return 'indirect';
  return /^["“«„‘]|^''/.test(words) ? 'direct' : 'mixed';
}
