import type { Shape } from '../span-shapes.ts';
import type { Demand } from './demand.ts';

/** A clause, or what follows a word that leads to a reason; a place, a day or a name alone explains nothing. */
export const isReason: Demand = ({ shape, first, last }, { parsed: { tokens } }) =>
  tokens[first]!.word !== 'why' &&
  (!BARE_SHAPES.has(shape) ||
    (shape === 'marked' && last - first > MAX_MARKED) ||
    LEADING.has(tokens[first]!.word) ||
    LEADING.has(tokens[first - 1]?.word ?? ''));

/** Words between two quotation marks, up to this many, are a term and no reason. */
const MAX_MARKED = 3;

const BARE_SHAPES: ReadonlySet<Shape> = new Set<Shape>([
  ...['name', 'titled', 'date', 'number', 'bare', 'counted', 'modifier', 'owner', 'address'],
  ...['phrase', 'moment', 'means', 'typed', 'marked'],
] as Shape[]);

const LEADING: ReadonlySet<string> = new Set(
  'because of to for after over by from since as due with amid following during on under when if'.split(' '),
);
