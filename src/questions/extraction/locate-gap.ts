import { termOf } from '../../retrieval/analysis/terms.ts';
import { type Argument, complementOf, objectOf, subjectOf } from '../../text/grammar/arguments.ts';
import { chunkStart, chunksOf } from '../../text/grammar/chunks.ts';
import type { TaggedToken } from '../../text/grammar/tag.ts';
import { endsLikeTime } from '../../text/grammar/time-phrases.ts';
import { isPassive } from '../../text/grammar/verb-groups.ts';
import { converseOf } from '../answer-types/converse-verbs.ts';
import type { Gap, Question } from '../model/question.ts';

/** The argument of a passage that fills the question's gap; `isSure` when the passage uses the question's own verb. */
export interface LocatedGap {
  readonly slot: Argument;
  readonly isSure: boolean;
}

/** Finds the argument that answers "who founded …", "what did … found"; undefined when nothing fits. */
export function locateGap(
  question: Question,
  tokens: readonly TaggedToken[],
  matched: readonly boolean[],
): LocatedGap | undefined {
  const asked = question.form.gap;
  if (asked.place === 'unknown' || asked.place === 'beside') return undefined;
  if (asked.place === 'owner') return ownerOf(tokens, matched);
  if (asked.place === 'where') return placed(question, asked, tokens, matched);
  if (asked.place === 'copula')
    return chosenAs(tokens, matched) ?? besideBe(tokens, matched) ?? besideNoun(tokens, matched);
  if (asked.place === 'behind') return behindLast(tokens, matched);
  const named = verbAsked(question, asked.verb, tokens, matched);
  const own = named < 0 ? verbMatched(tokens, matched) : named;
  const verb = own < 0 ? likelyVerb(asked, tokens, matched) : own;
  if (verb < 0) return undefined;
  const slot = slotOf(question, asked, tokens, verb);
  if (!slot || onlyMatched(slot, tokens, matched)) return undefined;
  return { slot, isSure: named >= 0 || (own >= 0 && asked.verb === undefined) };
}

function slotOf(question: Question, asked: Gap, tokens: readonly TaggedToken[], verb: number): Argument | undefined {
  const passive = tokens[verb]!.tag === 'verb' && isPassive(tokens, verb);
  const preposition = asked.place === 'subject' ? converseOf(asked.verb ?? '', tokens[verb]!.word) : undefined;
  if (preposition !== undefined) return complementOf(tokens, verb, new Set([preposition]));
  if (asked.place === 'preposition') {
    return complementOf(tokens, verb, new Set([question.form.preposition!]));
  }
  const wantsSubject = (asked.place === 'subject') === (passive === asked.isPassive);
  if (wantsSubject) return subjectOf(tokens, verb);
  return passive ? complementOf(tokens, verb, BY) : withoutTime(tokens, objectOf(tokens, verb));
}

/** "that boats may land" in "ruled | this month that boats may land". */
function withoutTime(tokens: readonly TaggedToken[], object: Argument | undefined): Argument | undefined {
  if (!object) return undefined;
  const that = tokens.findIndex(({ word }, i) => i > object.first && i < object.last && word === 'that');
  if (that < 0 || that - object.first > MAX_TIME || !endsLikeTime(tokens[that - 1]!.word)) return object;
  return { first: that, last: object.last, head: that };
}

/** Maximum number of tokens of a time between a verb and "that": "on Monday 5 May". */
const MAX_TIME = 5;

/** The possessor before a word of the question: "the smith's | barn". */
function ownerOf(tokens: readonly TaggedToken[], matched: readonly boolean[]): LocatedGap | undefined {
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (tokens[i]!.tag !== 'possessive' || matched[i]) continue;
    let end = i + 1;
    while (tokens[end]?.tag === 'noun') end++;
    if (!matched.slice(i + 1, end).some(Boolean)) continue;
    return { slot: { first: chunkStart(tokens, i + 1), last: i + 1, head: i }, isSure: true };
  }
  return undefined;
}

const BY = new Set(['by']);

/** The first phrase of place after the verb, or after the question's other words. */
function placed(
  question: Question,
  asked: Gap,
  tokens: readonly TaggedToken[],
  matched: readonly boolean[],
): LocatedGap | undefined {
  const from = question.form.preposition === 'from' ? FROM : PLACING;
  const verb = verbAsked(question, asked.verb, tokens, matched);
  const at = verb < 0 ? matched.lastIndexOf(true) : verb;
  const slot = at < 0 ? undefined : complementOf(tokens, at, from);
  return slot && !onlyMatched(slot, tokens, matched) ? { slot, isSure: verb >= 0 } : undefined;
}

const FROM = new Set(['from']);
const PLACING = new Set(
  'in at to into from near outside inside across off on through under behind toward towards'.split(' '),
);

/** Match strength of a verb that tells the event from its other side. */
const CONVERSE = 0.5;

/** The passage's occurrence of the question's verb that has the most matched words around it. */
function verbAsked(
  question: Question,
  verb: string | undefined,
  tokens: readonly TaggedToken[],
  matched: readonly boolean[],
): number {
  if (verb === undefined) return -1;
  const term = termOf(verb);
  const kin = question.terms.find((known) => known.term === term)?.variants;
  let best = -1;
  let most = 0;
  tokens.forEach(({ word, tag }, i) => {
    if (tag !== 'verb' && tag !== 'ing') return;
    const own = termOf(word);
    const likeness = own === term ? 1 : (kin?.get(own) ?? (converseOf(verb, word) === undefined ? 0 : CONVERSE));
    if (likeness === 0) return;
    const score = likeness + nearMatches(matched, i) / 10;
    if (score > most) [best, most] = [i, score];
  });
  return best;
}

