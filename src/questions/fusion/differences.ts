import { type Mention, overlaps, type Reading, type Span } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { negationsIn } from '../../text/grammar/negations.ts';
import { wordsIn } from '../../text/words.ts';

/** A stretch of one article. */
export interface Stretch {
  readonly reading: Reading;
  readonly span: Span;
}

/**
 * True if two stretches that report the same give other words in a quotation, another number or date, or if one of them
 * denies what the other says. What is only left out is no difference.
 */
export function areDifferent(one: Stretch, other: Stretch): boolean {
  return quoteDiffers(one, other) || figuresDiffer(one, other) || negationsOf(one) !== negationsOf(other);
}

function negationsOf({ reading, span }: Stretch): number {
  return negationsIn(reading.article.text.slice(span.start, span.end));
}

/** A quotation may be cut in one text, so one in the other's words in the same order is no difference. */
function quoteDiffers(one: Stretch, other: Stretch): boolean {
  const [quoted, otherQuoted] = [quotedWords(one), quotedWords(other)];
  if (quoted === ' ' || otherQuoted === ' ') return false;
  return !quoted.includes(otherQuoted) && !otherQuoted.includes(quoted);
}

/** The words within quotation marks, each between spaces. */
function quotedWords({ reading, span }: Stretch): string {
  const { text } = reading.article;
  const parts = reading.quotes
    .filter(({ form, nested }) => form !== 'indirect' && !nested)
    .flatMap(({ parts }) => parts.filter((part) => overlaps(part, span)));
  const within = parts.map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }));
  return ` ${within.flatMap((part) => wordsIn(text, part).map((word) => `${fold(word.text)} `)).join('')}`;
}

function figuresDiffer(one: Stretch, other: Stretch): boolean {
  const [figures, others] = [figuresOf(one), figuresOf(other)];
  return [...figures].some((figure) => !others.has(figure)) && [...others].some((figure) => !figures.has(figure));
}

function figuresOf({ reading, span }: Stretch): ReadonlySet<string> {
  const { text } = reading.article;
  const mentioned = reading.mentions.flatMap((mention) => (overlaps(mention, span) ? figureOf(text, mention) : []));
  const inDigits = wordsIn(text, span).flatMap((word) => (/\d/.test(word.text) ? fold(word.text) : []));
  return new Set([...mentioned, ...inDigits]);
}

/** A number by its value, so that "twelve" equals "12"; a date as written, since what it resolves to is inferred. */
function figureOf(text: string, mention: Mention): readonly string[] {
  switch (mention.kind) {
    case 'person':
    case 'place':
    case 'organisation':
      return [];
    case 'date':
      return [fold(text.slice(mention.start, mention.end))];
    default:
      return [mention.canonical];
  }
}
