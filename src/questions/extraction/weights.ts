import { lexicon } from '../../text/lexicon.ts';
import { GROUPS, type Group } from './answer-groups.ts';
import { EXTRACTION_FEATURES, type ExtractionFeature } from './features.ts';
import { SHAPES, type Shape } from './span-shapes.ts';

/** What votes and shapes are worth for one group of answer types, as log-odds. */
export interface ExtractionWeights {
  readonly votes: Readonly<Record<ExtractionFeature, number>>;
  readonly shapes: Readonly<Record<Shape, number>>;
}

/** The table of `data/lexicon/short-answer-weights.txt`: what a vote is worth everywhere, and more or less for a group. */
export const EXTRACTION_WEIGHTS: Readonly<Record<Group, ExtractionWeights>> = read(lexicon('short-answer-weights'));

/** @throws Error for a row or a column that names no vote, shape or group, and for one that is missing */
function read([header = '', ...rows]: readonly string[]): Record<Group, ExtractionWeights> {
  const columns = header.trim().split(/\s+/).slice(1);
  const known = new Map(rows.map((row) => row.trim().split(/\s+/)).map(([name = '', ...cells]) => [name, cells]));
  const column = (name: string) => {
    const at = columns.indexOf(name);
    if (at < 0) throw new Error(`the table of short answers has no column "${name}"`);
    return at;
  };
  const everywhere = column('all');
  const worth = (name: string, group: string) => {
    const cells = known.get(name);
    if (!cells) throw new Error(`the table of short answers has no row "${name}"`);
    return numberOf(cells[everywhere]) + numberOf(cells[column(group)]);
  };
  const byName = <Name extends string>(names: readonly Name[], group: Group, prefix = '') =>
    Object.fromEntries(names.map((name) => [name, worth(prefix + name, group)])) as Record<Name, number>;
  const votes = Object.keys(EXTRACTION_FEATURES) as ExtractionFeature[];
  return Object.fromEntries(
    GROUPS.map((group) => [group, { votes: byName(votes, group), shapes: byName(SHAPES, group, 'shape:') }]),
  ) as Record<Group, ExtractionWeights>;
}

/** A point stands for 0. */
function numberOf(cell: string | undefined): number {
  return cell === undefined || cell === '.' ? 0 : Number(cell);
}
