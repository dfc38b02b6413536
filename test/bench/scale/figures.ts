import type { Checkout } from './checkout.ts';
import type { Rounds } from './rounds.ts';

/** One row of the report. */
export interface Figure {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'a second';
  readonly values: Readonly<Partial<Record<Checkout['label'], number>>>;
}

/** A row from what each checkout gave in all rounds. */
export function figure<T>(
  name: string,
  unit: Figure['unit'],
  rounds: Rounds<T>,
  of: (outcomes: readonly T[]) => number,
): Figure {
  const values = [...rounds].map(([{ label }, outcomes]) => [label, of(outcomes)] as const);
  return { name, unit, values: Object.fromEntries(values) };
}

const MIB = 2 ** 20;

export const megabytes = (bytes: number): number => bytes / MIB;

/** The figures as lines in columns; without a former checkout the ratios are left out. */
export function figureLines(figures: readonly Figure[]): string[] {
  const compared = figures.some(({ values }) => values.former !== undefined);
  const width = Math.max(0, ...figures.map(({ name }) => name.length));
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(width)}${cells.map((cell) => cell.padStart(16)).join('')}`;
  return [
    row('', compared ? ['former', 'now', 'now / former'] : ['now']),
    ...figures.map(({ name, unit, values: { former, now } }) => {
      const cell = (value: number | undefined) => (value === undefined ? '–' : `${rounded(value)} ${unit}`);
      const ratio = former === undefined || now === undefined ? '–' : (now / former).toFixed(2);
      return row(name, compared ? [cell(former), cell(now), ratio] : [cell(now)]);
    }),
  ];
}

/** Three digits that count, or all before the point. */
function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
