import { contains, overlaps, type Span } from '../../domain/article.ts';
import { termOf } from '../../retrieval/terms.ts';
import { subjectOf } from '../../text/grammar/arguments.ts';
import { PHRASE_TAGS } from '../../text/grammar/chunks.ts';
import { negationsIn } from '../../text/grammar/negations.ts';
import type { TaggedToken } from '../../text/grammar/tag.ts';
import { isPassive } from '../../text/grammar/verb-groups.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import { NAMING } from '../analysis/name-questions.ts';
import { converseOf } from '../answer-types/converse-verbs.ts';
import { reportStart } from '../answer-types/dateline.ts';
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
    isTooMuch(c, x) ||
    isTeller(c, x) ||
    isDoer(c, x) ||
    isDateline(c, x) ||
    isPatient(c, x) ||
    isWhere(c, x) ||
    isOtherParty(c, x) ||
    isConversion(c, x)
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
  return contentTokens(c, x).every((i) => x.matched[i] || isInQuestion(x.parsed.tokens[i]!.word, x));
}

/** "Blast" only repeats the explosion whose cause is asked for. */
function isInQuestion(word: string, { question: { allTerms, expects, terms } }: ExtractionContext): boolean {
  const term = termOf(word);
  if (allTerms.has(term)) return true;
  return expects === 'cause' && terms.some(({ variants }) => (variants.get(term) ?? 0) >= SAME_EVENT);
}

/** It is a person named in the question: "Ada Lind" when asked whom Lind called. */
const isNamedInQuestion = (c: CandidateSpan, { namedPeople, passage: { reading } }: ExtractionContext) =>
  namedPeople.some((person) => contains(c, person) && !/^['’]/.test(reading.article.text.slice(person.end, c.end)));

/** It begins with the reporting verb, although the question asks for neither words nor deeds. */
function reportsOnly({ first }: CandidateSpan, { question, parsed, group }: ExtractionContext): boolean {
  return group !== 'deed' && !question.asksForWords && isOfClass('say', parsed.tokens[first]!.word);
}

/** It is whom or what it was done to: "a seal pup" in "a seal pup found in a car park" for "who found the seal". */
function isPatient(c: CandidateSpan, { question, group, parsed: { tokens }, matched }: ExtractionContext): boolean {
  const { gap } = question.form;
  if (group !== 'who' || gap.place !== 'subject' || gap.isPassive || gap.verb === undefined) return false;
  for (let verb = c.last; verb < tokens.length && verb <= c.last + MAX_GROUP; verb++) {
    const { tag } = tokens[verb]!;
    if (tag === 'verb' && matched[verb])
      return (
        WITHOUT_OBJECT.has(tokens[verb + 1]?.tag ?? 'stop') &&
        matched.slice(c.first, c.last).some(Boolean) &&
        !tokens.slice(c.first, c.last).some((token) => token.tag === 'possessive')
      );
    if (!GROUP.has(tag)) return false;
  }
  return false;
}

/** Maximum number of tokens between whom something was done to and the verb: "who had not been". */
const MAX_GROUP = 5;
const GROUP: ReadonlySet<string> = new Set(['auxiliary', 'adverb', 'relative']);
const WITHOUT_OBJECT: ReadonlySet<string> = new Set(['preposition', 'stop', 'comma']);

/** A place behind "in" or "at" tells where something was done: "Tarn" in "found in Tarn". */
function isWhere(c: CandidateSpan, { group, passage: { mentions }, parsed: { tokens } }: ExtractionContext): boolean {
  if (group !== 'who' || !PLACING.has(tokens[c.first - 1]?.word ?? '')) return false;
  return mentions.some((m) => m.kind === 'place' && contains(m, c));
}

const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'across', 'around']);

