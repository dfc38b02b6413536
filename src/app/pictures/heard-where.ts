import { counted } from '../labels.ts';
import { COLOUR, type Drawing, type DrawnShape, type Label, label, MARGIN, SIZE, WIDTH } from './drawing.ts';
import { shortened, wrapped } from './fit.ts';
import { bundledFont, type Font } from './font.ts';

/** A source, with its number of quotations by outlet. */
export interface HeardRow {
  readonly name: string;
  readonly quotations: ReadonlyMap<string, number>;
}

/** Maximum rows and columns; more would be unreadable on a phone. */
export const MAX_SOURCES = 10;
export const MAX_OUTLETS = 6;

const TITLE = 'Who is heard where';
/** Pixels: the width of an outlet's column, which has room for a dot and four digits. */
const COLUMN = 96;
const GAP = 16;
const NAME_LINE = 34;
const NAME_LINES = 2;
const BELOW_ROW = 22;
const HEADING = 112;
const FIRST_ROW = 136;
/** Radius of a dot: grows with the number of quotations, up to the maximum. */
const DOT = { least: 7, each: 1.5, most: 13 } as const;

/** A source's row with its layout. */
interface PlacedRow {
  readonly row: HeardRow;
  readonly name: readonly string[];
  readonly top: number;
}

/**
 * Draws sources against outlets: a dot with the number of quotations where a source is heard. Outlets are columns with letters,
 * which a legend below explains.
 * @param rows in the order wanted; those beyond `MAX_SOURCES` are counted in a last line, as outlets beyond `MAX_OUTLETS` are
 */
export function heardWherePicture(
  rows: readonly HeardRow[],
  outlets: readonly string[],
  font: Font = bundledFont(),
): Drawing {
  const [shown, columns] = [rows.slice(0, MAX_SOURCES), outlets.slice(0, MAX_OUTLETS)];
  const left = WIDTH - MARGIN - columns.length * COLUMN;
  const columnAt = (at: number) => left + at * COLUMN;
  const placed = placedRows(font, shown, left - MARGIN - GAP);
  const legend = [
    ...columns.map((outlet, at) => `${letterOf(at)}  ${outlet}`),
    ...moreLines(rows.length - shown.length, outlets.length - columns.length),
  ];
  const end = endOf(placed.at(-1));
  return {
    width: WIDTH,
    height: end + legend.length * NAME_LINE + MARGIN / 2,
    shapes: placed.flatMap((each) => [track(each, left), ...dots(each, columns, columnAt)]),
    labels: [
      label(TITLE, MARGIN, MARGIN + font.above * SIZE.title, 'title'),
      ...columns.map((_, at) => ({ ...label(letterOf(at), columnAt(at), HEADING, 'label'), colour: COLOUR.accent })),
      ...placed.flatMap((each) => labels(each, columns, columnAt)),
      ...legend.map((line, at) =>
        label(
          shortened(font, line, SIZE.small, WIDTH - 2 * MARGIN),
          MARGIN,
          end + at * NAME_LINE + SIZE.small,
          'small',
        ),
      ),
    ],
    alt: altOf(shown, outlets, rows.length - shown.length),
  };
}

function placedRows(font: Font, rows: readonly HeardRow[], width: number): PlacedRow[] {
  const placed: PlacedRow[] = [];
  for (const row of rows)
    placed.push({ row, name: wrapped(font, row.name, SIZE.label, width, NAME_LINES), top: endOf(placed.at(-1)) });
  return placed;
}

/** The y coordinate at which the next row begins. */
function endOf(placed: PlacedRow | undefined): number {
  return placed ? placed.top + SIZE.label + (placed.name.length - 1) * NAME_LINE + BELOW_ROW : FIRST_ROW;
}

/** Dots are centred on the lower-case letters of the name's first line. */
const dotY = ({ top }: PlacedRow) => top + 0.66 * SIZE.label;

/** A thin line that leads the eye from the name to its dots. */
function track(placed: PlacedRow, left: number): DrawnShape {
  const y = dotY(placed);
  const points = [
    [left, y],
    [WIDTH - MARGIN, y],
  ] as const;
  return { kind: 'path', points, colour: COLOUR.track };
}

function dots(placed: PlacedRow, columns: readonly string[], columnAt: (at: number) => number): DrawnShape[] {
  return columns.flatMap((outlet, at): DrawnShape[] => {
    const count = placed.row.quotations.get(outlet);
    if (!count) return [];
    const radius = Math.min(DOT.most, DOT.least + DOT.each * (count - 1));
    return [{ kind: 'dot', x: columnAt(at) + DOT.most, y: dotY(placed), radius, hollow: false }];
  });
}

function labels(placed: PlacedRow, columns: readonly string[], columnAt: (at: number) => number): Label[] {
  const y = placed.top + SIZE.label;
  return [
    ...placed.name.map((text, i) => label(text, MARGIN, y + i * NAME_LINE, 'label')),
    ...columns.flatMap((outlet, at) => {
      const count = placed.row.quotations.get(outlet);
      return count ? [label(`${count}`, columnAt(at) + 2 * DOT.most + GAP / 2, y, 'small')] : [];
    }),
  ];
}

function letterOf(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at);
}

function moreLines(sources: number, outlets: number): string[] {
  return [
    ...(sources > 0 ? [`and ${counted(sources, 'more source')}`] : []),
    ...(outlets > 0 ? [`and ${counted(outlets, 'more outlet')}`] : []),
  ];
}

function altOf(rows: readonly HeardRow[], outlets: readonly string[], more: number): string {
  const described = rows.map(({ name, quotations }) => {
    const places = outlets.flatMap((outlet) => {
      const count = quotations.get(outlet);
      return count ? [`${outlet} ${count}`] : [];
    });
    return `${name}: ${places.join(', ')}`;
  });
  return `${TITLE}, with the number of quotations. ${[...described, ...moreLines(more, 0)].join('; ')}.`;
}
