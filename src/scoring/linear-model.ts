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

/** What each feature contributes to the score of an item; features that do not apply are left out. */
export function votesOf<Item, Context>(
  { features, weights }: LinearModel<Item, Context>,
  item: Item,
  context: Context,
): Vote[] {
  const votes: Vote[] = [];
  for (let i = 0; i < features.length; i++) {
    const feature = features[i]!;
    const value = feature.value(item, context);
    if (value !== 0) votes.push({ rule: feature.name, weight: value * weights[i]! });
  }
  return votes;
}

/** The score that votes add up to. */
export function sumOf(votes: readonly Vote[]): number {
  let sum = 0;
  for (const { weight } of votes) sum += weight;
  return sum;
}
