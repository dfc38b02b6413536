import { isolated } from '../../app/answers/bidi.ts';
import { segmentsOf } from '../../app/answers/segments.ts';
import type { Evidence } from '../../domain/answer.ts';
import type { Span } from '../../domain/article.ts';
import { findSentences } from '../../text/sentences.ts';
import { bold, escaped, escapedPart, small, underlined } from './markdown.ts';

/**
 * A run of an article's text with one style: `far` context (whole neighbouring sentences) is small; `near` context (the
 * rest of the passage's own sentence) is plain; the passage is plain, or underlined next to near context; the short
 * answer is bold.
 */
export interface TextRun extends Span {
  readonly look: 'far' | 'near' | 'passage' | 'answerSpan';
  readonly text: string;
}

/** The context of an evidence as contiguous runs, and the offsets at which its sentences begin. */
export interface Quotation {
  readonly runs: readonly TextRun[];
  readonly sentenceStarts: readonly number[];
  /** True if the passage is only part of its sentences. */
  readonly partial: boolean;
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
  return { runs, sentenceStarts: sentences.map((s) => s.start), partial: runs.some((run) => run.look === 'near') };
}

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
export function sliceRuns(runs: readonly TextRun[], start: number, end: number): TextRun[] {
  return runs.flatMap((run) => {
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    return from < to ? [{ ...run, start: from, end: to, text: run.text.slice(from - run.start, to - run.start) }] : [];
  });
}

/** The runs as a block quote. Only white space at its ends and around far context is changed for layout. */
export function quoteMarkdown(runs: readonly TextRun[], partial: boolean): string {
  const body = runs.filter((run) => run.look !== 'far');
  const opening = body[0] ? sliceRuns(runs, 0, body[0].start) : runs;
  const closing = body[0] ? sliceRuns(runs, body[body.length - 1]!.end, Number.POSITIVE_INFINITY) : [];
  const lines = [...farLines(opening), ...bodyLines(body, partial), ...farLines(closing)];
  return lines.map((line) => `> ${line}`).join('\n');
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

function farLines(runs: readonly TextRun[]): string[] {
  const lines = withoutBlankEnds(
    runs
      .map((run) => run.text)
      .join('')
      .split(LINE_BREAK),
  );
  return lines.map((line) => (line.trim() === '' ? '' : small(escaped(line.trim()))));
}

function bodyLines(runs: readonly TextRun[], partial: boolean): string[] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    const [head = '', ...rest] = run.text.split(LINE_BREAK);
    lines.at(-1)?.push({ ...run, text: head });
    for (const text of rest) lines.push([{ ...run, text }]);
  }
  return withoutBlankEnds(lines.map((line) => lineMarkdown(line, partial)));
}

/** Near context, passage, near context: the passage is contiguous, so one pair of marks underlines it. */
function lineMarkdown(line: readonly TextRun[], partial: boolean): string {
  const inside = line.filter((run) => run.look !== 'near');
  const passage = inside
    .map((run) => (run.look === 'answerSpan' ? bold(escapedPart(run.text)) : escapedPart(run.text)))
    .join('');
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
