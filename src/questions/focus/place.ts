import { termOf } from '../../retrieval/terms.ts';
import type { Question } from '../question.ts';
import type { Asked } from './asked.ts';
import { behindPreposition, isPassive, objectOf, type Slot, subjectOf } from './slots.ts';
import type { Tagged } from './tags.ts';

/** Where a passage has what the question asks for; `isSure` where it has the question's own verb. */
export interface Place {
  readonly slot: Slot;
  readonly isSure: boolean;
}

/** The place of a passage's verb that answers "who founded …", "what did … found"; undefined where nothing fits. */
export function placeAsked(
  question: Question,
  asked: Asked,
  tokens: readonly Tagged[],
  matched: readonly boolean[],
): Place | undefined {
  if (asked.place === 'unknown' || asked.place === 'beside') return undefined;
  if (asked.place === 'where') return placed(question, asked, tokens, matched);
  if (asked.place === 'copula') return besideBe(tokens, matched);
  const own = verbAsked(question, asked.verb, tokens, matched);
  const verb = own < 0 ? likelyVerb(asked, tokens, matched) : own;
  if (verb < 0) return undefined;
  const slot = slotOf(question, asked, tokens, verb);
  if (!slot || onlyMatched(slot, tokens, matched)) return undefined;
  return { slot, isSure: own >= 0 };
}

function slotOf(question: Question, asked: Asked, tokens: readonly Tagged[], verb: number): Slot | undefined {
  const passive = isPassive(tokens, verb);
  if (asked.place === 'preposition') {
    const preposition = lastWord(question.text);
    return behindPreposition(tokens, verb, new Set([preposition]));
  }
  const wantsSubject = (asked.place === 'subject') === (passive === asked.isPassive);
  if (wantsSubject) return subjectOf(tokens, verb);
  return passive ? behindPreposition(tokens, verb, BY) : objectOf(tokens, verb);
}

const BY = new Set(['by']);

/** Behind the verb, or behind the question's other words, the first phrase of place. */
function placed(
  question: Question,
  asked: Asked,
  tokens: readonly Tagged[],
  matched: readonly boolean[],
): Place | undefined {
  const from = lastWord(question.text) === 'from' ? FROM : PLACING;
  const verb = verbAsked(question, asked.verb, tokens, matched);
  const at = verb < 0 ? matched.lastIndexOf(true) : verb;
  const slot = at < 0 ? undefined : behindPreposition(tokens, at, from);
  return slot && !onlyMatched(slot, tokens, matched) ? { slot, isSure: verb >= 0 } : undefined;
}

const FROM = new Set(['from']);
const PLACING = new Set(
  'in at to into from near outside inside across off on through under behind toward towards'.split(' '),
);

const lastWord = (text: string) => /(\p{L}+)\P{L}*$/u.exec(text)?.[1]?.toLowerCase() ?? '';

/** The passage's verb that is the question's, the one with most of the question's other words near it. */
function verbAsked(
  question: Question,
  verb: string | undefined,
  tokens: readonly Tagged[],
  matched: readonly boolean[],
): number {
  if (verb === undefined) return -1;
  const term = termOf(verb);
  const kin = question.terms.find((known) => known.term === term)?.kin;
  let best = -1;
  let most = 0;
  tokens.forEach(({ word, tag }, i) => {
    if (tag !== 'verb' && tag !== 'ing') return;
    const own = termOf(word);
    const likeness = own === term ? 1 : (kin?.get(own) ?? 0);
    if (likeness === 0) return;
    const score = likeness + nearMatches(matched, i) / 10;
    if (score > most) [best, most] = [i, score];
  });
  return best;
}

/** Words of the question around a verb. */
function nearMatches(matched: readonly boolean[], at: number): number {
  let found = 0;
  for (let i = Math.max(0, at - 8); i <= at + 8 && i < matched.length; i++) if (i !== at && matched[i]) found++;
  return found;
}

/** Where the verb is another one: before the first known word for a subject, behind it for an object. */
function likelyVerb(asked: Asked, tokens: readonly Tagged[], matched: readonly boolean[]): number {
  const first = matched.indexOf(true);
  if (first < 0) return -1;
  if (asked.place === 'subject') {
    for (let i = first - 1; i >= 0 && tokens[i]!.tag !== 'stop'; i--) if (tokens[i]!.tag === 'verb') return i;
    return -1;
  }
  for (let i = first + 1; i < tokens.length && tokens[i]!.tag !== 'stop'; i++) if (tokens[i]!.tag === 'verb') return i;
  return -1;
}

function onlyMatched({ first, last }: Slot, tokens: readonly Tagged[], matched: readonly boolean[]): boolean {
  return tokens.slice(first, last).every(({ tag }, i) => tag !== 'noun' || matched[first + i]);
}

const BE = new Set("is are was were isn't aren't".split(' '));

/** "The barn is a ruin": what stands on the other side of "is" than the question's words. */
function besideBe(tokens: readonly Tagged[], matched: readonly boolean[]): Place | undefined {
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (!BE.has(tokens[i]!.word) || tokens[i + 1]!.tag === 'verb') continue;
    const subject = subjectOf(tokens, i);
    const object = objectOf(tokens, i);
    if (!subject || !object) continue;
    const isIn = ({ first, last }: Slot) => matched.slice(first, last).some(Boolean);
    if (matched[subject.head] || (isIn(subject) && !isIn(object))) return { slot: object, isSure: true };
    if (matched[object.head]) return { slot: subject, isSure: true };
  }
  return undefined;
}
