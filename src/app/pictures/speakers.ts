import { counted } from '../answering.ts';
import { COLOUR, type Drawing, type Label, MARGIN, type Shape, SIZE, WIDTH } from './drawing.ts';
import { printable, shortened } from './fit.ts';
import { type Font, readFont } from './font.ts';

/** How much one person is quoted with. */
export interface SpeakerRow {
  readonly name: string;
  readonly quotations: number;
  /** Words over all of them. */
  readonly words: number;
}

/** Rows of a picture; more would be too small to read on a phone. */
export const MOST_SPEAKERS = 10;

const TITLE = 'Who speaks how much';
const BAR = 18;
/** From one row's baseline to the next. */
const ROW = 84;
const FIRST_ROW = 108;
const GAP = 24;

/** Bars of who speaks how much, most words first; speakers beyond the most are counted in the last line. */
export function speakersPicture(rows: readonly SpeakerRow[], font: Font = readFont()): Drawing {
  const sorted = rows.toSorted((a, b) => b.words - a.words || b.quotations - a.quotations);
  const shown = sorted.slice(0, MOST_SPEAKERS);
  const most = Math.max(1, ...shown.map((row) => row.words));
  const end = FIRST_ROW + ROW * shown.length;
  const more = moreLine(sorted.length - shown.length);
  return {
    width: WIDTH,
    height: end + (more === '' ? 0 : ROW / 2),
    shapes: shown.flatMap((row, i) => bars(row, FIRST_ROW + ROW * i, most)),
    labels: [
      label(TITLE, MARGIN, MARGIN + SIZE.title * font.above, SIZE.title, COLOUR.text),
      ...shown.flatMap((row, i) => labels(font, row, FIRST_ROW + ROW * i)),
      ...(more === '' ? [] : [label(more, MARGIN, end + SIZE.small / 2, SIZE.small, COLOUR.muted)]),
    ],
    alt: altOf(font, shown, more),
  };
}

function labels(font: Font, row: SpeakerRow, top: number): Label[] {
  const y = top + SIZE.label;
  const told = measure(row);
  const room = WIDTH - 2 * MARGIN - GAP - font.widthOf(told, SIZE.small);
  return [
    label(shortened(font, row.name, SIZE.label, room), MARGIN, y, SIZE.label, COLOUR.text),
    { ...label(told, WIDTH - MARGIN, y, SIZE.small, COLOUR.muted), align: 'right' },
  ];
}

function bars({ words }: SpeakerRow, top: number, most: number): Shape[] {
  const y = top + SIZE.label + 14;
  const width = WIDTH - 2 * MARGIN;
  const track = { kind: 'bar', x: MARGIN, y, width, height: BAR, colour: COLOUR.track } as const;
  return [track, { ...track, width: Math.max(BAR, (width * words) / most), colour: COLOUR.bar }];
}

function label(text: string, x: number, y: number, size: number, colour: Label['colour']): Label {
  return { text, x, y, size, colour, align: 'left' };
}

function measure({ words, quotations }: SpeakerRow): string {
  return `${counted(words, 'word')} in ${counted(quotations, 'quotation')}`;
}

function moreLine(more: number): string {
  return more > 0 ? `and ${counted(more, 'more speaker')}` : '';
}

function altOf(font: Font, shown: readonly SpeakerRow[], more: string): string {
  const told = shown.map((row) => `${printable(font, row.name)} ${measure(row)}`);
  return `${TITLE}: ${[...told, ...(more === '' ? [] : [more])].join('; ')}.`;
}
