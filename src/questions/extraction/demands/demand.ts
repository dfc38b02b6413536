import { contains } from '../../../domain/article.ts';
import { typedSpans } from '../../answer-types/typed-spans.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext } from '../context.ts';
import type { Shape } from '../span-shapes.ts';

/** What a short answer must be or hold so that it can answer a question of one type. */
export type Demand = (candidate: CandidateSpan, context: ExtractionContext) => boolean;

/** It contains, or is part of, a mention of the type found by a reader or a list. */
export const isTyped: Demand = (c, { passage, question }) =>
  (typedSpans(passage, question) ?? []).some((span) => contains(c, span) || contains(span, c));

/** One of its words is of the given kind. */
export function hasWord(
  c: CandidateSpan,
  { parsed: { tokens } }: ExtractionContext,
  is: (word: string) => boolean,
): boolean {
  for (let i = c.first; i < c.last; i++) if (is(tokens[i]!.word)) return true;
  return false;
}

/** A span up to its first preposition: "the car park" of "the car park of a shop in Tarn", which is what it is about. */
export function headPart(c: CandidateSpan, { parsed: { tokens } }: ExtractionContext): CandidateSpan {
  if (!LONG.has(c.shape)) return c;
  for (let i = c.first + 1; i < c.last; i++)
    if (tokens[i]!.tag === 'preposition') return { ...c, last: i, end: tokens[i - 1]!.end };
  return c;
}

const LONG: ReadonlySet<Shape> = new Set<Shape>(['long', 'clause', 'object', 'subject']);
