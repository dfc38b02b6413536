/** What one candidate shows: pairs of a feature's index and its value; features that are 0 are left out. */
export type Row = readonly (readonly [feature: number, value: number])[];

/** One question as a choice between its candidates. */
export interface Choice {
  /** Its article: what is held out is whole articles. */
  readonly group: string;
  readonly rows: readonly Row[];
  /** What each candidate is worth as the answer, 0 to 1. */
  readonly worth: readonly number[];
  /** How much the question counts. */
  readonly share: number;
}

/** Steps of gradient ascent and their size: enough to settle on the sets at hand. */
const STEPS = 160;
const RATE = 0.08;
/** How strongly weights are held near 0 unless told. */
const HOLD = 4e-4;
/** The slope's running mean square, by which each step is scaled, forgets a tenth at every step; steps shrink over time. */
const KEEP = 0.9;
const HALF_LIFE = 40;

/**
 * Listwise logistic regression: raises the worth that is to be expected when candidates are drawn by softmax of their
 * scores. `holdOf` tells how strongly a feature's weight is held near 0.
 */
export function fitWeights(
  choices: readonly Choice[],
  features: number,
  holdOf: (feature: number) => number = () => HOLD,
): number[] {
  const weights = Array.from({ length: features }, () => 0);
  const squares = weights.map(() => 1e-8);
  const holds = weights.map((_, i) => holdOf(i));
  const useful = choices.filter(({ worth }) => Math.max(...worth) > Math.min(...worth));
  // A question that none of its candidates answers well teaches little.
  const countOf = ({ share, worth }: Choice) => share * Math.max(...worth);
  const total = useful.reduce((sum, choice) => sum + choice.share, 0);
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => -holds[i]! * weight);
    for (const choice of useful) addSlope(slope, choice, weights, countOf(choice) / total);
    slope.forEach((g, i) => {
      squares[i] = KEEP * squares[i]! + (1 - KEEP) * g * g;
      weights[i]! += (RATE * g) / Math.sqrt(squares[i]!) / (1 + step / HALF_LIFE);
    });
  }
  return weights;
}

function addSlope(slope: number[], { rows, worth }: Choice, weights: readonly number[], share: number): void {
  const scores = rows.map((row) => scoreOf(row, weights));
  const top = Math.max(...scores);
  const mass = scores.map((score) => Math.exp(score - top));
  const all = mass.reduce((a, b) => a + b, 0);
  const good = mass.reduce((sum, m, i) => sum + m * worth[i]!, 0);
  if (good === 0) return;
  rows.forEach((row, i) => {
    const pull = share * mass[i]! * (worth[i]! / good - 1 / all);
    for (const [feature, value] of row) slope[feature]! += pull * value;
  });
}

/** Mean worth of the candidates that win. */
export function meanWorth(choices: readonly Choice[], weights: readonly number[]): number {
  const won = choices.map(({ rows, worth }) => {
    const scores = rows.map((row) => scoreOf(row, weights));
    return worth[scores.indexOf(Math.max(...scores))]!;
  });
  return won.reduce((a, b) => a + b, 0) / (choices.length || 1);
}

/** Parts of the articles that are held out in turn. */
const FOLDS = 5;

/** Fits on four fifths of the articles and measures on the fifth, each in turn. */
export function heldOut(
  all: readonly Choice[],
  features: number,
  holdOf?: (feature: number) => number,
): (of: readonly Choice[]) => number {
  const fold = ({ group }: Choice) => [...group].reduce((sum, c) => sum + c.charCodeAt(0), 0) % FOLDS;
  const fits = Array.from({ length: FOLDS }, (_, out) =>
    fitWeights(
      all.filter((choice) => fold(choice) !== out),
      features,
      holdOf,
    ),
  );
  return (of) => {
    const parts = fits.map((_, out) => of.filter((choice) => fold(choice) === out));
    return parts.reduce((sum, part, out) => sum + meanWorth(part, fits[out]!) * part.length, 0) / (of.length || 1);
  };
}

function scoreOf(row: Row, weights: readonly number[]): number {
  let sum = 0;
  for (const [feature, value] of row) sum += value * weights[feature]!;
  return sum;
}
