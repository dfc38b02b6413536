import { overlaps, type Span } from '../../../domain/article.ts';
import { fold } from '../../../text/fold.ts';
import { tokenRangeOf } from '../../../text/grammar/clauses.ts';
import type { TaggedToken } from '../../../text/grammar/tag.ts';
import type { Passage } from '../../model/passage.ts';
import type { Range } from '../span-shapes.ts';

/** Words between quotation marks, and reported speech. */
export function quotedRanges({ quotes, sentence }: Passage, tokens: readonly TaggedToken[]): Range[] {
  return [...markedRanges(tokens), ...spokenRanges(quotes, sentence, tokens)];
}

/** The ranges between two quotation marks. */
function markedRanges(tokens: readonly TaggedToken[]): Range[] {
  const marks = tokens.flatMap(({ word }, i) => (fold(word) === '"' ? [i] : []));
  return marks.flatMap((at, i): Range[] =>
    i % 2 === 0 && marks[i + 1] !== undefined ? [{ shape: 'marked', first: at + 1, last: marks[i + 1]! }] : [],
  );
}

function spokenRanges(quotes: Passage['quotes'], sentence: Span, tokens: readonly TaggedToken[]): Range[] {
  return quotes.flatMap((quote) =>
    quote.parts
      .filter((part) => overlaps(part, sentence))
      .flatMap((part) => {
        const range = tokenRangeOf(tokens, part);
        const isMarked = quote.form === 'direct' || tokens[range.first]?.tag === 'mark';
        return [{ shape: isMarked ? ('quoted' as const) : ('said' as const), ...range }];
      }),
  );
}
