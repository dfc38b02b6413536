import type { Vote } from '../domain/answer.ts';
import type { Feature } from './feature.ts';

/** Features with their weights, index by index: the score of an item is the sum of weight × value. */
export interface LinearModel<Item, Context> {
  readonly features: readonly Feature<Item, Context>[];
  readonly weights: readonly number[];
}

/** @throws Error for a feature without a weight */
export function linearModel<Item, Context>(
  features: readonly Feature<Item, Context>[],
  weights: ReadonlyMap<string, number>,
): LinearModel<Item, Context> {
  return {
    features,
    weights: features.map(({ name }) => {
      const weight = weights.get(name);
      if (weight === undefined) throw new Error(`the feature "${name}" has no weight`);
      return weight;
    }),
  };
}

/** The score of an item, added up in the order of the features from `start` on. */
export function scoreOf<Item, Context>(
  { features, weights }: LinearModel<Item, Context>,
  item: Item,
  context: Context,
  start = 0,
): number {
  let score = start;
  for (let i = 0; i < features.length; i++) score += weights[i]! * features[i]!.value(item, context);
  return score;
}

/** The value of each feature for an item, for `votesFrom`: told apart, so that a feature need not be asked twice. */
export function valuesOf<Item, Context>(
  { features }: LinearModel<Item, Context>,
  item: Item,
  context: Context,
): Float64Array {
  const values = new Float64Array(features.length);
  for (let i = 0; i < features.length; i++) values[i] = features[i]!.value(item, context);
  return values;
}

/** The score of an item with these values, added up in the order of the features. */
export function scoreFrom<Item, Context>({ weights }: LinearModel<Item, Context>, values: Float64Array): number {
  let score = 0;
  for (let i = 0; i < values.length; i++) score += weights[i]! * values[i]!;
  return score;
}

/** What each feature contributes to the score of an item; features that do not apply are left out. */
export function votesOf<Item, Context>(model: LinearModel<Item, Context>, item: Item, context: Context): Vote[] {
  return votesFrom(model, valuesOf(model, item, context));
}

/** As `votesOf`, from values that are known. */
export function votesFrom<Item, Context>(
  { features, weights }: LinearModel<Item, Context>,
  values: Float64Array,
): Vote[] {
  const votes: Vote[] = [];
  for (let i = 0; i < values.length; i++)
    if (values[i] !== 0) votes.push({ rule: features[i]!.name, weight: values[i]! * weights[i]! });
  return votes;
}

/** The score that votes add up to. */
export function sumOf(votes: readonly Vote[]): number {
  let sum = 0;
  for (const { weight } of votes) sum += weight;
  return sum;
}
