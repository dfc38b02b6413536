import { fittedTable } from '../../scoring/fitted-weights.ts';
import { type LinearModel, linearModel } from '../../scoring/linear-model.ts';
import { GROUPS, type Group } from './answer-groups.ts';
import type { CandidateSpan } from './candidate-spans.ts';
import type { ExtractionContext } from './context.ts';
import { SPAN_FEATURES } from './features/index.ts';
import { SHAPES, type Shape } from './span-shapes.ts';

/** Scores the spans of one group of answer types: a base value for the shape plus weighted features. */
export interface ExtractionModel extends LinearModel<CandidateSpan, ExtractionContext> {
  readonly shapes: Readonly<Record<Shape, number>>;
}

/** `data/models/answers.tsv`: each row's weight for all groups and its adjustment for single groups. */
const ROWS = fittedTable(
  'answers',
  [...SPAN_FEATURES.map(({ name }) => name), ...SHAPES.map((shape) => `shape:${shape}`)],
  GROUPS,
);

export const EXTRACTION_MODELS = Object.fromEntries(
  GROUPS.map((group, at) => {
    const worth = new Map([...ROWS].map(([name, [everywhere, ...ofGroups]]) => [name, everywhere! + ofGroups[at]!]));
    const shapes = Object.fromEntries(SHAPES.map((shape) => [shape, worth.get(`shape:${shape}`)!]));
    return [group, { ...linearModel(SPAN_FEATURES, worth), shapes }];
  }),
) as Readonly<Record<Group, ExtractionModel>>;
