import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext } from '../context.ts';
import type { Shape } from '../span-shapes.ts';
import { type Demand, isTyped } from './demand.ts';
import { beginsMeasured, isUnmeasured } from './measured.ts';

/** It has the form of a name and is neither a date nor a measure. */
export const isNamed: Demand = (c, x) =>
  !NO_NAMES.has(c.shape) && isUnmeasured(c, x) && !beginsMeasured(c, x) && isNounPhrase(c, x) && !ownsAsPlace(c, x);

/** Shapes of spans that are neither a name nor a place. */
export const NEITHER_NAME_NOR_PLACE: ReadonlySet<Shape> = new Set<Shape>([
  'date',
  'number',
  'bare',
  'said',
  'infinitive',
  'reason',
]);

const NO_NAMES: ReadonlySet<Shape> = new Set<Shape>([
  ...NEITHER_NAME_NOR_PLACE,
  'quoted',
  'phrase',
  'predicate',
  'object',
  'moment',
  'means',
]);

/** It begins and ends like a noun phrase, unlike "in the capital he". */
function isNounPhrase({ first, last }: CandidateSpan, { parsed: { tokens } }: ExtractionContext): boolean {
  return !NO_STARTS.has(tokens[first]!.tag) && tokens[last - 1]!.tag !== 'pronoun';
}

/** Tags of words that begin no noun phrase. */
export const NO_STARTS: ReadonlySet<string> = new Set([
  'preposition',
  'subordinator',
  'to',
  'verb',
  'auxiliary',
  'and',
]);

/** "Osselmouth" in "Osselmouth's barrier": the place something belongs to is not its maker. */
function ownsAsPlace(c: CandidateSpan, { passage: { mentions, reading } }: ExtractionContext): boolean {
  const place = mentions.find((m) => m.kind === 'place' && m.start === c.start);
  return place !== undefined && place.end >= c.end && /^['’]/.test(reading.article.text.slice(c.end));
}

/** It contains a word in capitals beyond the sentence's first, or a mention of the type. */
export const isNameLike: Demand = (c, x) => isTyped(c, x) || hasCapital(c, x);

/** The name of a ship or the like has a capital or stands in quotation marks; a process or a dish may have neither. */
export const isName: Demand = (c, x) =>
  !x.question.form.namedNoun || c.shape === 'marked' || c.shape === 'quoted' || isNameLike(c, x);

/** A word in capitals, beyond the sentence's first, that `counts`. */
export function hasCapital(
  { first, last }: CandidateSpan,
  { parsed: { tokens } }: ExtractionContext,
  counts: (word: string) => boolean = () => true,
): boolean {
  return tokens.slice(first, last).some(({ capital, word }, i) => capital && first + i > 0 && counts(word));
}
