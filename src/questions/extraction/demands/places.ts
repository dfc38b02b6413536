import { contains } from '../../../domain/article.ts';
import { entriesMarked, lexicon } from '../../../text/lexicon.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext } from '../context.ts';
import type { Shape } from '../span-shapes.ts';
import { type Demand, isTyped } from './demand.ts';
import { isUnmeasured } from './measured.ts';
import { hasCapital, NEITHER_NAME_NOR_PLACE } from './names.ts';

/**
 * A place, which may be a prepositional phrase: a name, or what a preposition of place or "to" precedes. "A tax on boats"
 * tells no place.
 */
export const isPlace: Demand = (c, x) =>
  (!NO_WHERE.has(c.shape) || isPhraseOfPlace(c, x)) &&
  isUnmeasured(c, x) &&
  (isTyped(c, x) || hasCapital(c, x, isWhole) || (isPlaced(c, x) && !isPlaceless(c, x)));

/** What runs over a verb tells more than a place. */
const NO_WHERE: ReadonlySet<Shape> = new Set<Shape>([
  ...NEITHER_NAME_NOR_PLACE,
  ...(['object', 'predicate', 'subject', 'moment', 'quoted'] as const),
]);

/** False for "Orm-flagged", "Tarn-born": adjectives. */
const isWhole = (word: string) => !/\p{L}-\p{Ll}{2,}(?:ed|en|rn|ng)$/u.test(word);

/** A preposition that may lead to a place, or "to", begins it or stands before it. */
function isPlaced({ first }: CandidateSpan, { parsed: { tokens } }: ExtractionContext): boolean {
  return [tokens[first - 1], tokens[first]].some(
    (token) => token?.tag === 'to' || (token?.tag === 'preposition' && !LEADS_ELSEWHERE.has(token.word)),
  );
}

function isPlaceless({ first, last }: CandidateSpan, { parsed: { tokens } }: ExtractionContext): boolean {
  const phrase = tokens.slice(first, last);
  const stop = phrase.findIndex(({ tag }, i) => i > 0 && (tag === 'preposition' || tag === 'comma'));
  return PLACELESS.has(phrase[(stop < 0 ? phrase.length : stop) - 1]!.word.replace(/s$/, ''));
}

/** Nouns behind "in", "at" and the like that are no places: "in a statement". */
const PLACELESS: ReadonlySet<string> = new Set(lexicon('questions/placeless-nouns'));

/** "Into the water off the coast", with nothing that is done. */
const isPhraseOfPlace: Demand = ({ shape, first, last }, { parsed: { tokens }, passage: { mentions } }) => {
  if (shape !== 'object' || tokens.slice(first, last).some(({ tag }) => tag === 'auxiliary' || tag === 'comma'))
    return false;
  const begins = tokens[first]!;
  // "About 20 miles off the coast".
  const isFar = mentions.some(
    (m) => m.kind === 'distance' && tokens.slice(first, first + 2).some((t) => contains(m, t)),
  );
  return isFar || begins.tag === 'to' || (begins.tag === 'preposition' && !LEADS_ELSEWHERE.has(begins.word));
};

/** Prepositions of company, matter, manner and time. */
const LEADS_ELSEWHERE: ReadonlySet<string> = new Set(entriesMarked('grammar/function-words', 'elsewhere'));
