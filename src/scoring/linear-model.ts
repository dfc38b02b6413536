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

/**
 * Puts the value of each feature for an item into a row of as many values as there are features, for `scoreFrom` and `votesFrom`: a
 * feature need not be asked twice. One array holds the rows of many items, because a typed array for each costs more than
 * many features do.
 */
export function setValues<Item, Context>(
  { features }: LinearModel<Item, Context>,
  item: Item,
  context: Context,
  values: Float64Array,
  row: number,
): void {
  const start = row * features.length;
  for (let i = 0; i < features.length; i++) values[start + i] = features[i]!.value(item, context);
}

/** The score of an item with the values of this row, added up in the order of the features. */
export function scoreFrom<Item, Context>(
  { weights }: LinearModel<Item, Context>,
  values: Float64Array,
  row: number,
): number {
  const start = row * weights.length;
  let score = 0;
  for (let i = 0; i < weights.length; i++) score += weights[i]! * values[start + i]!;
  return score;
}

/** What each feature contributes to the score of an item; features that do not apply are left out. */
export function votesOf<Item, Context>(model: LinearModel<Item, Context>, item: Item, context: Context): Vote[] {
  const values = new Float64Array(model.features.length);
  setValues(model, item, context, values, 0);
  return votesFrom(model, values, 0);
}

/** As `votesOf`, from the values of this row. */
export function votesFrom<Item, Context>(
  { features, weights }: LinearModel<Item, Context>,
  values: Float64Array,
  row: number,
): Vote[] {
  const start = row * features.length;
  const votes: Vote[] = [];
  for (let i = 0; i < features.length; i++) {
    const value = values[start + i]!;
    if (value !== 0) votes.push({ rule: features[i]!.name, weight: value * weights[i]! });
  }
  return votes;
}

/** The score that votes add up to. */
export function sumOf(votes: readonly Vote[]): number {
  let sum = 0;
  for (const { weight } of votes) sum += weight;
  return sum;
}
