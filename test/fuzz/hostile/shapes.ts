import { inventedNoun, inventedPlace, inventedSurname } from '../../bench/news/invented.ts';
import { READER_PIECES } from './pieces.ts';

/** A kind of text that may be slow to read or to answer from: of any length, and the longer the worse. */
export interface Shape {
  readonly name: string;
  /** About `length` UTF-16 units. */
  text(length: number): string;
}

/**
 * Pieces that, repeated, make one pattern or rule begin again and again: names, numbers, dates, abbreviations, marks
 * and cues of quotations, without the end of a sentence wherever that is possible.
 */
const PIECES: readonly string[] = [
  ...READER_PIECES,
  // Letters, words and names.
  'Ada ',
  'Lind, ',
  'Ada Lind, ',
  'Ada Lind and ',
  'Ada Lind, 34, of Velm, ',
  'Mayor Ada Lind ',
  'Ada Lind met Jonas Holm, ',
  'Velm, ',
  'in Velm ',
  'of the ',
  'the mayor ',
  'He ',
  'he told her that he ',
  'who ',
  'which was ',
  'and ',
  'because ',
  'because of the ',
  'İ',
  // Points, abbreviations and other marks.
  '1. ',
  'No. ',
  'a.m. ',
  '!?',
  '? ',
  ', ',
  '; ',
  ': ',
  '(left',
  '— ',
  '- ',
  '|',
  '> ',
  '* ',
  '[x](y) ',
  '@a.',
  '(@ada',
  '#a',
  'https://a.',
  'https://a.example/)',
  // Datelines, credits and headings.
  'VELM, May 3 (AFP) — ',
  'HALDEN, A ',
  'HALDEN | Mon Mar 3, 2031 ',
  'By Ada Lind, ',
  'Last stand: A ',
  'a photo shared b',
  'A B C D ',
  'Lind: ',
  'Photo: ',
  // Numbers, money and dates.
  '1 ',
  '$1',
  '$1 ',
  '£1 ',
  '40 % ',
  '3-1 ',
  '14 ships ',
  '14 ships and ',
  'in 1999 ',
  'on Monday ',
  '12:34 ',
  'aged 34 ',
  'years old ',
  // Quotations, their cues and clauses.
  '‘',
  "'",
  '«',
  '” ',
  '"“',
  '“‘',
  ' "a',
  '"a ',
  '"a" ',
  '“pictured ',
  'said ',
  'said that ',
  'Ada Lind said, ',
  'Ada Lind said the harbour was closed and ',
  ', saying ',
  ', who ',
  'according to ',
  'according to Ada Lind ',
  'to say ',
  '“He said, ‘no,’” ',
  'He said “she said ‘they said ',
  '“We wait,” said Ada Lind, “and ',
  'said in the ',
  'He said it. ',
  '; he said',
  'asked whether ',
  'was ',
  'is a ',
  'the harbour was closed by ',
  'not ',
  // White space and lines.
  '\t',
  'a\n',
  'Ada Lind\n',
  '"It is late in the day."\n',
  'no point ends what stands here\n',
  'Ada Lind opened the harbour. ',
  'On Monday Ada Lind paid $1 million. ',
  'Ada Lind met Jonas Holm. “It is late,” Lind said. ',
  '\u200B',
  // Characters outside of ASCII and of the basic plane.
  '日本',
  '\u202E',
  '\u0301',
  '\u0301\u0323',
  'ch\u0301\u0323\u0302 ',
];

/** A line in front of every shape: an honest sentence, so that it can become an article and be asked about. */
const LEAD = 'Ada Lind, the mayor of Velm, opened the harbour on Monday because 14 ships waited.\n';

/** Lists as newspapers print them, each entry another one: results, prices, names, fixtures. */
const LISTS: Readonly<Record<string, (entry: number) => string>> = {
  'results, one line': (i) => `${i + 1}. ${person(i)} (${inventedPlace(i)}) ${10 + (i % 50)}.${i % 10}, `,
  'prices, one line': (i) => `${inventedNoun(i)} $${1 + (i % 900)}.${10 + (i % 90)}; `,
  'people with ages, one line': (i) => `${person(i)}, ${18 + (i % 70)}, of ${inventedPlace(i % 400)}; `,
  'fixtures, one line': (i) => `${inventedPlace(i)} ${i % 7}-${i % 5} ${inventedPlace(i + 9)} (May ${1 + (i % 31)}), `,
  'years, one line': (i) => `${inventedNoun(i)} in ${1900 + (i % 120)}, `,
  'speakers, one line': (i) => `${person(i)} said “the ${inventedNoun(i)} was late,” and `,
  'results, a line each': (i) => `${i + 1}. ${person(i)}, ${inventedPlace(i)}, ${10 + (i % 50)} points\n`,
  'people, a sentence each': (i) =>
    `${person(i)}, ${18 + (i % 70)}, came from ${inventedPlace(i)} in ${1950 + (i % 70)}. `,
  'words, one line': (i) => `${inventedNoun(i)} `,
};

function person(rank: number): string {
  return `${['Ada', 'Jonas', 'Maren', 'Nils', 'Berta'][rank % 5]} ${inventedSurname(rank)}`;
}

/** One letter with marks without end, in the order that takes longest to bring into the canonical one. */
function marks(length: number): string {
  return `a${'\u0301'.repeat(length >> 1)}${'\u0323'.repeat(length >> 1)}`;
}

function listOf(entry: (number: number) => string, length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) text += entry(i);
  return text;
}

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

const BODIES: readonly Shape[] = [
  ...PIECES.map((piece) => ({ name: JSON.stringify(piece), text: (length: number) => repeated(piece, length) })),
  ...Object.entries(LISTS).map(([name, entry]) => ({ name, text: (length: number) => listOf(entry, length) })),
  { name: 'points, then a letter', text: (length) => repeated(`${'. '.repeat(900)}a `, length) },
  { name: 'marks on one letter', text: marks },
  { name: 'marks within words', text: (length) => repeated(`Lin${'\u0301\u0323'.repeat(40)}d `, length) },
  { name: 'letters led on by a name', text: (length) => `Ada Lind for ${'A'.repeat(length)}` },
  { name: 'letters led on by a place', text: (length) => `HALDEN, ${'A'.repeat(length)}` },
  { name: 'marks then letters', text: (length) => '“'.repeat(length >> 1) + 'a '.repeat(length >> 2) },
];

export const SHAPES: readonly Shape[] = BODIES.map(({ name, text }) => ({
  name,
  text: (length) => (LEAD + text(length - LEAD.length)).slice(0, length),
}));
