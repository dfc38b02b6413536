import { QUESTION_ADVERBS, QUESTION_WORDS } from '../../../text/grammar/function-words.ts';
import { canBePast, inflectionOf } from '../../../text/grammar/verb-forms.ts';
import { isOfClass } from '../../../text/grammar/word-classes.ts';
import { isOneEditAway } from '../../expansion/edit-distance.ts';
import type { Utterance, UtteranceWord } from '../../model/utterance.ts';

/** A word of a message, as typed and folded. */
export interface MessageWord extends UtteranceWord {
  /** The white space and punctuation between it and the previous word. */
  readonly gap: string;
}

/** How a question begins, which determines what may precede it in the same message. */
export type Opening =
  /** "what did she say", "was it close": a question in any position. */
  | 'full'
  /** "who won", "what happened": may also be the object of "did he say …". */
  | 'subject'
  /** "why", "by whom" with nothing after it. */
  | 'bare'
  /** "what she said": the object of a verb such as "tell me". */
  | 'hanging';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const CONTRACTED = /^(?:who|what|when|where|why|how)'?s$/u;
/** Prepositions that may precede the question word: "by how many points", "since when". */
const PREPOSITIONS = words('in on at by with from to for of since until till against about under');
/** Words after which the noun asked for may follow. */
export const WITH_NOUN = words('what which whose many much');
/** Adverbs that may separate the question word from its verb. */
const BESIDE = words('else exactly precisely actually then');
const DOING = words(
  "do does did will would can could shall should may might must don't doesn't didn't won't wouldn't can't couldn't shouldn't",
);
/** Words that begin a subject but never a mere object. */
const SUBJECTS = words('he she they it there we i you this that these those anyone anybody someone somebody everyone');
/** Determiners that may begin a subject. */
const STARTERS = words('the a an his her its their any some all every each no our your my');
/** Objects of a verb that looks like an auxiliary: "Who did it". */
const DONE = words('it that this so');
/** Maximum number of words of the noun asked for: "how many of the old town houses". */
const MAX_NOUN_WORDS = 6;

/** The words of a message. */
export function messageWords({ text, words }: Utterance): MessageWord[] {
  return words.map((word, i) => ({ ...word, gap: text.slice(words[i - 1]?.end ?? 0, word.start) }));
}

/** True for a question word that is not part of a name: not "WHO", not the title "Where Cats Go". */
export function asks(all: readonly MessageWord[], at: number): boolean {
  const word = all[at];
  if (!word) return false;
  const isAsking = QUESTION_WORDS.has(word.key) || CONTRACTED.test(word.key);
  if (!isAsking) return isSlip(all, at);
  const isAcronym = word.text.length > 1 && word.text === word.text.toUpperCase();
  if (isAcronym && all.some(({ text }) => text !== text.toUpperCase())) return false;
  const isName = at > 0 && startsHigh(word) && startsHigh(all[at + 1]) && !/[?!.:]/u.test(word.gap);
  return !isName;
}

/** "wher did", "waht is". */
function isSlip(all: readonly MessageWord[], at: number): boolean {
  const next = all[at + 1]?.key ?? '';
  return isOfClass('aux', next) && [...QUESTION_WORDS].some((word) => isOneEditAway(all[at]!.key, word));
}

const startsHigh = (word: MessageWord | undefined) => word !== undefined && /^\p{Lu}/u.test(word.text);

/** The index after the question words ("by how many points"); `at` itself if there are none. */
export function askingEnd(all: readonly MessageWord[], at: number): number {
  const from = PREPOSITIONS.has(all[at]?.key ?? '') ? at + 1 : at;
  if (!asks(all, from)) return at;
  const { key } = all[from]!;
  let end = from + 1;
  if (key === 'how' && isMeasure(all[end])) end++;
  if (WITH_NOUN.has(all[end - 1]!.key)) end = nounEnd(all, end);
  while (BESIDE.has(all[end]?.key ?? '')) end++;
  return end;
}

/** "old", "many", "come" after "how". */
function isMeasure(word: MessageWord | undefined): boolean {
  if (!word || /[,;?!]/u.test(word.gap) || isCoordinator(word)) return false;
  return !isOfClass('aux', word.key) && !SUBJECTS.has(word.key) && !STARTERS.has(word.key) && word.key !== 'about';
}

