/** One question as a choice between its candidates. */
export interface Choice {
  /** Its article: halves are made of whole articles. */
  readonly group: string;
  /** [candidate][rule]. */
  readonly votes: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** How much it counts. */
  readonly share: number;
}

/** Steps of gradient ascent, their size, and how strongly weights are held near 0: enough to settle on the sets at hand. */
const STEPS = 160;
const RATE = 0.6;
const HOLD = 2e-4;

/** Listwise logistic regression: raises the probability (softmax of the scores) of the right candidates. */
export function fitWeights(choices: readonly Choice[], from: readonly number[]): number[] {
  const weights = [...from];
  const squares = weights.map(() => 1e-8);
  const total = choices.reduce((sum, choice) => sum + choice.share, 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((w) => -HOLD * w);
    for (const choice of choices) addSlope(slope, choice, weights, choice.share / total);
    slope.forEach((g, i) => {
      squares[i] = 0.9 * squares[i]! + 0.1 * g * g;
      weights[i]! += (RATE * 0.1 * g) / Math.sqrt(squares[i]!) / (1 + step / 60);
    });
  }
  return weights;
}

function addSlope(slope: number[], { votes, right }: Choice, weights: readonly number[], share: number): void {
  const scores = votes.map((row) => dot(row, weights));
  const top = Math.max(...scores);
  const mass = scores.map((score) => Math.exp(score - top));
  const all = mass.reduce((a, b) => a + b, 0);
  const good = mass.reduce((sum, m, i) => sum + (right[i] ? m : 0), 0);
  votes.forEach((row, i) => {
    const pull = (right[i] ? mass[i]! / good : 0) - mass[i]! / all;
    for (let k = 0; k < row.length; k++) slope[k]! += share * pull * row[k]!;
  });
}

/** Share of the choices whose best candidate is right. */
export function accuracy(choices: readonly Choice[], weights: readonly number[]): number {
  const hits = choices.filter(({ votes, right }) => {
    const scores = votes.map((row) => dot(row, weights));
    return right[scores.indexOf(Math.max(...scores))];
  });
  return hits.length / (choices.length || 1);
}

function dot(row: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += row[i]! * weights[i]!;
  return sum;
}
