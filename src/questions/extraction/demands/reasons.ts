import { contains } from '../../../domain/article.ts';
import type { TaggedToken } from '../../../text/grammar/tag.ts';
import { isAgentNoun } from '../../answer-types/agent-nouns.ts';
import { isCausing, reasonStarts } from '../../answer-types/reason-cues.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
import type { ExtractionContext } from '../context.ts';
import { colonsIn } from '../ranges/clauses.ts';
import type { Shape } from '../span-shapes.ts';
import type { Demand } from './demand.ts';
import { MEASURED } from './measured.ts';
import { isNumberWord } from './number-words.ts';

/** What caused something: a clause, or what follows a word that leads to a reason; a place, a day or a name alone explains nothing. */
export const isCause: Demand = ({ shape, first, last }, { parsed: { tokens } }) =>
  tokens[first]!.word !== 'why' &&
  (!BARE_SHAPES.has(shape) ||
    (shape === 'marked' && last - first > MAX_MARKED) ||
    LEADING.has(tokens[first]!.word) ||
    LEADING.has(tokens[first - 1]?.word ?? ''));

/** Words between two quotation marks, up to this many, are a term and no reason. */
const MAX_MARKED = 3;

const BARE_SHAPES: ReadonlySet<Shape> = new Set<Shape>([
  ...['name', 'titled', 'date', 'number', 'bare', 'counted', 'modifier', 'owner', 'address'],
  ...['phrase', 'moment', 'means', 'typed', 'marked'],
] as Shape[]);

const LEADING: ReadonlySet<string> = new Set(
  'because of to for after over by from since as due with amid following during on under when if'.split(' '),
);

/** A reason: a word that leads to one begins it or stands before it, or it is what made something so. */
export const isReason: Demand = (c, x) => isLedTo(c, x) || isExplained(c, x) || isOccasion(c, x) || isMaker(c, x);

/** It stands behind a colon, and what is asked about before it. */
const isExplained = ({ first, last }: CandidateSpan, { parsed: { tokens }, matched }: ExtractionContext) =>
  colonsIn(tokens).includes(first) &&
  matched.slice(0, first).some(Boolean) &&
  !matched.slice(first, last).some(Boolean);

const starts = new WeakMap<readonly TaggedToken[], ReadonlySet<number>>();

function startsOf(tokens: readonly TaggedToken[]): ReadonlySet<number> {
  const known = starts.get(tokens);
  if (known) return known;
  const led = reasonStarts(tokens.map(({ word }) => word)).flatMap(({ at, behind }) => [
    at,
    behind,
    ...skipped(tokens, behind),
  ]);
  const found = new Set(led);
  starts.set(tokens, found);
  return found;
}

/** Where the reason goes on behind a quotation mark, or behind whoever gives it: "because, she told us, |it rained". */
function skipped(tokens: readonly TaggedToken[], behind: number): number[] {
  if (tokens[behind]?.tag === 'mark') return [behind + 1];
  if (tokens[behind]?.tag !== 'comma') return [];
  const end = tokens.findIndex(({ tag }, i) => i > behind && i <= behind + MAX_ASIDE && tag === 'comma');
  return end < 0 ? [] : [end + 1];
}

/** Maximum number of tokens between two commas behind "because". */
const MAX_ASIDE = 12;

/** It runs over no verb that tells what the reason led to. */
const isLedTo = ({ first, last }: CandidateSpan, { parsed: { tokens }, matched }: ExtractionContext) =>
  startsOf(tokens).has(first) &&
  !tokens.slice(first, last).some(({ tag, word }, i) => {
    const isBeyond = i > 1 && tag === 'verb' && isCausing(word);
    return isBeyond && matched.slice(first + i).some(Boolean) && !matched.slice(0, first).some(Boolean);
  });

/** "Treated |for a lung infection", "blocked |by three landslides"; no sum, no time and nobody. */
function isOccasion({ first, last, start, end }: CandidateSpan, x: ExtractionContext): boolean {
  const { parsed, passage, matched } = x;
  const { tokens } = parsed;
  const at = OCCASION.has(tokens[first]!.word) ? first : first - 1;
  if (!OCCASION.has(tokens[at]?.word ?? '')) return false;
  if (!matched.slice(Math.max(0, at - NEAR), at).some(Boolean)) return false;
  if (passage.mentions.some((m) => (MEASURED.has(m.kind) || m.kind === 'person') && contains({ start, end }, m)))
    return false;
  let head = at + 1;
  while (head + 1 < last && tokens[head + 1]!.tag !== 'preposition') head++;
  return !isAgentNoun(tokens[head]!.word) || isNumberWord(tokens[head]!.word);
}

const OCCASION: ReadonlySet<string> = new Set(['for', 'by', 'from']);
/** Maximum distance from the question's words, in tokens. */
const NEAR = 4;

/** "A lack of rain" in "a lack of rain has forced farmers to sell": what is asked about stands behind the verb. */
function isMaker({ last }: CandidateSpan, { parsed: { tokens }, matched }: ExtractionContext): boolean {
  let verb = last;
  while (tokens[verb]?.tag === 'auxiliary' || tokens[verb]?.tag === 'adverb' || isHelping(tokens[verb])) verb++;
  return tokens[verb]?.tag === 'verb' && isCausing(tokens[verb]!.word) && matched.slice(verb).some(Boolean);
}

/** "Have HELPED make him unpopular". */
const isHelping = (token: TaggedToken | undefined) => token !== undefined && /^help(?:ed|s|ing)?$/.test(token.word);
