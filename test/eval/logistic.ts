/** Something that is or is not so, with what was seen of it. */
export interface Sample {
  readonly values: readonly number[];
  readonly isTrue: boolean;
  /** How much it counts. */
  readonly share: number;
  /** Log-odds that are known before anything is fitted; default 0. */
  readonly offset?: number;
}

/** Enough steps of this size to settle on a handful of values between 0 and 1; weights are held a little near 0. */
const STEPS = 3000;
const RATE = 4;
const HOLD = 1e-4;

/** Logistic regression by gradient ascent. */
export function fitLogistic(samples: readonly Sample[]): { readonly weights: number[]; readonly bias: number } {
  const count = samples[0]?.values.length ?? 0;
  const weights = Array.from({ length: count }, () => 0);
  let bias = 0;
  const total = samples.reduce((sum, sample) => sum + sample.share, 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight) => -HOLD * weight);
    let slopeOfBias = 0;
    for (const { values, isTrue, share, offset = 0 } of samples) {
      const odds = values.reduce((sum, value, i) => sum + value * weights[i]!, bias + offset);
      const error = ((isTrue ? 1 : 0) - 1 / (1 + Math.exp(-odds))) * (share / total);
      for (let i = 0; i < count; i++) slope[i]! += error * values[i]!;
      slopeOfBias += error;
    }
    for (let i = 0; i < count; i++) weights[i]! += RATE * slope[i]!;
    bias += RATE * slopeOfBias;
  }
  return { weights, bias };
}
