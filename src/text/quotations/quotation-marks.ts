import type { Span } from '../../domain/article.ts';

/** A quoted span, including the quotation marks. */
export interface Mark extends Span {
  /** True when the closing mark is missing; the span then ends with its paragraph or where the next mark opens. */
  readonly open: boolean;
  /** Marks directly inside it, in order. */
  readonly inner: readonly Mark[];
}

type Family = 'double' | 'single' | 'angle';

interface Glyph {
  readonly at: number;
  readonly end: number;
  readonly family: Family;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** True when it opens a quotation if it closes none: "”Yes,” she said", "»yes«", a straight mark with spaces on both sides. */
  readonly mayOpen: boolean;
}

interface Frame {
  readonly start: number;
  readonly family: Family;
  readonly inner: Mark[];
}

/** Maximum nesting depth of quotation marks; deeper ones are treated as ordinary characters. */
export const MAX_NESTED_MARKS = 3;

const GLYPH_CODES: ReadonlySet<number> = new Set(Array.from('“”„‟"«»‹›‘’‚\'`´', (glyph) => glyph.charCodeAt(0)));
const NONE: readonly Mark[] = [];
const STRAIGHT = 0x22;
const APOSTROPHE = 0x27;
const GRAVE = 0x60;
const FIRST_FOREIGN = 0x80;

/** Most characters are ASCII letters, so that the three ASCII glyphs are checked first. */
function isGlyph(code: number): boolean {
  if (code < FIRST_FOREIGN) return code === STRAIGHT || code === APOSTROPHE || code === GRAVE;
  return GLYPH_CODES.has(code);
}

