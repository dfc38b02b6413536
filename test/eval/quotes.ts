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

/** The quotations of one text as the scorer wants them. Nested speech is left out: the gold marks what the outer speaker says. */
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

/** The gold has one span per fragment: each part around a cue, and each paragraph of a quotation that runs over several. */
function fragments(text: string, quote: Quote): PredictedQuote[] {
  const speaker = quote.speaker ? text.slice(quote.speaker.start, quote.speaker.end) : null;
  return quote.parts.map((span) => ({
    ...span,
    type: typeOf(text, span, quote),
    speaker: speaker ?? quote.speakerName ?? null,
    speaker_start: quote.speaker?.start ?? null,
    speaker_end: quote.speaker?.end ?? null,
    resolved: quote.speakerName ?? speaker,
    cue: quote.cue ? text.slice(quote.cue.start, quote.cue.end) : null,
  }));
}

/** The fragments of a split quotation each have a type of their own. */
function typeOf(text: string, span: Span, quote: Quote): Quote['form'] {
  if (quote.parts.length === 1) return quote.form;
  const words = text.slice(span.start, span.end);
  if (!/["“”«»„‘]|''/.test(words)) return 'indirect';
  return /^["“«„‘]|^''/.test(words) ? 'direct' : 'mixed';
}
