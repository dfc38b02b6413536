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
 * The value of each feature for each item, one row of as many values as there are features for each item: computed once, for
 * `scoreFrom` and `votesFrom`. One array for all of them, because a typed array for each costs more than many features do.
 */
export function valuesOf<Item, Context>(
  { features }: LinearModel<Item, Context>,
  items: readonly Item[],
  context: Context,
): Float64Array {
  const values = new Float64Array(items.length * features.length);
  let at = 0;
  for (const item of items) for (const feature of features) values[at++] = feature.value(item, context);
  return values;
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
  return votesFrom(model, valuesOf(model, [item], context), 0);
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
