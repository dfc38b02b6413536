import { type AnswerType, QUANTITY_TYPES, TIME_TYPES } from '../../../domain/answer-type.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import type { Rule } from '../../model/feature.ts';

const isOfFigures = (type: AnswerType) => QUANTITY_TYPES.has(type) || TIME_TYPES.has(type) || type === 'ordinal';

/**
 * Contains a figure when a number or time is asked for, including figures that no reader types ("$50 or more", "6-4").
 */
export const figure: Rule = defineFeature({
  name: 'figure',
  says: 'holds a figure, where a number or a time is asked for',
  value: ({ passage }, { expects }) => (isOfFigures(expects) && passage.keys.some((key) => /\p{N}/u.test(key)) ? 1 : 0),
});
