/**
 * One reason for or against a candidate: a sentence that may answer, a span that may be the short answer, a sentence of a
 * summary. What a feature is worth is fitted and stands in `data/models`.
 */
export interface Feature<Item, Context> {
  /** Lower case with hyphens; also the name of its row in `data/models`. */
  readonly name: string;
  /** What it means for an item to have it, as `explain` says it: "holds the question's words". */
  readonly says: string;
  /** How far the item has it: mostly 0 to 1, and 0 where it does not apply. */
  value(item: Item, context: Context): number;
}

/** 1 for true, 0 for false: the value of a feature that an item has or lacks. */
export const flag = (is: boolean) => (is ? 1 : 0);

/** Declares a feature; the types of what is judged, and of what it is judged by, follow from `value`. */
export function defineFeature<Item, Context>(feature: Feature<Item, Context>): Feature<Item, Context> {
  return feature;
}
