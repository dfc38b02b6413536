import { type AnswerType, KINDS_OF, QUANTITY_TYPES, TIME_TYPES } from '../../../domain/answer-type.ts';
import { defineFeature, flag } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';
import type { Passage } from '../../model/passage.ts';

const isOfFigures = (type: AnswerType) => QUANTITY_TYPES.has(type) || TIME_TYPES.has(type) || type === 'ordinal';

/**
 * Contains a figure when a number or time is asked for, including figures that no reader types ("$50 or more", "6-4").
 */
export const figure: Rule = defineFeature({
  name: 'figure',
  says: 'holds a figure, where a number or a time is asked for',
  value: ({ passage }, { expects }) => flag(isOfFigures(expects) && holdsFigure(passage, expects)),
});

/** A number that is not of another kind: a day or an area is no figure for "how many". */
function holdsFigure({ words, figures, mentions }: Passage, expects: AnswerType): boolean {
  const kinds = KINDS_OF[expects] ?? [];
  return figures.some((at) => {
    const word = words[at]!;
    const mention = mentions.find(({ start, end }) => start < word.end && end > word.start);
    const isApart =
      mention !== undefined && (APART.has(mention.kind) || (expects === 'count' && mention.kind === 'date'));
    return !isApart || kinds.includes(mention.kind);
  });
}

/** Kinds of mention that are hardly ever mistaken for another; a day is not for how long something lasted. */
const APART: ReadonlySet<string> = new Set(['distance', 'measure']);
