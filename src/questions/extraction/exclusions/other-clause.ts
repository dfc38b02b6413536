import type { Span } from '../../../domain/article.ts';
import type { TaggedToken } from '../../../text/grammar/tag.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { Exclusion } from './exclusion.ts';

/**
 * It belongs to another year or number than the one asked about: "Oda Brandt" for 2023 in "Oda Brandt, who sang in 2001, and
 * Tim Holm, who sang in 2023". Each name with a relative clause owns the words of that clause.
 */
export const ownsOtherClause: Exclusion = ({ group, parsed: { tokens }, matched }) => {
  if (group !== 'who' && group !== 'which') return undefined;
  const number = tokens.findIndex(({ word }, i) => matched[i] && /\p{N}/u.test(word));
  if (number < 0 || !hasClauseAround(tokens, number)) return undefined;
  return (c) => {
    if (c.first <= number && number < c.last) return false;
    const own = clauseBehind(tokens, c);
    return own !== undefined && !(own.start <= number && number < own.end);
  };
};

/** The clause that "who", "which" or "that" begins behind a span, an apposition between them aside; half-open, in tokens. */
function clauseBehind(tokens: readonly TaggedToken[], { last }: CandidateSpan): Span | undefined {
  for (let i = last; i < tokens.length && i < last + MAX_APPOSITION; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'relative') return { start: i, end: endOfRelative(tokens, i) };
    if (tag === 'verb' || tag === 'auxiliary' || tag === 'stop' || tag === 'and') return undefined;
  }
  return undefined;
}

/** Maximum number of tokens of an apposition between a name and its clause. */
const MAX_APPOSITION = 10;

/** A relative clause ends at a stop, or at ", and". */
function endOfRelative(tokens: readonly TaggedToken[], from: number): number {
  for (let i = from + 1; i < tokens.length; i++) {
    if (tokens[i]!.tag === 'stop') return i;
    if (tokens[i]!.tag === 'comma' && tokens[i + 1]?.tag === 'and') return i;
  }
  return tokens.length;
}

function hasClauseAround(tokens: readonly TaggedToken[], at: number): boolean {
  return tokens.some(({ tag }, i) => tag === 'relative' && i < at && at < endOfRelative(tokens, i));
}
