import { inflectionOf } from '../../../text/grammar/verb-forms.ts';
import { isOfClass } from '../../../text/grammar/word-classes.ts';
import { patternWordsOf, sliceOf, tokeniseUtterance } from '../../analysis/tokenise.ts';
import type { Utterance } from '../../model/utterance.ts';
import {
  askingEnd,
  asks,
  isCoordinator,
  isDoing,
  isPronoun,
  type MessageWord,
  messageWords,
  type Opening,
  openingAt,
} from './question-starts.ts';

/** Words that may separate "and" from the question it joins. */
const BESIDE_JOINT: ReadonlySet<string> = new Set(['also', 'then', 'if', 'so']);

/** A possible split: the left part ends before word `end`, the right part begins with word `start`. */
interface Joint {
  readonly end: number;
  readonly start: number;
  readonly opening: Opening;
}

/** Half-open range of word indices. */
type Range = readonly [from: number, end: number];

/**
 * The questions of one sentence: "who won and when was the final", "what happened, where and why", "when and where was
 * it". An "and" splits only where a question begins after it.
 * @param masked the sentence with each quotation replaced by a word
 */
export function splitCoordination(sentence: Utterance, masked: Utterance): Utterance[] {
  const words = messageWords(masked);
  const from = Math.max(0, words.length - masked.patternWords.length);
  const heads = headsOf(words, from);
  const [first, firstEnd] = heads.at(-1) ?? [from, from];
  const parts = parted(sentence, words, heads.length > 0 ? first : from, from);
  if (heads.length === 0) return parts;
  const shared = parts[0]!.text.slice(words[firstEnd]!.start - words[first]!.start);
  const askings = heads
    .slice(0, -1)
    .map(([start, end]) => sentence.text.slice(words[start]!.start, words[end - 1]!.end));
  return [...askings.map((asking) => tokeniseUtterance(`${asking} ${shared}`)), ...parts];
}

/** "When and where |was it": two or more question words that share what follows the last; empty for a single one. */
function headsOf(words: readonly MessageWord[], from: number): Range[] {
  const heads: Range[] = [];
  for (let at: number | undefined = from; at !== undefined; at = jointAt(words, heads.at(-1)![1])) {
    const end = askingEnd(words, at);
    if (end === at) break;
    heads.push([at, end]);
  }
  const last = heads.at(-1);
  if (!last || heads.length === 1 || last[1] >= words.length) return [];
  const hangs = openingAt(words, last[0]) === 'hanging' && from === 0;
  return hangs || isCoordinator(words[last[1]]!) ? [] : heads;
}

/** The index after "and", ", and" or "," before a word; undefined when there is none. */
function jointAt(words: readonly MessageWord[], at: number): number | undefined {
  let next = at;
  while (words[next] && (isCoordinator(words[next]!) || (next > at && BESIDE_JOINT.has(words[next]!.key)))) next++;
  if (next >= words.length) return undefined;
  return next > at || /[,&]/u.test(words[at]!.gap) ? next : undefined;
}

/**
 * Splits the sentence at its joints from a word on. Words before the first question stay with the first part;
 * coordinated question words are handled separately.
 */
function parted(sentence: Utterance, words: readonly MessageWord[], begin: number, from: number): Utterance[] {
  const cuts = cutsOf(words, begin, from);
  const starts = [begin === from ? 0 : words[begin]!.start, ...cuts.map(({ start }) => words[start]!.start)];
  const ends = [...cuts.map(({ end }) => words[end - 1]!.end), sentence.text.length];
  return starts.map((start, i) => sliceOf(sentence, start, ends[i]!));
}

function cutsOf(words: readonly MessageWord[], first: number, from: number): Joint[] {
  const cuts: Joint[] = [];
  let begin = behindTopic(words, first);
  for (let at = begin + 1; at < words.length; at++) {
    const joint = jointOf(words, at);
    if (!joint || !mayPart(words, begin, joint, from)) continue;
    cuts.push(joint);
    begin = joint.start;
    at = joint.start;
  }
  return cuts;
}

function jointOf(words: readonly MessageWord[], at: number): Joint | undefined {
  const start = jointAt(words, at);
  if (start === undefined) return undefined;
  const behind = askedFrom(words, start);
  const opening = isBareBefore(words, behind) ? 'bare' : openingAt(words, behind);
  // "And tell me who …" starts a new question.
  return opening && { end: at, start, opening: behind > start ? 'full' : opening };
}

/** "why and where": the next word is a question word, too. */
function isBareBefore(words: readonly MessageWord[], at: number): boolean {
  const end = askingEnd(words, at);
  const next = end === at ? undefined : jointAt(words, end);
  return next !== undefined && askingEnd(words, next) > next;
}

/** The first word after "tell me", "do you know". */
function askedFrom(words: readonly MessageWord[], start: number): number {
  return Math.max(start, words.length - patternWordsOf(words.slice(start)).length);
}

/** Whether the words to the left of a joint are a complete question. */
function mayPart(words: readonly MessageWord[], begin: number, joint: Joint, from: number): boolean {
  const left = words.slice(0, joint.end);
  const opening = openingAt(left, begin) ?? (isClosed(left, begin, from) ? 'full' : undefined);
  const begins = opening !== undefined && (opening !== 'hanging' || from > 0);
  const byComma = joint.start === joint.end;
  if (!begins || (byComma && (isRelative(words, joint) || isFronted(words, joint, opening)))) return false;
  if (joint.opening === 'full') return true;
  // After "tell me" all clauses are indirect, so that only the question words separate them.
  if (joint.opening === 'hanging') return from > 0 && !byComma;
  return !embeds(left, begin);
}

/** "The bridge, |when did it open". */
function behindTopic(words: readonly MessageWord[], first: number): number {
  if (openingAt(words, first) !== undefined || isOfClass('aux', words[first]?.key ?? '')) return first;
  const asking = words.findIndex((word, at) => at > first && word.gap.includes(',') && openingAt(words, at) === 'full');
  return asking < 0 ? first : asking;
}

/** "Was Lind hurt" at the start of a message. */
const isClosed = (words: readonly MessageWord[], begin: number, from: number) =>
  begin === from && isOfClass('aux', words[begin]?.key ?? '');

const RELATIVE: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'where', 'when']);

/** "Lind, who was mayor", "the bridge, which was closed": a relative clause also follows a comma. */
function isRelative(words: readonly MessageWord[], { start, end, opening }: Joint): boolean {
  const { key } = words[start]!;
  if (!RELATIVE.has(key) || opening === 'bare') return false;
  if (opening === 'full' && (key === 'where' || key === 'when' || isDoing(words[start + 1]))) return false;
  const before = words[end - 1]!;
  return inflectionOf(before.key) === undefined && !isPronoun(before);
}

/** "In which year, did she say": a superfluous comma. */
const isFronted = (words: readonly MessageWord[], { start }: Joint, left: Opening) =>
  left === 'bare' && askingEnd(words, start) === start;

/** "Did he say who did it": an indirect question within the question. */
function embeds(words: readonly MessageWord[], begin: number): boolean {
  const behind = Math.max(askingEnd(words, begin), begin + 1);
  return words.some((word, at) => at >= behind && (asks(words, at) || word.key === 'whether'));
}
