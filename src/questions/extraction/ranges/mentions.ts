import type { Mention, Span } from '../../../domain/article.ts';
import { chunkStart } from '../../../text/grammar/chunks.ts';
import { endOfCounted, tokenRangeOf } from '../../../text/grammar/clauses.ts';
import type { TaggedToken } from '../../../text/grammar/tag.ts';
import { withTitle } from '../../../text/names/names.ts';
import { NUMERALS, SCALE_WORDS } from '../../../text/numbers/number-words.ts';
import type { Passage } from '../../model/passage.ts';
import type { Range } from '../span-shapes.ts';

/** Names, dates and numbers as the readers found them, with the words that belong to them. */
export function mentionRanges(passage: Passage, tokens: readonly TaggedToken[]): Range[] {
  const { text } = passage.reading.article;
  return [
    ...placeRanges(passage, tokens),
    ...passage.mentions.flatMap((mention): Range[] => {
      const range = tokenRangeOf(tokens, mention);
      if (mention.kind === 'date') return [{ shape: 'date', ...range }];
      if (mention.kind !== 'person' && mention.kind !== 'place' && mention.kind !== 'organisation') {
        return [
          { shape: 'number', ...range },
          { shape: 'bare', first: range.first, last: endOfNumber(tokens, range.first, range.last) },
          { shape: 'counted', first: range.first, last: endOfCounted(tokens, range.last) },
          ...rateRanges(tokens, range),
        ];
      }
      const titled = tokenRangeOf(tokens, withTitle(text, mention));
      return [
        { shape: 'name', ...range },
        ...rolesOf(mention).map((role) => ({ shape: 'role' as const, ...tokenRangeOf(tokens, role) })),
        ...(titled.first < range.first ? [{ shape: 'titled' as const, ...titled }] : []),
      ];
    }),
  ];
}

const rolesOf = (mention: Mention): readonly Span[] => ('roles' in mention && mention.roles) || [];

/** "9 euros a day", "50 euros or more". */
function rateRanges(tokens: readonly TaggedToken[], { first, last }: { first: number; last: number }): Range[] {
  const [a, b] = [tokens[last]?.word ?? '', tokens[last + 1]?.word ?? ''];
  const goesOn =
    (/^(?:an?|per|each|every)$/.test(a) && tokens[last + 1]!.tag === 'noun') ||
    (a === 'or' && /^(?:more|less|so)$/.test(b));
  return goesOn ? [{ shape: 'counted', first, last: last + 2 }] : [];
}

/** End of the numerals in a counted noun phrase: "more than 40" in "more than 40 barns". */
function endOfNumber(tokens: readonly TaggedToken[], first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) if (isNumeral(tokens[i]!.word)) return i === last - 1 ? first : i + 1;
  return first;
}

const isNumeral = (word: string) => /\d/.test(word) || word.split('-').every((part) => NUMERALS_AND_PLURALS.has(part));

const NUMERALS_AND_PLURALS = new Set([...NUMERALS, ...SCALE_WORDS.map((word) => `${word}s`)]);

/**
 * "Hamar, Norway": two places separated by a comma form one range, optionally with the phrase before: "a quay in Hamar,
 * Norway".
 */
function placeRanges({ mentions }: Passage, tokens: readonly TaggedToken[]): Range[] {
  const places = mentions.filter((mention) => mention.kind === 'place').map((mention) => tokenRangeOf(tokens, mention));
  return places.flatMap(({ first, last }, i) => {
    const next = places[i + 1];
    if (next?.first !== last + 1 || tokens[last]!.tag !== 'comma') return [];
    return startsBefore(tokens, first).map((from) => ({ shape: 'address' as const, first: from, last: next.last }));
  });
}

/**
 * Possible starts of a phrase that ends in a place: the place, its noun phrase, or the noun phrases it is attached to.
 */
function startsBefore(tokens: readonly TaggedToken[], place: number): number[] {
  const starts = [place];
  let first = chunkStart(tokens, place);
  if (first < place) starts.push(first);
  while (tokens[first - 1]?.tag === 'preposition' && tokens[first - 2]?.tag === 'noun' && starts.length <= MAX_LINKS) {
    first = chunkStart(tokens, first - 1);
    starts.push(first);
  }
  return starts;
}

/** Maximum number of noun phrases before a place. */
const MAX_LINKS = 3;