const OPENERS = '“„‟«‹‘‚`';
const CLOSERS = '”»›´';
const SINGLES = "‘’‚'`´";
const ANGLES = '«»‹›';
/** Words with an elided beginning: "'em", "'90s"; their apostrophe is not an opening mark. */
const ELISION = /^(?:\d\ds?\b|(?:em|til|till|cause|tis|twas|n|bout|round|cuz)\b)/i;
const SPACE = /\s/;
const LETTER = /[\p{L}\p{N}]/u;
const BEFORE_OPENING = /[\s([{—–\-/“"‘'«‹„`:,]/;

/**
 * The outermost quotations of the text in order, each with its nested ones; apostrophes are excluded. Runs in linear
 * time.
 */
export function findMarks(text: string): Mark[] {
  const found: Mark[] = [];
  let isOpen = false;
  for (const paragraph of text.matchAll(/[^\r\n]+/g)) {
    const end = paragraph.index + paragraph[0].trimEnd().length;
    const marks = marksIn(text, paragraph.index, end, isOpen);
    for (const mark of marks) found.push(mark);
    isOpen = marks.at(-1)?.open ?? false;
  }
  return found;
}

/** Two grave accents, or exactly two apostrophes: typewriter quotation marks. */
function isDoubled(text: string, at: number, end: number): boolean {
  const glyph = text[at]!;
  if ((glyph !== '`' && glyph !== "'") || at + 1 >= end || text[at + 1] !== glyph) return false;
  return glyph === '`' || at + 2 >= end || text[at + 2] !== "'";
}

/** @param isOpen whether the paragraph before ends inside a quotation */
function marksIn(text: string, start: number, end: number, isOpen: boolean): readonly Mark[] {
  const glyphs: Glyph[] = [];
  for (let at = start; at < end; at++) {
    if (!isGlyph(text.charCodeAt(at))) continue;
    const glyph = isDoubled(text, at, end) ? text.slice(at, at + 2) : text[at]!;
    glyphs.push(glyphAt(text, at, glyph, start, end));
    at += glyph.length - 1;
  }
  if (glyphs.length === 0) return NONE;
  const last = {
    single: lastClosing(glyphs, 'single'),
    double: lastClosing(glyphs, 'double'),
    angle: lastClosing(glyphs, 'angle'),
  };
  const apostrophes = pluralPossessives(text, glyphs, end);
  const top: Mark[] = [];
  const stack: Frame[] = isOpen && closesEarlier(glyphs) ? [{ start, family: 'double', inner: [] }] : [];
  for (const glyph of glyphs) {
    if (apostrophes.has(glyph)) continue;
    if (glyph.canClose && closes(stack, glyph)) closeTo(stack, top, glyph);
    else if (glyph.canOpen) open(text, stack, top, glyph, last.single);
    else if (glyph.mayOpen && glyph.at < last[glyph.family]) open(text, stack, top, glyph, last.single);
  }
  while (stack.length > 0) leaveOpen(stack, top, end);
  return top;
}

/** Whether the first double mark closes what the paragraph before opened: the quotation goes on without a mark of its own. */
function closesEarlier(glyphs: readonly Glyph[]): boolean {
  const first = glyphs.find(({ family }) => family === 'double');
  return first?.canClose === true && !first.canOpen && !first.mayOpen;
}

function glyphAt(text: string, at: number, glyph: string, start: number, stop: number): Glyph {
  const end = at + glyph.length;
  const before = at > start ? text[at - 1]! : ' ';
  const after = end < stop ? text[end]! : ' ';
  const family = familyOf(glyph);
  const opening = BEFORE_OPENING.test(before) && !SPACE.test(after);
  const closing = !SPACE.test(before) || SPACE.test(after);
  if (family === 'single') {
    const { canOpen, canClose } = singleSides(text, glyph, end, before, after, opening);
    return { at, end, family, canOpen, canClose, mayOpen: false };
  }
  // An opening glyph at the end of a word was meant as a closing one: "“yes“", "»yes«".
  const misused = (glyph === '“' || glyph === '«') && !SPACE.test(before) && !opening && !LETTER.test(after);
  const canOpen = (OPENERS.includes(glyph[0]!) && !misused) || (!CLOSERS.includes(glyph[0]!) && opening);
  const canClose = CLOSERS.includes(glyph[0]!) || ((misused || !OPENERS.includes(glyph[0]!)) && closing);
  const mayOpen = !canOpen && SPACE.test(before) && (LETTER.test(after) || glyph === '"');
  return { at, end, family, canOpen, canClose, mayOpen };
}

/** A single mark opens before a word and closes after one; between letters it is an apostrophe. */
function singleSides(text: string, glyph: string, end: number, before: string, after: string, opening: boolean) {
  const opens = glyph !== '’' && glyph !== '´' && opening && LETTER.test(after);
  const canOpen = opens && !ELISION.test(text.slice(end, end + 6));
  const canClose = glyph !== '‘' && glyph !== '‚' && glyph !== '`' && !SPACE.test(before) && !LETTER.test(after);
  return { canOpen, canClose };
}

function familyOf(glyph: string): Family {
  if (glyph.length === 2) return 'double';
  if (SINGLES.includes(glyph)) return 'single';
  return ANGLES.includes(glyph) ? 'angle' : 'double';
}

/** Position of the last mark of a family that can close another; a mark opened after it is an apostrophe or a stray one. */
function lastClosing(glyphs: readonly Glyph[], family: Family): number {
  return glyphs.findLast((glyph) => glyph.family === family && glyph.canClose)?.at ?? -1;
}

const ENDS_SPEECH = /[,.!?…]/;

/**
 * The apostrophes of plural possessives, which look like closing marks: "‘The miners|’| families were not told,’ she said".
 * The next single mark closes, too, and it is the one that ends as speech does.
 */
function pluralPossessives(text: string, glyphs: readonly Glyph[], end: number): ReadonlySet<Glyph> {
  const found = new Set<Glyph>();
  let next: Glyph | undefined;
  for (let i = glyphs.length - 1; i >= 0; i--) {
    const glyph = glyphs[i]!;
    if (glyph.family !== 'single' || !(glyph.canOpen || glyph.canClose)) continue;
    const goesOn = next !== undefined && !next.canOpen && (ENDS_SPEECH.test(text[next.at - 1]!) || found.has(next));
    if (
      goesOn &&
      glyph.canClose &&
      text[glyph.at - 1] === 's' &&
      /^ \p{Ll}/u.test(text.slice(glyph.end, Math.min(end, glyph.end + 3)))
    )
      found.add(glyph);
    next = glyph;
  }
  return found;
}

function closes(stack: readonly Frame[], glyph: Glyph): boolean {
  const top = stack.at(-1);
  if (!top) return false;
  if (top.family === glyph.family) return true;
  return glyph.family !== 'single' && stack.some((frame) => frame.family === glyph.family);
}

function closeTo(stack: Frame[], top: Mark[], glyph: Glyph): void {
  while (stack.at(-1)!.family !== glyph.family) leaveOpen(stack, top, glyph.at);
  const frame = stack.pop()!;
  (stack.at(-1)?.inner ?? top).push({ start: frame.start, end: glyph.end, open: false, inner: frame.inner });
}

function open(text: string, stack: Frame[], top: Mark[], glyph: Glyph, closable: number): void {
  if (glyph.family === 'single' && glyph.at >= closable) return;
  const same = stack.findIndex((frame) => frame.family === glyph.family);
  if (same >= 0 && /[.!?,;:…]\s*$/.test(text.slice(Math.max(0, glyph.at - 4), glyph.at))) {
    while (stack.length > same) leaveOpen(stack, top, glyph.at);
  }
  if (stack.length < MAX_NESTED_MARKS) stack.push({ start: glyph.at, family: glyph.family, inner: [] });
}

/**
 * The mark on top was never closed. If it is single it was an apostrophe, and its contents belong to the enclosing
 * mark.
 */
function leaveOpen(stack: Frame[], top: Mark[], end: number): void {
  const frame = stack.pop()!;
  const parent = stack.at(-1)?.inner ?? top;
  if (frame.family === 'single') for (const mark of frame.inner) parent.push(mark);
  else parent.push({ start: frame.start, end, open: true, inner: frame.inner });
}
