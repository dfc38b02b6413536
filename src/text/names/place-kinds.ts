import type { PlaceKind } from '../../domain/article.ts';
import { lexicon } from '../lexicon.ts';
import { knownAt, openerOf } from './name-lexicon.ts';
import type { NameCandidate } from './name-parts.ts';
import type { NameToken } from './name-tokens.ts';

/** Kind indicated by the last word of a name: "Velm County" is a region, "Velm Street" a landmark. */
const HEADS: ReadonlyMap<string, PlaceKind> = new Map(
  lexicon('places/place-heads')
    .map((row) => row.split('\t'))
    .map(([word = '', kind = 'landmark']) => [word, kind as PlaceKind]),
);
/** Kind indicated by the noun before "of": "the town of Tolva". */
const NOUNS: ReadonlyMap<string, PlaceKind> = new Map(
  lexicon('places/place-nouns')
    .map((row) => row.split('\t'))
    .flatMap(([noun = '', , kind]) => (kind ? [[noun, kind as PlaceKind] as const] : [])),
);

/** First words of town names that derive from a port or a fort. */
const TOWNS: ReadonlySet<string> = new Set(['Port', 'Fort']);

/** The kind of a place, from the lists, its own words or its context; undefined if unknown. */
export function placeKindOf(text: string, tokens: readonly NameToken[], name: NameCandidate): PlaceKind | undefined {
  return name.known?.placeKind ?? kindOfWords(tokens, name) ?? kindBeside(text, tokens, name);
}

function kindOfWords(tokens: readonly NameToken[], { from, to }: NameCandidate): PlaceKind | undefined {
  if (to - from < 2) return undefined;
  const of = tokens.slice(from, to).findIndex((token) => token.text === 'of');
  if (of > 0) return HEADS.get(tokens[from + of - 1]!.text);
  const first = tokens[from]!.text;
  const last = tokens[to - 1]!.text;
  if (last === 'City') return 'city';
  if (openerOf(first) === 'direction') return partOf(knownAt(tokens, from + 1, to)?.placeKind);
  return HEADS.get(last) ?? (openerOf(first) === 'place' && !TOWNS.has(first) ? 'landmark' : undefined);
}

/** "East Berlin" is a city, "Southern Norway" a region. */
function partOf(whole: PlaceKind | undefined): PlaceKind | undefined {
  return whole === 'country' ? 'region' : whole;
}

/** "the village of Tolva", "Tolva, Ontario". */
function kindBeside(text: string, tokens: readonly NameToken[], { from, to }: NameCandidate): PlaceKind | undefined {
  if (tokens[from - 1]?.text === 'of') return NOUNS.get(tokens[from - 2]?.text ?? '');
  const next = tokens[to];
  if (!next || text.slice(tokens[to - 1]!.end, next.start) !== ', ') return undefined;
  const behind = knownAt(tokens, to, Math.min(to + 3, tokens.length))?.placeKind;
  return behind === 'region' || behind === 'country' ? 'city' : undefined;
}
