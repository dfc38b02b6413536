import { type Cost, costsOf, growthOf, isTooSlow } from './measure.ts';
import { SHAPES } from './shapes.ts';

/** UTF-16 units: the longest article there may be. */
const DEFAULT_LENGTH = 200_000;

/** UTF-16 units of what is asked first and not counted: code that has not run often is not optimised yet. */
const WARM_UP_LENGTH = 4_000;

/** Calls of a shape that are printed at most, the slowest first. */
const MAX_PRINTED = 6;

/** `npm run fuzz -- hostile [length] [part of a shape's name]`. */
export interface HostileOrder {
  readonly length?: number;
  readonly only?: string;
}

/**
 * Runs every command on every hostile shape, and prints for each shape its slowest call and what twice the length
 * costs, then the same for each command.
 * @param onCall told before each call, so that one that hangs can be named
 * @returns whether every call kept within the bounds
 */
export async function hostile(
  { length = DEFAULT_LENGTH, only = '' }: HostileOrder,
  onCall: (name: string) => void,
): Promise<boolean> {
  const shapes = SHAPES.filter(({ name }) => name.includes(only));
  for (const shape of SHAPES.slice(0, 12)) await costsOf(shape, WARM_UP_LENGTH, onCall);
  const all: { readonly shape: string; readonly cost: Cost }[] = [];
  for (const shape of shapes) {
    const costs = await costsOf(shape, length, (call) => onCall(`${shape.name}: ${call}`));
    all.push(...costs.map((cost) => ({ shape: shape.name, cost })));
    console.log(lineOf(shape.name, costs));
    for (const cost of costs.filter(({ failed }) => failed)) console.log(`  FAILED ${cost.call}: ${cost.failed}`);
    for (const cost of slowestFirst(costs.filter(isTooSlow)).slice(0, MAX_PRINTED)) console.log(`  ${told(cost)}`);
  }
  printCommands(all);
  const broken = all.filter(({ cost }) => cost.failed !== undefined);
  const slow = all.filter(({ cost }) => isTooSlow(cost));
  console.log(
    `\n${shapes.length} shapes, ${all.length} calls at ${length >> 1} and ${length} characters: ` +
      `${broken.length} failed, ${slow.length} too slow or growing too fast`,
  );
  return broken.length + slow.length === 0;
}

function printCommands(all: readonly { readonly shape: string; readonly cost: Cost }[]): void {
  console.log('\ncall                                      slowest                          greatest growth');
  for (const call of new Set(all.map(({ cost }) => cost.call))) {
    const costs = all.filter(({ cost }) => cost.call === call);
    const slowest = most(costs, ({ cost }) => cost.full);
    const fastest = most(costs, ({ cost }) => growthOf(cost) ?? 0);
    console.log(
      `${call.padEnd(38)} ${milliseconds(slowest.cost.full)} ${slowest.shape.slice(0, 24).padEnd(24)} ` +
        `${times(growthOf(fastest.cost))} ${growthOf(fastest.cost) === undefined ? '' : fastest.shape.slice(0, 24)}`,
    );
  }
}

function lineOf(name: string, costs: readonly Cost[]): string {
  const slowest = most(costs, ({ full }) => full);
  const growing = most(costs, (cost) => growthOf(cost) ?? 0);
  return (
    `${name.slice(0, 46).padEnd(46)} slowest ${milliseconds(slowest.full)} ${slowest.call.padEnd(26)} ` +
    `growth ${times(growthOf(growing))} ${growthOf(growing) === undefined ? '' : growing.call}`
  );
}

function told(cost: Cost): string {
  return `${cost.call.padEnd(38)} ${milliseconds(cost.half)} → ${milliseconds(cost.full)} ${times(growthOf(cost))}`;
}

function slowestFirst(costs: readonly Cost[]): Cost[] {
  return [...costs].sort((a, b) => b.full - a.full);
}

function most<T>(of: readonly T[], value: (item: T) => number): T {
  return of.reduce((best, item) => (value(item) > value(best) ? item : best));
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`.padStart(9);
}

function times(growth: number | undefined): string {
  return growth === undefined ? '    –' : `${growth.toFixed(2)}×`.padStart(5);
}
