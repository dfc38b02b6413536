import { negationsIn } from '../../../text/grammar/negations.ts';
import { isAskedVerb } from '../asked-words.ts';
import type { CandidateSpan } from '../candidate-spans.ts';
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

/** "Since 2015", "for two years" and "for the first time" tell from when on or how often something was so, not why. */
export const isSpell: Exclusion = ({ group, parsed: { tokens }, passage: { mentions } }) => {
  if (group !== 'why') return undefined;
  const isOfTime = (from: number, { last, end }: CandidateSpan) =>
    from < last &&
    (OCCASION.test(tokens[last - 1]!.word) ||
      mentions.some(
        ({ kind, start, end: to }) =>
          (kind === 'date' || kind === 'duration') && start <= tokens[from]!.start && to >= end,
      ));
  return (c) =>
    (SPELLS.has(tokens[c.first]!.word) && isOfTime(c.first + 1, c)) ||
    (tokens[c.first - 1]?.word === 'for' && isOfTime(c.first, c));
};

const SPELLS: ReadonlySet<string> = new Set(['since', 'for']);
const OCCASION = /^(?:times?|now|good|ever)$/;