/** It gives a figure again in another unit: "six miles" in "10km (six miles)". */
function isConversion({ start, end }: CandidateSpan, { passage: { mentions, reading } }: ExtractionContext): boolean {
  const own = mentions.find((m) => m.start <= start && end <= m.end && 'value' in m);
  if (!own) return false;
  const { text } = reading.article;
  return mentions.some(
    (m) =>
      m.kind === own.kind && m.end < own.start && /^ \((?:about |around |nearly )?$/.test(text.slice(m.end, own.start)),
  );
}

/** It is the other party of the event: who sold something, where one asks who bought it. */
function isOtherParty(c: CandidateSpan, { question, group, parsed: { tokens }, slot }: ExtractionContext): boolean {
  const { verb, place } = question.form.gap;
  if (group !== 'who' || place !== 'subject' || verb === undefined) return false;
  if (!tokens.some(({ word, tag }) => tag === 'verb' && converseOf(verb, word) !== undefined)) return false;
  if (tokens.some(({ word }) => isAskedVerb(word, question))) return false;
  return !slot || c.last <= slot.first || c.first >= slot.last;
}

/** A dateline tells where the report was written, not who did something. */
const isDateline = (c: CandidateSpan, { question, group, passage }: ExtractionContext) =>
  group === 'who' &&
  c.end <= reportStart(passage) &&
  !(question.expects === 'organisation' && passage.mentions.some((m) => m.kind === 'organisation' && overlaps(m, c)));

/** It is who says what the question asks about: a mayor who tells that a station was sold did not buy it. */
function isTeller(
  c: CandidateSpan,
  { question, group, passage, parsed: { tokens }, matched }: ExtractionContext,
): boolean {
  const { gap } = question.form;
  if (group !== 'who' || gap.place !== 'subject' || gap.verb === undefined) return false;
  if (question.expects === 'speaker' || question.asksForWords) return false;
  const { reading } = passage;
  const own = passage.quotes.filter(({ speaker }) => speaker && overlaps(speaker, c));
  return own.some(({ parts, speaker, cue }) => {
    const isTold = (token: Span) => parts.some((part) => contains(part, token));
    const asked = tokens.filter((_, i) => matched[i]);
    if (!asked.every((token) => isTold(token) && !overlaps(token, speaker!))) return false;
    const isSaying = cue !== undefined && SAYING.test(reading.article.text.slice(cue.start, cue.end));
    if (!isSaying && !asked.some(({ word }) => isAskedVerb(word, question))) return false;
    // "I built it", "he had built it": that may be who says so.
    return !tokens.some((token) => isTold(token) && ONESELF.has(token.word));
  });
}

/** True for the question's verb, in any form, or another verb for the same event. */
function isAskedVerb(word: string, { form: { gap }, terms }: ExtractionContext['question']): boolean {
  const verb = terms.find(({ key }) => key === gap.verb);
  const term = termOf(word);
  return verb !== undefined && (verb.term === term || (verb.variants.get(term) ?? 0) > SAME_EVENT);
}

/** Match strength above which two verbs are forms of one. */
const SAME_EVENT = 0.5;

/** Verbs that do nothing but tell; who calls for something or announces it may be who did it. */
const SAYING = /^(?:said|says|told|tells|added|adds|noted|notes|explained)$/i;

/** Words by which somebody may mean themselves. */
const ONESELF: ReadonlySet<string> = new Set(
  "i we my our me us i'm i've i'd i'll we've we're we'd we'll he she they he's she's they've he'd she'd they'd".split(
    ' ',
  ),
);

/** It is who did something, where one asks to whom it was done: "Lind" in "Lind called her brother" for "whom did she call". */
function isDoer(c: CandidateSpan, { question, group, parsed: { tokens }, matched }: ExtractionContext): boolean {
  const { gap } = question.form;
  if (group !== 'who' || gap.place !== 'object' || gap.isPassive || gap.verb === undefined) return false;
  if (!question.tokens.some(({ key }) => DOING.has(key))) return false;
  return tokens.some(({ tag }, verb) => {
    if (tag !== 'verb' || !matched[verb] || verb < c.last || isPassive(tokens, verb)) return false;
    const subject = subjectOf(tokens, verb);
    return subject !== undefined && subject.first <= c.first && c.last <= subject.last;
  });
}

const DOING: ReadonlySet<string> = new Set(['do', 'does', 'did', 'will', 'would', 'can', 'could']);
