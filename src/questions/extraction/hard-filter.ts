import { contains, overlaps } from '../../domain/article.ts';
import { termOf } from '../../retrieval/terms.ts';
import { PHRASE_TAGS } from '../../text/grammar/chunks.ts';
import { negationsIn } from '../../text/grammar/negations.ts';
import type { TaggedToken } from '../../text/grammar/tag.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import { NAMING } from '../analysis/name-questions.ts';
import type { Group } from './answer-groups.ts';
import type { CandidateSpan } from './candidate-spans.ts';
import type { ExtractionContext } from './context.ts';
import { holdsReason } from './features/content.ts';
import { kindMentions } from './features/kind.ts';
import type { Shape } from './span-shapes.ts';
import { contentTokens, countOfTag } from './span-tokens.ts';
import { ownsAnotherClause } from './telling-clause.ts';

/**
 * True for a span that cannot be the answer: it only repeats the question, or cannot answer a question of this group.
 */
export function isExcluded(c: CandidateSpan, x: ExtractionContext): boolean {
  return (
    isPronoun(c, x) ||
    isOutOfPlace(c, x) ||
    onlyRepeats(c, x) ||
    isNamedInQuestion(c, x) ||
    reportsOnly(c, x) ||
    isNotSaid(c, x) ||
    isCaused(c, x) ||
    leadsElsewhere(c, x) ||
    isDenied(c, x) ||
    isBesideAgent(c, x) ||
    ownsAnotherClause(c, x) ||
    isPartOfWhole(c, x) ||
    isTooMuch(c, x)
  );
}

/** It begins with "of" or "than", as what hangs on another word does. */
const isPartOfWhole = ({ first, shape }: CandidateSpan, { parsed: { tokens } }: ExtractionContext) =>
  HANGING_SHAPES.has(shape) && /^(?:of|than)$/.test(tokens[first]!.word);

const HANGING_SHAPES: ReadonlySet<Shape> = new Set<Shape>(['object', 'predicate', 'means', 'clause']);

/** Groups whose answers are things, not deeds. */
const OF_THINGS: ReadonlySet<Group> = new Set<Group>(['what', 'which', 'who', 'where', 'role']);

/** It runs on past "and" into what is done besides ("moths and can live long"), or begins with "called". */
function isTooMuch({ first, last, shape }: CandidateSpan, { group, parsed: { tokens } }: ExtractionContext): boolean {
  if (!OF_THINGS.has(group) || !RUNNING.has(shape)) return false;
  if (NAMING.has(tokens[first]!.word)) return true;
  return tokens.slice(first, last).some(({ tag }, i) => tag === 'and' && tokens[first + i + 1]?.tag === 'auxiliary');
}

const RUNNING: ReadonlySet<Shape> = new Set<Shape>(['object', 'predicate', 'clause', 'long']);

/** Groups answered by a name, a place or a number; a verb in the span means that it is too long. */
const NOMINAL: ReadonlySet<Group> = new Set<Group>(['who', 'where', 'count', 'number']);
const VERBAL: ReadonlySet<string> = new Set(['predicate', 'infinitive', 'reason']);

const QUANTIFIED: ReadonlySet<string> = new Set(['number', 'counted', 'typed', 'phrase', 'joined', 'date']);
const NAMED: ReadonlySet<string> = new Set(['name', 'titled', 'role', 'typed', 'owner']);

function isOutOfPlace(c: CandidateSpan, x: ExtractionContext): boolean {
  const { group } = x;
  if (c.shape === 'bare') return group !== 'count' && x.question.expects !== 'age';
  if (group === 'why' && holdsReason.value(c, x) > 0) return true;
  if (c.shape === 'modifier') return !x.matched[c.last];
  if ((group === 'number' || group === 'count') && !QUANTIFIED.has(c.shape) && kindMentions(x).length > 0) return true;
  if (group === 'who' && !NAMED.has(c.shape) && x.parsed.tokens[c.last]?.word === 'of') return true;
  if (NOMINAL.has(group) && (VERBAL.has(c.shape) || (c.shape !== 'clause' && countOfTag(c, x, 'verb', c.first) > 0)))
    return true;
  return c.shape !== 'typed' && c.shape !== 'owner' && cutsName(c, x);
}

/** It contains only part of a name. */
const cutsName = (c: CandidateSpan, x: ExtractionContext) =>
  x.passage.mentions.some((m) => NAMES.has(m.kind) && overlaps(m, c) && !contains(c, m));
