import { negationsIn } from '../../../text/grammar/negations.ts';
import { isAskedVerb } from '../asked-words.ts';
import type { Exclusion } from './exclusion.ts';

const CAUSING: ReadonlySet<string> = new Set(['cause', 'causes', 'caused', 'causing', 'triggered', 'triggering']);

/** It is what something caused, although the question asks for the cause. */
export const isEffect: Exclusion = ({ question, parsed: { tokens } }) =>
  question.expects === 'cause'
    ? ({ first }) => CAUSING.has(tokens[first - 1]?.word ?? '') && tokens[first]!.word !== 'by'
    : undefined;

/** It gives a reason that the passage denies, although the question asks why something was so. */
export const isDenied: Exclusion = ({ group, question, parsed: { tokens } }) => {
  if (group !== 'why' || isNegation(question.text)) return undefined;
  const denials = tokens.map(({ word }) => isNegation(word));
  if (!denials.includes(true)) return undefined;
  return ({ first }) => {
    const start = tokens.findLastIndex(
      ({ tag }, i) => i < first && (tag === 'stop' || tag === 'comma' || tag === 'and'),
    );
    return denials.slice(start + 1, first).includes(true);
  };
};

const isNegation = (text: string) => negationsIn(text) > 0;

/** "Criticised her for closing the stations" is no reason for closing them. */
export const isAskedDeed: Exclusion = ({ group, question, parsed: { tokens } }) => {
  if (group !== 'why') return undefined;
  const deeds = tokens.flatMap(({ word }, i) =>
    word === 'for' && isAskedVerb(tokens[i + 1]?.word ?? '', question) ? [i] : [],
  );
  return deeds.length > 0 ? ({ first }) => deeds.includes(first) || deeds.includes(first - 1) : undefined;
};

/** "Since 2015" tells from when on something was so, not why. */
export const isSince: Exclusion = ({ group, parsed: { tokens }, passage: { mentions } }) =>
  group === 'why'
    ? ({ first, last, end }) =>
        tokens[first]!.word === 'since' &&
        first + 1 < last &&
        mentions.some(({ kind, start, end: to }) => kind === 'date' && start <= tokens[first + 1]!.start && to >= end)
    : undefined;
