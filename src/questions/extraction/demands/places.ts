import { contains, isName, overlaps } from '../../../domain/article.ts';
import { fold } from '../../../text/fold.ts';
import { subordinates } from '../../../text/grammar/clauses.ts';
import { entriesMarked, lexicon } from '../../../text/lexicon.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext } from '../context.ts';
import type { Shape } from '../span-shapes.ts';
import { type Demand, headPart, isTyped } from './demand.ts';
import { isUnmeasured } from './measured.ts';
import { hasCapital, NEITHER_NAME_NOR_PLACE } from './names.ts';

/**
 * A place, which may be a prepositional phrase: a name, or what a preposition of place or "to" precedes. "A tax on boats"
 * tells no place.
 */
export const isPlace: Demand = (c, x) =>
  (!NO_WHERE.has(c.shape) || isPhraseOfPlace(c, x)) &&
  isUnmeasured(c, x) &&
  !isPerson(c, x) &&
  !isDay(c, x) &&
  (namesPlace(headPart(c, x), x) || (isPlaced(c, x) && !isPlaceless(c, x)));

const namesPlace: Demand = (c, x) => isTyped(c, x) || hasCapital(c, x, isWhole);

/** It is somebody, with or without a title: "Mayor Ada Lind"; not "at Lind's house", "the home of Ada Lind". */
function isPerson(c: CandidateSpan, x: ExtractionContext): boolean {
  const {
    question,
    asksForName,
    passage: { mentions },
    parsed: { tokens },
  } = x;
  if (question.head !== undefined || asksForName) return false;
  // "From Mayor Ada Lind", but not "at the home of Ada Lind".
  if (tokens.slice(c.first + 1, c.last).some(({ tag }) => tag === 'preposition' || tag === 'to')) return false;
  const named = mentions.filter((m) => isName(m) && overlaps(m, c));
  // A name without a title may be that of a town.
  const before = tokens[c.first - 1]?.tag;
  const acts =
    before !== 'preposition' && before !== 'to' && ['verb', 'auxiliary'].includes(tokens[c.last]?.tag ?? 'stop');
  return (
    named.length > 0 &&
    named.every((m) => m.kind === 'person' && (acts || m.roles?.length)) &&
    named.at(-1)!.end >= c.end
  );
}

/** "Every Thursday": a day without the name of a place. */
const isDay: Demand = (c, { passage: { mentions } }) =>
  mentions.some((m) => m.kind === 'date' && contains(c, m) && c.end === m.end) &&
  !mentions.some((m) => isName(m) && overlaps(m, c));

/** What runs over a verb tells more than a place. */
const NO_WHERE: ReadonlySet<Shape> = new Set<Shape>([
  ...NEITHER_NAME_NOR_PLACE,
  ...(['object', 'predicate', 'subject', 'moment', 'quoted', 'role'] as const),
]);

/** False for "Orm-flagged", "Tarn-born": adjectives; and for days. */
const isWhole = (word: string) => !CALENDAR.has(word) && !/\p{L}-\p{Ll}{2,}(?:ed|en|rn|ng)$/u.test(word);

const CALENDAR: ReadonlySet<string> = new Set(lexicon('quantities/calendar').map(fold));

/** A preposition that may lead to a place, or "to", begins it or stands before it. */
function isPlaced({ first, last }: CandidateSpan, { parsed: { tokens } }: ExtractionContext): boolean {
  return [first - 1, first].some((at) => {
    const token = tokens[at];
    if (token?.tag === 'to') return true;
    return token?.tag === 'preposition' && !LEADS_ELSEWHERE.has(token.word) && !subordinates(tokens, at, last);
  });
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