const NAMES = new Set(['person', 'place', 'organisation']);

/** "she" for the speaker, whom the reply names already. */
const isPronoun = ({ first, last }: CandidateSpan, { question, parsed: { tokens } }: ExtractionContext) =>
  question.expects === 'speaker' && last === first + 1 && tokens[first]!.tag === 'pronoun';

/** It is where something came from, although the question asks where it went and the passage tells; or the reverse. */
function leadsElsewhere(
  { first, last }: CandidateSpan,
  { group, direction, parsed: { tokens } }: ExtractionContext,
): boolean {
  if (group !== 'where' || direction === undefined) return false;
  if (tokens.slice(first + 1, last).some(({ word }) => word === 'to' || word === 'from')) return true;
  const before = [tokens[first - 1], tokens[first]].map((token) => token?.word);
  return before.includes(direction === 'to' ? 'from' : 'to');
}

const CAUSING: ReadonlySet<string> = new Set(['cause', 'causes', 'caused', 'causing', 'triggered', 'triggering']);

/** It is what something caused, although the question asks for the cause. */
function isCaused({ first }: CandidateSpan, { question, parsed: { tokens } }: ExtractionContext): boolean {
  return question.expects === 'cause' && CAUSING.has(tokens[first - 1]?.word ?? '') && tokens[first]!.word !== 'by';
}

/** It gives a reason that the passage denies, although the question asks why something was so. */
function isDenied({ first }: CandidateSpan, { group, question, parsed: { tokens } }: ExtractionContext): boolean {
  if (group !== 'why' || isNegation(question.text)) return false;
  const start = tokens.findLastIndex(({ tag }, i) => i < first && (tag === 'stop' || tag === 'comma' || tag === 'and'));
  return tokens.slice(start + 1, first).some(({ word }) => isNegation(word));
}

/** It stands beside the agent of a passive that tells who did it: "an envoy" in "founded by the sons of an envoy". */
function isBesideAgent(
  c: CandidateSpan,
  { question, group, hasAgent, matched, parsed, passage }: ExtractionContext,
): boolean {
  const { answerRole, gap } = question.form;
  if (group !== 'who' || !hasAgent || answerRole === 'object' || gap.isPassive) return false;
  const { tokens } = parsed;
  const agents = matched.flatMap((is, i) => (is && tokens[i + 1]?.word === 'by' && tokens[i + 2] ? [i + 2] : []));
  const isTime = (at: number) => passage.mentions.some((m) => m.kind === 'date' && overlaps(m, tokens[at]!));
  return agents.length > 0 && !agents.some((at) => isTime(at) || (c.last > at && c.first <= endOfPhrase(tokens, at)));
}

/** Index of the last token of the noun phrase that begins at a token. */
function endOfPhrase(tokens: readonly TaggedToken[], at: number): number {
  let end = at;
  while (end + 1 < tokens.length && PHRASE_TAGS.has(tokens[end + 1]!.tag)) end++;
  return end;
}

const isNegation = (text: string) => negationsIn(text) > 0;

/** It lies outside of what the passage quotes or reports, although the question asks for words. */
function isNotSaid(c: CandidateSpan, { question, group, passage: { quotes } }: ExtractionContext): boolean {
  if (group !== 'said' || !question.asksForWords || quotes.length === 0) return false;
  return !quotes.some(({ parts }) => parts.some((part) => overlaps(part, c)));
}

function onlyRepeats(c: CandidateSpan, x: ExtractionContext): boolean {
  return contentTokens(c, x).every((i) => x.matched[i] || x.question.allTerms.has(termOf(x.parsed.tokens[i]!.word)));
}

/** It is a person named in the question: "Ada Lind" when asked whom Lind called. */
const isNamedInQuestion = (c: CandidateSpan, { namedPeople, passage: { reading } }: ExtractionContext) =>
  namedPeople.some((person) => contains(c, person) && !/^['’]/.test(reading.article.text.slice(person.end, c.end)));

/** It begins with the reporting verb, although the question asks for neither words nor deeds. */
function reportsOnly({ first }: CandidateSpan, { question, parsed, group }: ExtractionContext): boolean {
  return group !== 'deed' && !question.asksForWords && isOfClass('say', parsed.tokens[first]!.word);
}
