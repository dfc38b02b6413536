import { contains, overlaps } from '../../../domain/article.ts';
import { reportStart } from '../../answer-types/dateline.ts';
import type { Exclusion } from './exclusion.ts';

/** It is where something came from, although the question asks where it went and the passage tells; or the reverse. */
export const hasOtherDirection: Exclusion = ({ group, direction, parsed: { tokens } }) => {
  if (group !== 'where' || direction === undefined) return undefined;
  const other = direction === 'to' ? 'from' : 'to';
  return ({ first, last }) =>
    tokens.slice(first + 1, last).some(({ word }) => word === 'to' || word === 'from') ||
    tokens[first]!.word === other ||
    tokens[first - 1]?.word === other;
};

/** The dateline tells where the report was written, not who did something. */
export const isDateline: Exclusion = ({ question, group, passage }) => {
  if (group !== 'who') return undefined;
  const start = reportStart(passage);
  const bodies =
    question.expects === 'organisation' ? passage.mentions.filter(({ kind }) => kind === 'organisation') : [];
  return (c) => c.end <= start && !bodies.some((body) => overlaps(body, c));
};

/** A place behind "in" or "at" is where something was done, not who did it: "Tarn" in "found in Tarn". */
export const isSetting: Exclusion = ({ group, passage: { mentions }, parsed: { tokens } }) => {
  if (group !== 'who') return undefined;
  const places = mentions.filter(({ kind }) => kind === 'place');
  return (c) => PLACING.has(tokens[c.first - 1]?.word ?? '') && places.some((place) => contains(place, c));
};

const PLACING: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'across', 'around']);
