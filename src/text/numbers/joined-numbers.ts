import type { NumberMention } from '../../domain/article.ts';
import { lexicon } from '../lexicon.ts';
import { scaleOf } from './number-words.ts';

/** Number of characters before two figures that are searched for a word that indicates a score. */
const NEAR = 48;
const BEHIND = 24;
const SCORE_WORD = new RegExp(`\\b(?:${lexicon('quantities/score-words').join('|')})\\b`, 'i');
/** Units of scores and votes. */
const SCORE_UNITS: ReadonlySet<string> = new Set(['vote', 'point', 'goal', 'run', 'frame', 'set', 'seat']);
/** Units that are combined, with the number of the second in one of the first. */
const TOGETHER: ReadonlyMap<string, number> = new Map([
  ['foot inch', 12],
  ['pound ounce', 16],
  ['metre centimetre', 100],
  ['kilometre metre', 1000],
  ['year month', 12],
  ['week day', 7],
  ['day hour', 24],
  ['hour minute', 60],
  ['minute second', 60],
]);
const SCALE_WORD = /\b(?:hundred|thousand|million|billion|trillion|mn?|bn|k)\b/i;
/** "Rose $3 to $41": an amount of change followed by the result. */
const CHANGE =
  /\b(?:rose|rise[ns]?|rising|fell|falls?|fallen|falling|up|down|gain(?:s|ed)?|los[et]|drop(?:s|ped)?|jump(?:s|ed)?|climb(?:s|ed)?|increased?|decreased?|gr[eo]w|slipped|raised?|edged|added|shed|cut)\b[^.;]{0,24}$/i;
/** All that may stand between two numbers that form one figure. */
const JOINING_GAPS: ReadonlySet<string> = new Set([' ', ', ', ' and ', ', and ', ' to ', ' or ', '-', '–']);
/** Maximum ratio (and extra distance) of alternatives: "10 or 12" is a range, "10 or 300" is not. */
const CLOSE = 2;

/** True when a word near the two figures indicates a score: "won 3-1", "a 7-2 vote". */
export function isScore(text: string, start: number, end: number): boolean {
  return (
    SCORE_WORD.test(text.slice(Math.max(0, start - NEAR), start)) || SCORE_WORD.test(text.slice(end, end + BEHIND))
  );
}

/** Joins consecutive numbers that form one figure: "10 to 12 boats", "52 votes to 47", "6 feet 2 inches". */
export function joinedNumbers(text: string, numbers: readonly NumberMention[]): NumberMention[] {
  const joined: NumberMention[] = [];
  for (const number of numbers) {
    const last = joined.at(-1);
    const both = last && number.start - last.end <= 6 ? joinedOf(text, last, number) : undefined;
    if (both) joined[joined.length - 1] = both;
    else joined.push(number);
  }
  return joined;
}

function joinedOf(text: string, a: NumberMention, b: NumberMention): NumberMention | undefined {
  if (b.approximate || a.upTo !== undefined || b.upTo !== undefined || a.vague || a.kind === 'ordinal')
    return undefined;
  const gap = text.slice(a.end, b.start);
  if (!JOINING_GAPS.has(gap)) return undefined;
  return togetherOf(gap, a, b) ?? scoreOf(text, gap, a, b) ?? rangeOf(text, gap, a, b);
}

/** "two hours and 47 minutes": the value is in the smaller unit. */
function togetherOf(gap: string, a: NumberMention, b: NumberMention): NumberMention | undefined {
  const times = a.kind === b.kind ? TOGETHER.get(`${a.unit} ${b.unit}`) : undefined;
  if (times === undefined || b.value >= times || !(gap === ' ' || gap === ', ' || gap === ' and ' || gap === ', and '))
    return undefined;
  const value = a.value * times + b.value;
  const { kind, unit, start, approximate } = { ...a, unit: b.unit! };
  return { kind, start, end: b.end, canonical: `${value} ${unit}`, value, unit, approximate };
}

function scoreOf(text: string, gap: string, a: NumberMention, b: NumberMention): NumberMention | undefined {
  if (gap !== ' to ' || a.kind !== 'count' || b.kind !== 'count' || a.approximate) return undefined;
  const counted = a.unit !== undefined && SCORE_UNITS.has(a.unit);
  if ((a.unit !== undefined && !counted) || (b.unit !== undefined && b.unit !== a.unit && a.unit !== undefined))
    return undefined;
  const sure = counted || (a.value > b.value && b.unit === undefined);
  if (!sure || !isScore(text, a.start, b.end)) return undefined;
  const canonical = `${a.value}-${b.value}`;
  return { kind: 'score', start: a.start, end: b.end, canonical, value: a.value, upTo: b.value, approximate: false };
}

function rangeOf(text: string, gap: string, a: NumberMention, b: NumberMention): NumberMention | undefined {
  const before = text.slice(Math.max(0, a.start - NEAR), a.start);
  const between = /\b[Bb]etween $/.exec(before);
  if (!linksRange(gap, before, between !== null, a, b)) return undefined;
  if (!areAlike(a, b)) return undefined;
  if (gap === ' to ' && a.unit !== undefined && isOwn(text, a) && CHANGE.test(before)) return undefined;
  const value = scaledAs(text, a, b);
  if (value >= b.value) return undefined;
  const kind = a.unit === undefined ? b.kind : a.kind;
  const unit = b.unit ?? a.unit;
  const start = between ? a.start - between[0].length : a.start;
  const canonical = unit ? `${value}/${b.value} ${unit}` : `${value}/${b.value}`;
  const { approximate } = a;
  return unit
    ? { kind, start, end: b.end, canonical, value, upTo: b.value, unit, approximate }
    : { kind, start, end: b.end, canonical, value, upTo: b.value, approximate };
}

/** A bare number takes the kind of the one after it; in "aged 5 to 12" the kind is given by the first. */
function areAlike(a: NumberMention, b: NumberMention): boolean {
  if (a.unit === undefined) return a.kind === 'count';
  if (a.kind === 'age' && b.kind === 'count') return b.unit === undefined;
  return a.kind === b.kind && (b.unit === undefined || a.unit === b.unit);
}

/** True when the first number is written with a unit of its own: "$3", "3 percent". */
function isOwn(text: string, { start, end }: NumberMention): boolean {
  return !/[\d\w]$/.test(text.slice(end - 1, end)) || /[^\d.,]/.test(text.slice(start, end));
}

/** Excludes "from 10 to 12 boats", which may be a change rather than a range. */
function linksRange(gap: string, before: string, between: boolean, a: NumberMention, b: NumberMention): boolean {
  if (gap === ' and ') return between;
  if (gap === ' or ') return b.value <= a.value * CLOSE + CLOSE && b.kind !== 'ordinal';
  return (gap === ' to ' || gap === '-' || gap === '–') && !/\bfrom $/i.test(before);
}

/** "1 to 2 million": the first number takes the scale of the second. */
function scaledAs(text: string, a: NumberMention, b: NumberMention): number {
  const scale = SCALE_WORD.exec(text.slice(b.start, b.end))?.[0];
  const isBare = a.unit === undefined && !SCALE_WORD.test(text.slice(a.start, a.end)) && a.value < 1000;
  return scale && isBare && a.value * scaleOf(scale) < b.value ? a.value * scaleOf(scale) : a.value;
}
