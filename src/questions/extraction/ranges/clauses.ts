import { subjectOf } from '../../../text/grammar/arguments.ts';
import { endsBehind, nearEnd, startOfClause, tokenRangeOf } from '../../../text/grammar/clauses.ts';
import type { TaggedToken } from '../../../text/grammar/tag.ts';
import { endsLikeTime } from '../../../text/grammar/time-phrases.ts';
import { GIVING_REASON, isCausing, reasonAt, reasonStarts } from '../../answer-types/reason-cues.ts';
import type { Passage } from '../../model/passage.ts';
import type { Range } from '../span-shapes.ts';

/** The ranges before and after each verb. */
export function verbRanges(tokens: readonly TaggedToken[]): Range[] {
  const ranges: Range[] = [];
  tokens.forEach(({ tag }, i) => {
    if (tag === 'to' && tokens[i + 1]?.tag === 'verb') {
      for (const last of endsBehind(tokens, i)) ranges.push({ shape: 'infinitive', first: i, last });
    }
    if (tag !== 'verb' && tag !== 'ing' && tag !== 'auxiliary') return;
    for (const last of endsBehind(tokens, i)) {
      ranges.push({ shape: 'object', first: i + 1, last });
      if (tag !== 'auxiliary') ranges.push({ shape: 'predicate', first: i, last });
    }
    if (tag !== 'ing') ranges.push({ shape: 'subject', first: startOfClause(tokens, i), last: i });
  });
  return ranges;
}

/** "because it rained", "for stealing a bell", "saying that it rained". */
export function reasonRanges(tokens: readonly TaggedToken[]): Range[] {
  const at = reasonAt(tokens.map((token) => token.word));
  const deeds = tokens.flatMap(({ word }, i) => (word === 'for' && tokens[i + 1]?.tag === 'ing' ? [i] : []));
  return reasonsFrom(tokens, [...(at < 0 ? deeds : [at, ...deeds]), ...reasonsTold(tokens)]);
}

/** All that leads to a reason, where one is asked for: "to save money", "as prices fell", "a lack of rain" before "forced". */
export function furtherReasonRanges(tokens: readonly TaggedToken[]): Range[] {
  const starts = reasonStarts(tokens.map(({ word }) => word)).filter(({ at }) => !GIVING_REASON.has(tokens[at]!.word));
  return [...reasonsFrom(tokens, [...starts.map(({ at }) => at), ...colonsIn(tokens)]), ...makers(tokens)];
}

/** Where an explanation begins behind a colon: "had not turned up: |he had doubled the fees". */
export function colonsIn(tokens: readonly TaggedToken[]): number[] {
  return tokens.flatMap(({ word }, i) =>
    word === ':' && i > 0 && tokens[i + 1] !== undefined && tokens[i + 1]!.tag !== 'mark' ? [i + 1] : [],
  );
}

const reasonsFrom = (tokens: readonly TaggedToken[], starts: readonly number[]) =>
  starts.flatMap((first) => endsBehind(tokens, first).map((last) => ({ shape: 'reason' as const, first, last })));

/** Where the reasons begin that somebody gives: behind ", saying that". */
function reasonsTold(tokens: readonly TaggedToken[]): number[] {
  return tokens.flatMap(({ word }, i) => {
    if (!GIVING_REASON.has(word) || tokens[i - 1]?.tag !== 'comma') return [];
    const first = tokens[i + 1]?.word === 'that' ? i + 2 : i + 1;
    return first < tokens.length ? [first] : [];
  });
}

/** "that boats may land" behind "ruled this month": no clause that hangs on a noun. */
export function thatRanges(tokens: readonly TaggedToken[]): Range[] {
  return tokens.flatMap(({ word }, i) => {
    const before = tokens[i - 1];
    if (word !== 'that' || !before || !(VERBAL.has(before.tag) || endsLikeTime(before.word))) return [];
    if (!tokens.slice(Math.max(0, i - THAT_WITHIN), i).some(({ tag }) => tag === 'verb')) return [];
    return endsBehind(tokens, i)
      .filter((last) => tokens.slice(i, last).some(({ tag }) => tag === 'verb' || tag === 'auxiliary'))
      .map((last) => ({ shape: 'said' as const, first: i, last }));
  });
}

const VERBAL: ReadonlySet<string> = new Set(['verb', 'adverb']);

/** Maximum distance of "that" from its verb: "ruled on 5 May in Orm that". */
const THAT_WITHIN = 6;

/** The subjects of verbs that tell what something led to. */
function makers(tokens: readonly TaggedToken[]): Range[] {
  return tokens.flatMap(({ word, tag }, verb) => {
    // "Has helped make".
    const first = /^help/.test(tokens[verb - 1]?.word ?? '') ? verb - 1 : verb;
    const subject = tag === 'verb' && isCausing(word) ? subjectOf(tokens, first) : undefined;
    return subject ? [{ shape: 'reason' as const, first: subject.first, last: subject.last }] : [];
  });
}

/** "recently"; "before the gates were shut"; "in less than a year". */
export function momentRanges({ mentions }: Passage, tokens: readonly TaggedToken[]): Range[] {
  const times = mentions
    .filter(({ kind }) => kind === 'date' || kind === 'duration')
    .map((m) => tokenRangeOf(tokens, m));
  return tokens.flatMap(({ word, tag }, i): Range[] => {
    if (SMALL_TIMES.has(word)) return [{ shape: 'moment', first: i, last: i + 1 }];
    if (MOMENTS.has(word)) return [{ shape: 'moment', first: i, last: nearEnd(tokens, i) }];
    const time = tag === 'preposition' && times.find(({ first }) => first > i && first <= i + MOMENT_GAP);
    return time ? [{ shape: 'moment', first: i, last: time.last }] : [];
  });
}

const SMALL_TIMES = new Set('recently soon now currently yearly annually immediately already daily weekly'.split(' '));

const MOMENTS = new Set('when as before after until once while during'.split(' '));

/** Maximum number of words between a preposition and its time: "in less than a year". */
const MOMENT_GAP = 4;

/** "by limiting the water", "with an iron bar". */
export function meansRanges(tokens: readonly TaggedToken[]): Range[] {
  return tokens.flatMap(({ word }, i): Range[] =>
    MEANS.has(word) ? [{ shape: 'means', first: i, last: nearEnd(tokens, i) }] : [],
  );
}

const MEANS = new Set('by with through using via without'.split(' '));