/** The first verb of the passage that occurs in the question in any form. */
const verbMatched = (tokens: readonly TaggedToken[], matched: readonly boolean[]) =>
  tokens.findIndex(({ tag }, i) => matched[i] && (tag === 'verb' || tag === 'ing'));

/** "… of what?": what follows the last matched word. */
function behindLast(tokens: readonly TaggedToken[], matched: readonly boolean[]): LocatedGap | undefined {
  const last = matched.lastIndexOf(true);
  let from = last + 1;
  while (tokens[from]?.tag === 'preposition' || tokens[from]?.tag === 'to') from++;
  const slot = last < 0 ? undefined : objectOf(tokens, from - 1);
  return slot && { slot, isSure: false };
}

/** Number of matched words around a verb. */
function nearMatches(matched: readonly boolean[], at: number): number {
  let found = 0;
  for (let i = Math.max(0, at - 8); i <= at + 8 && i < matched.length; i++) if (i !== at && matched[i]) found++;
  return found;
}

/**
 * When the passage uses another verb: for a subject the verb before the first match, for an object the one after it.
 */
function likelyVerb(asked: Gap, tokens: readonly TaggedToken[], matched: readonly boolean[]): number {
  const first = matched.indexOf(true);
  if (first < 0) return -1;
  if (asked.place === 'subject') {
    for (let i = first - 1; i >= 0 && tokens[i]!.tag !== 'stop'; i--) if (tokens[i]!.tag === 'verb') return i;
    return -1;
  }
  for (let i = first + 1; i < tokens.length && tokens[i]!.tag !== 'stop'; i++) if (tokens[i]!.tag === 'verb') return i;
  return -1;
}

function onlyMatched({ first, last }: Argument, tokens: readonly TaggedToken[], matched: readonly boolean[]): boolean {
  return tokens.slice(first, last).every(({ tag }, i) => tag !== 'noun' || matched[first + i]);
}

/** Finite forms with an adjacent subject; excludes "be", "been" and "being". */
const BE = new Set("is are was were isn't aren't".split(' '));

/** "The barn is a ruin": the phrase on the other side of "is". */
function besideBe(tokens: readonly TaggedToken[], matched: readonly boolean[]): LocatedGap | undefined {
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (!BE.has(tokens[i]!.word) || tokens[i + 1]!.tag === 'verb') continue;
    const subject = subjectOf(tokens, i);
    const object = objectOf(tokens, i);
    if (!subject || !object) continue;
    const isIn = ({ first, last }: Argument) => matched.slice(first, last).some(Boolean);
    if (matched[subject.head] || (isIn(subject) && !isIn(object))) return { slot: object, isSure: true };
    if (matched[object.head]) return { slot: subject, isSure: true };
  }
  return undefined;
}

/**
 * Without a form of "be": "leader | Oda Brandt", "Oda Brandt |, the leader", "the leader, | Oda Brandt", "a
 * controversial | tax", "trade | between the towns".
 */
function besideNoun(tokens: readonly TaggedToken[], matched: readonly boolean[]): LocatedGap | undefined {
  for (const [first, last] of chunksOf(tokens)) {
    const own = matched.slice(first, last);
    const at = own.lastIndexOf(true);
    if (at < 0) continue;
    const slot =
      restOf(tokens, first + at + 1, last) ??
      apposedTo(tokens, matched, first, last) ??
      beforeLink(tokens, matched, first);
    if (slot) return { slot, isSure: false };
  }
  return undefined;
}

/** "Ada Lind | as her maid of honour": whom somebody chose, named or saw as one. */
function chosenAs(tokens: readonly TaggedToken[], matched: readonly boolean[]): LocatedGap | undefined {
  for (const [first, last] of chunksOf(tokens)) {
    if (tokens[first - 1]?.word !== 'as' || !matched.slice(first, last).some(Boolean)) continue;
    const start = chunkStart(tokens, first - 1);
    if (start < first - 1 && !matched[first - 2])
      return { slot: { first: start, last: first - 1, head: first - 2 }, isSure: true };
  }
  return undefined;
}

/** The rest of a noun phrase after the matched word. */
function restOf(tokens: readonly TaggedToken[], first: number, last: number): Argument | undefined {
  return first < last && tokens[first]!.tag !== 'determiner' ? { first, last, head: last - 1 } : undefined;
}

/** The phrase on the other side of the comma. */
function apposedTo(
  tokens: readonly TaggedToken[],
  matched: readonly boolean[],
  first: number,
  last: number,
): Argument | undefined {
  if (tokens[first - 1]?.tag === 'comma') {
    const start = chunkStart(tokens, first - 1);
    if (start < first - 1 && !matched[first - 2]) return { first: start, last: first - 1, head: first - 2 };
  }
  if (tokens[last]?.tag !== 'comma') return undefined;
  let end = last + 1;
  while (tokens[end]?.tag === 'noun') end++;
  return end > last + 1 && tokens[last + 1]!.capital ? { first: last + 1, last: end, head: end - 1 } : undefined;
}

/** "trade | between the towns". */
function beforeLink(tokens: readonly TaggedToken[], matched: readonly boolean[], first: number): Argument | undefined {
  if (tokens[first - 1]?.tag !== 'preposition') return undefined;
  const start = chunkStart(tokens, first - 1);
  return start < first - 1 && !matched[first - 2] ? { first: start, last: first - 1, head: first - 2 } : undefined;
}
