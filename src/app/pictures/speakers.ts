import { maxOf } from '../../domain/extremes.ts';
import { counted } from '../labels.ts';
import { COLOUR, type Drawing, type DrawnShape, type Label, label, MARGIN, SIZE, WIDTH } from './drawing.ts';
import { wrapped } from './fit.ts';
import { bundledFont, type Font } from './font.ts';

/** How much one person is quoted. */
export interface SpeakerRow {
  readonly name: string;
  readonly quotations: number;
  /** Number of words in all quotations. */
  readonly words: number;
}

/** Maximum rows; more would be unreadable on a phone. */
export const MAX_SPEAKERS = 10;

const TITLE = 'Who speaks how much';
/** Pixels: a bar's height, the space above and below it, and between a name and the figure at its right. */
const BAR = 18;
const ABOVE_BAR = 14;
const BELOW_BAR = 24;
const GAP = 24;
const NAME_LINE = 34;
const NAME_LINES = 2;
const FIRST_ROW = 104;

/** A person's row with its layout. */
interface PlacedRow {
  readonly row: SpeakerRow;
  readonly name: readonly string[];
  readonly amount: string;
  readonly top: number;
}

/** A bar chart of words quoted per speaker, most first; speakers beyond `MAX_SPEAKERS` are counted in the last line. */
export function speakersPicture(rows: readonly SpeakerRow[], font: Font = bundledFont()): Drawing {
  const sorted = rows.toSorted((a, b) => b.words - a.words || b.quotations - a.quotations);
  const shown = sorted.slice(0, MAX_SPEAKERS);
  const most = maxOf(
    shown.map(({ words }) => words),
    1,
  );
  const placed = placedRows(font, shown);
  const end = endOf(placed.at(-1));
  const more = moreLine(sorted.length - shown.length);
  return {
    width: WIDTH,
    height: end + (more === '' ? 0 : NAME_LINE) + MARGIN - BELOW_BAR / 2,
    shapes: placed.flatMap((each) => bars(each, most)),
    labels: [
      label(TITLE, MARGIN, MARGIN + font.above * SIZE.title, 'title'),
      ...placed.flatMap(labels),
      ...(more === '' ? [] : [label(more, MARGIN, end + SIZE.small, 'small')]),
    ],
    alt: altOf(shown, more),
  };
}

function placedRows(font: Font, rows: readonly SpeakerRow[]): PlacedRow[] {
  const placed: PlacedRow[] = [];
  for (const row of rows) {
    const amount = measure(row);
    const nameWidth = WIDTH - 2 * MARGIN - GAP - font.widthOf(amount, SIZE.small);
    const name = wrapped(font, row.name, SIZE.label, nameWidth, NAME_LINES);
    placed.push({ row, name, amount, top: endOf(placed.at(-1)) });
  }
  return placed;
}

/** The y coordinate at which the next row begins. */
function endOf(placed: PlacedRow | undefined): number {
  return placed ? barTop(placed) + BAR + BELOW_BAR : FIRST_ROW;
}

function barTop({ top, name }: PlacedRow): number {
  return top + SIZE.label + (name.length - 1) * NAME_LINE + ABOVE_BAR;
}

function labels({ name, amount, top }: PlacedRow): Label[] {
  const y = top + SIZE.label;
  return [
    ...name.map((text, i) => label(text, MARGIN, y + i * NAME_LINE, 'label')),
    { ...label(amount, WIDTH - MARGIN, y, 'small'), align: 'right' },
  ];
}

function bars(placed: PlacedRow, most: number): DrawnShape[] {
  const width = WIDTH - 2 * MARGIN;
  const track = { kind: 'bar', x: MARGIN, y: barTop(placed), width, height: BAR, colour: COLOUR.track } as const;
  return [track, { ...track, width: Math.max(BAR, (width * placed.row.words) / most), colour: COLOUR.bar }];
}

function measure({ words, quotations }: SpeakerRow): string {
  return `${counted(words, 'word')} in ${counted(quotations, 'quotation')}`;
}

function moreLine(more: number): string {
  return more > 0 ? `and ${counted(more, 'more speaker')}` : '';
}

function altOf(shown: readonly SpeakerRow[], more: string): string {
  const described = shown.map((row) => `${row.name} ${measure(row)}`);
  return `${TITLE}: ${[...described, ...(more === '' ? [] : [more])].join('; ')}.`;
}