/** The index after the nouns before the verb or the end: "people", "of the boats"; `from` when no verb follows. */
function nounEnd(all: readonly MessageWord[], from: number): number {
  for (let end = from; end <= Math.min(all.length, from + MAX_NOUN_WORDS); end++) {
    const word = all[end];
    const isEnd = !word || (end > from && (isCoordinator(word) || /[,;?!]/u.test(word.gap)));
    if (isEnd || isOfClass('aux', word.key) || (end > from && isTensed(word.key))) return end;
    const isInside = all[from]!.key === 'of' && end > from;
    if (!isInside && (SUBJECTS.has(word.key) || STARTERS.has(word.key) || word.key === 'about')) return from;
    if (end === from && isTensed(word.key)) return from;
  }
  return from;
}

const isTensed = (key: string) => ['past', 'present'].includes(inflectionOf(key) ?? '');

/** "he", "her", "it". */
export const isPronoun = ({ key }: MessageWord) =>
  SUBJECTS.has(key) || ['him', 'her', 'them', 'us', 'me'].includes(key);

/** "and", "or", "but", "plus". */
export const isCoordinator = ({ key }: MessageWord) => ['and', 'or', 'but', 'plus'].includes(key);

/**
 * How a question begins at a word, if one does. A question without a question word counts only if its subject
 * identifies it: "and was it close", but not "and was taken to hospital".
 */
export function openingAt(all: readonly MessageWord[], at: number, limit = all.length): Opening | undefined {
  const within = limit < all.length ? all.slice(0, limit) : all;
  const end = askingEnd(within, at);
  if (end === at) return isInverted(within, at) ? 'full' : undefined;
  const [asking, next] = [within[end - 1]!.key, within[end]];
  if (!next) return CONTRACTED.test(asking) ? 'hanging' : 'bare';
  if (CONTRACTED.test(asking) || (next.key === 'about' && ['what', 'how'].includes(asking))) return 'full';
  const isAdverb = QUESTION_ADVERBS.has(asking);
  if (!isOfClass('aux', next.key)) {
    return !isAdverb && (isTensed(next.key) || isPutBy(asking, next)) ? 'subject' : 'hanging';
  }
  if (isAdverb) return 'full';
  return beginsSubject(within, end) ? 'full' : 'subject';
}

/** "who put it there": a past form that looks like a present; after "what" it is more likely a noun. */
const isPutBy = (asking: string, { key }: MessageWord) => asking === 'who' && canBePast(key);

/** "did she", "is it": an auxiliary before a subject; not "Will Holm". */
function isInverted(all: readonly MessageWord[], at: number): boolean {
  const [auxiliary, subject] = [all[at], all[at + 1]];
  if (!auxiliary || !subject || !isOfClass('aux', auxiliary.key) || (at > 0 && startsHigh(auxiliary))) return false;
  if (SUBJECTS.has(subject.key)) return true;
  if (!isDoing(auxiliary)) return false;
  // "and did the dishes" has no verb after its noun; a name in lower case is followed by a verb.
  if (STARTERS.has(subject.key)) return all[at + MIN_CLAUSE_WORDS] !== undefined;
  return beginsSubject(all, at) && (startsHigh(subject) || inflectionOf(all[at + 2]!.key) === 'base');
}

/** Minimum number of words: "did the police come". */
const MIN_CLAUSE_WORDS = 3;

/** "did", "will", "can": relative clauses rarely begin with these. */
export const isDoing = (word: MessageWord | undefined) => word !== undefined && DOING.has(word.key);

/** Whether a subject follows the auxiliary: "what did |she| say", not "who did it". */
function beginsSubject(all: readonly MessageWord[], auxiliary: number): boolean {
  const [subject, verb] = [all[auxiliary + 1], all[auxiliary + 2]];
  if (!subject) return false;
  if (isDoing(all[auxiliary])) return verb !== undefined && !DONE.has(subject.key);
  return SUBJECTS.has(subject.key) || STARTERS.has(subject.key) || startsHigh(subject);
}
