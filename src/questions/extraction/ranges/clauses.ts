import { endsBehind, nearEnd, startOfClause, tokenRangeOf } from '../../../text/grammar/clauses.ts';
import type { TaggedToken } from '../../../text/grammar/tag.ts';
import { GIVING_REASON, reasonAt } from '../../answer-types/reason-cues.ts';
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
  const told = reasonsTold(tokens);
  return [...(at < 0 ? deeds : [at, ...deeds]), ...told].flatMap((first) =>
    endsBehind(tokens, first).map((last) => ({ shape: 'reason' as const, first, last })),
  );
}

/** Where the reasons begin that somebody gives: behind ", saying that". */
function reasonsTold(tokens: readonly TaggedToken[]): number[] {
  return tokens.flatMap(({ word }, i) => {
    if (!GIVING_REASON.has(word) || tokens[i - 1]?.tag !== 'comma') return [];
    const first = tokens[i + 1]?.word === 'that' ? i + 2 : i + 1;
    return first < tokens.length ? [first] : [];
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
