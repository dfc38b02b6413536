import { isolated } from '../../../app/answers/bidi.ts';
import { segmentsOf } from '../../../app/answers/segments.ts';
import type { Wording } from '../../../app/languages/wording.ts';
import type { Evidence } from '../../../domain/answer.ts';
import type { Span } from '../../../domain/article.ts';
import { findSentences } from '../../../text/sentences.ts';
import { bold, escaped, escapedPart, small, underlined } from './markdown.ts';

/**
 * A run of an article's text with one style: `far` context (whole neighbouring sentences) is small; `near` context (the
 * rest of the passage's own sentence) is plain; the passage is plain, or underlined next to near context; the short
 * answer is bold.
 */
interface TextRun extends Span {
  readonly look: 'far' | 'near' | 'passage' | 'answerSpan';
  readonly text: string;
}

/** The context of an evidence as contiguous runs, and the offsets at which its sentences begin. */
export interface Quotation {
  readonly runs: readonly TextRun[];
  /** The passage with the rest of its own sentences. */
  readonly body: Span;
  readonly sentenceStarts: readonly number[];
  /** True if the passage is only part of its sentences. */
  readonly partial: boolean;
  /** True if the short answer is only part of the passage. */
  readonly marksAnswer: boolean;
}

export function quotationOf(evidence: Evidence): Quotation {
  const { article, context, passage } = evidence;
  const sentences = findSentences(article.text.slice(context.start, context.end)).map((s) => ({
    start: s.start + context.start,
    end: s.end + context.start,
  }));
  const first = sentences.find((s) => s.start <= passage.start && passage.start < s.end);
  const last = sentences.find((s) => s.start < passage.end && passage.end <= s.end);
  const near = { start: first?.start ?? passage.start, end: last?.end ?? passage.end };
  const runs = runsOf(evidence, near);
  const marksAnswer = runs.some(({ look, text }) => look === 'passage' && text.trim() !== '');
  return { runs, body: near, sentenceStarts: sentences.map((s) => s.start), partial: runs.some(isNear), marksAnswer };
}

const isNear = ({ look }: TextRun) => look === 'near';

function runsOf(evidence: Evidence, near: Span): TextRun[] {
  return segmentsOf(evidence).flatMap((segment): TextRun[] => {
    const { role, ...words } = segment;
    if (role !== 'context') return [{ ...words, look: role }];
    const leads = segment.end <= evidence.passage.start;
    const far: TextRun = { ...words, look: 'far' };
    const beside: TextRun = { ...words, look: 'near' };
    return leads
      ? [...sliceRuns([far], 0, near.start), ...sliceRuns([beside], near.start, segment.end)]
      : [...sliceRuns([beside], 0, near.end), ...sliceRuns([far], near.end, segment.end)];
  });
}

/** The part of the runs between two offsets. */
function sliceRuns(runs: readonly TextRun[], start: number, end: number): TextRun[] {
  return runs.flatMap((run) => {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    return from < to ? [{ ...run, start: from, end: to, text: run.text.slice(from - run.start, to - run.start) }] : [];
  });
}

/** Precedes the first words of a passage, so that it is told from its context without any style, as in the terminal. */
const PASSAGE_MARK = '▸ ';

/**
 * A part of the passage with the rest of its own sentences as a block quote.
 * @param isFirst true for the part with which the passage begins
 */
export function passageMarkdown(quotation: Quotation, { start, end }: Span, isFirst: boolean): string {
  const runs = sliceRuns(quotation.runs, start, end).filter((run) => run.look !== 'far');
  const lines = bodyLines(runs, quotation);
  return lines.map((line, at) => `> ${isFirst && at === 0 ? PASSAGE_MARK : ''}${line}`).join('\n');
}

/** Whole sentences before or after the passage, with the word that introduces them. */
export interface ContextPart extends Span {
  readonly label: 'context-before' | 'context-after';
}

/** What stands before and after the passage's own sentences; without what is blank. */
export function contextParts({ runs, body }: Quotation): readonly ContextPart[] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return [];
  const parts: readonly ContextPart[] = [
    { label: 'context-before', start: first.start, end: body.start },
    { label: 'context-after', start: body.end, end: last.end },
  ];
  return parts.filter((part) => textOf(runs, part) !== '');
}

/** A part of the context as one small line, introduced by its word; its paragraphs are joined by a space. */
export function contextMarkdown({ runs }: Quotation, part: ContextPart, wording: Wording): string {
  return small(`${wording.text({ key: part.label })} ${escaped(textOf(runs, part))}`);
}

function textOf(runs: readonly TextRun[], { start, end }: Span): string {
  const text = sliceRuns(runs, start, end).map((run) => run.text);
  return text
    .join('')
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

function bodyLines(runs: readonly TextRun[], quotation: Quotation): string[] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    const [head = '', ...rest] = run.text.split(LINE_BREAK);
    lines.at(-1)?.push({ ...run, text: head });
    for (const text of rest) lines.push([{ ...run, text }]);
  }
  return withoutBlankEnds(lines.map((line) => lineMarkdown(line, quotation)));
}

/** Near context, passage, near context: the passage is contiguous, so one pair of marks underlines it. */
function lineMarkdown(line: readonly TextRun[], { partial, marksAnswer }: Quotation): string {
  const inside = line.filter((run) => run.look !== 'near');
  const isMarked = (run: TextRun) => run.look === 'answerSpan' && marksAnswer;
  const passage = inside.map((run) => (isMarked(run) ? bold(escapedPart(run.text)) : escapedPart(run.text))).join('');
  const at = inside[0] ? line.indexOf(inside[0]) : line.length;
  const before = line.slice(0, at);
  const after = line.slice(at + inside.length);
  const plain = (runs: readonly TextRun[]) => runs.map((run) => escapedPart(run.text)).join('');
  return isolated(`${plain(before)}${partial ? underlined(passage) : passage}${plain(after)}`);
}

function withoutBlankEnds(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
