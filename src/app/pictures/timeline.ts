import type { TimelineEntry } from '../../digest/timeline/timeline.ts';
import { wordsOf } from '../../domain/article.ts';
import { maxOf } from '../../domain/extremes.ts';
import { counted } from '../labels.ts';
import { formatDate, formatGap } from '../languages/english/dates.ts';
import { COLOUR, type Drawing, type DrawnShape, type Label, label, MARGIN, SIZE, WIDTH } from './drawing.ts';
import { shortened, wrapped } from './fit.ts';
import { bundledFont, type Font } from './font.ts';

/** Row layout; the more rows, the less space for each. */
interface Density {
  /** Maximum rows for this layout. */
  readonly maxRows: number;
  /** Lines of text below the date; 0 puts the text beside it. */
  readonly lines: number;
  /** Pixels from one row's top to the next. */
  readonly row: number;
}

const DENSITIES: readonly [Density, Density, Density] = [
  { maxRows: 8, lines: 2, row: 120 },
  { maxRows: 12, lines: 1, row: 88 },
  { maxRows: Number.POSITIVE_INFINITY, lines: 0, row: 48 },
];

/** Maximum lines of the heading, which may be a title. */
const HEADING_LINES = 2;
const LINE = 1.25;
/** x coordinates of the dots' centres and of the labels. */
const AXIS = MARGIN + 14;
const TEXT = AXIS + 34;
const END = WIDTH - MARGIN;
const GAP = 24;
/** Pixels between a date and the text below it, on top of the line height. */
const UNDER_DATE = 3;
/** Pixels from the heading's last baseline to the first row. */
const BELOW_HEADING = 32;
/** Radius of a dot: grows with the number of articles that mention the date, up to the maximum. */
const DOT = { least: 7, each: 1.5, most: 13 } as const;

const INFERRED = 'Ring: date inferred from the day of publication';

/**
 * Draws dates in chronological order, each with the beginning of its first sentence and, if there is space, the time
 * since the previous date.
 * @param heading what the timeline is about
 */
export function timelinePicture(
  heading: string,
  entries: readonly TimelineEntry[],
  font: Font = bundledFont(),
): Drawing {
  const density = DENSITIES.find(({ maxRows }) => entries.length <= maxRows)!;
  const title = wrapped(font, heading, SIZE.title, END - MARGIN, HEADING_LINES);
  const first = MARGIN + font.above * SIZE.title;
  const top = first + (title.length - 1) * SIZE.title * LINE + BELOW_HEADING;
  const rows = entries.map((entry, i) => ({ entry, before: entries[i - 1], top: top + i * density.row }));
  const end = top + rows.length * density.row;
  const legend = entries.some(isHollow);
  const column =
    TEXT +
    GAP +
    maxOf(
      entries.map(({ when }) => font.widthOf(formatDate(when), SIZE.label)),
      0,
    );
  return {
    width: WIDTH,
    height: end + (legend ? SIZE.small * LINE : 0) + MARGIN / 2,
    shapes: [...axis(rows.map(dotY)), ...rows.map(({ entry, ...row }) => dot(entry, dotY(row)))],
    labels: [
      ...title.map((text, i) => label(text, MARGIN, first + i * SIZE.title * LINE, 'title')),
      ...rows.flatMap((row) => rowLabels(font, density, row, column)),
      ...(legend ? [label(INFERRED, TEXT, end + SIZE.small * font.above, 'small')] : []),
    ],
    alt: altOf(heading, entries),
  };
}

interface Row {
  readonly entry: TimelineEntry;
  readonly before: TimelineEntry | undefined;
  readonly top: number;
}

/** @param column x coordinate of text beside the date */
function rowLabels(font: Font, { lines }: Density, { entry, before, top }: Row, column: number): Label[] {
  const day = formatDate(entry.when);
  const y = top + SIZE.label;
  const date = { ...label(day, TEXT, y, 'label'), colour: COLOUR.accent };
  const words = beginningOf(entry);
  if (lines === 0) {
    return [date, label(shortened(font, words, SIZE.small, END - column), column, y, 'small')];
  }
  const gap = before ? formatGap(before.when, entry.when) : '';
  return [
    date,
    ...(gap === '' ? [] : [{ ...label(gap, END, y, 'small'), align: 'right' } as const]),
    ...wrapped(font, words, SIZE.words, END - TEXT, lines).map((text, i) =>
      label(text, TEXT, y + (i + 1) * SIZE.words * LINE + UNDER_DATE, 'words'),
    ),
  ];
}

function beginningOf({ evidence: [first] }: TimelineEntry): string {
  return first ? wordsOf(first.article, first.passage) : '';
}

/** The dot is centred on the date's lower-case letters. */
function dotY({ top }: { readonly top: number }): number {
  return top + 0.66 * SIZE.label;
}

function axis(heights: readonly number[]): DrawnShape[] {
  const [first, last] = [heights[0] ?? 0, heights.at(-1) ?? 0];
  const points = [
    [AXIS, first],
    [AXIS, last],
  ] as const;
  return heights.length > 1 ? [{ kind: 'path', points, colour: COLOUR.line }] : [];
}

function dot(entry: TimelineEntry, y: number): DrawnShape {
  const radius = Math.min(DOT.most, DOT.least + DOT.each * (entry.articles - 1));
  return { kind: 'dot', x: AXIS, y, radius, hollow: isHollow(entry) };
}

function isHollow({ basis }: TimelineEntry): boolean {
  return basis !== 'said';
}

function altOf(heading: string, entries: readonly TimelineEntry[]): string {
  const days = entries.map((entry) => formatDate(entry.when) + (isHollow(entry) ? ' (inferred)' : ''));
  return `Timeline of ${heading}, ${counted(entries.length, 'date')}: ${days.join('; ')}.`;
}
