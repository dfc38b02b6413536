import type { Quote, Span } from '../../domain/article.ts';
import type { TokenRange } from '../grammar/noun-phrases.ts';
import type { Attribution } from './attribution.ts';
import type { Mark } from './quotation-marks.ts';
import type { Speaker } from './sources/coreference.ts';
import type { Statement, StatementToken } from './statements.ts';

/** A quotation whose speaker is not resolved to a name yet. */
export interface QuoteDraft {
  readonly parts: Span[];
  form: Quote['form'];
  /** True when one of its marks was never closed. */
  open: boolean;
  /** True when its last mark is not closed, so that the next paragraph may continue it. */
  unfinished: boolean;
  /** The quotation in marks that contains this one. */
  readonly outer: QuoteDraft | undefined;
  readonly nested: boolean;
  readonly denied: boolean;
  speaker: Speaker | undefined;
  readonly inferred: boolean;
  /** True when the speaker is no more than the subject of a sentence without a cue. */
  readonly guessed: boolean;
  readonly cue: Span | undefined;
  readonly paragraph: number;
  /** True for a quotation that opens a paragraph and takes its speaker from the next statement. */
  waits: boolean;
}

/** A quotation without an attribution. */
export function plain(
  unit: Statement,
  parts: Span[],
  open: boolean,
  speaker: Speaker | undefined,
  waits: boolean,
  guessed = false,
): QuoteDraft {
  return {
    parts,
    form: 'direct',
    open,
    unfinished: open,
    outer: undefined,
    nested: false,
    denied: false,
    speaker,
    inferred: true,
    guessed,
    cue: undefined,
    paragraph: unit.paragraph,
    waits,
  };
}

/**
 * @param outer the quotation that contains it
 * @param earlier the speaker when it has no subject of its own
 */
export function draftOf(
  unit: Statement,
  one: Attribution,
  earlier: QuoteDraft | undefined,
  outer?: QuoteDraft,
): QuoteDraft {
  const { tokens } = unit;
  const { content, subject } = one;
  return {
    parts: content.map((run) => spanOfTokens(tokens, run)),
    form: quoteForm(tokens, content),
    open: hasOpenMark(tokens, content),
    unfinished: lastMark(tokens, content)?.open ?? false,
    outer,
    nested: one.nested || outer !== undefined,
    denied: one.denied,
    speaker: subject ? speakerOf(tokens, subject.run, subject.antecedent) : one.inherits ? earlier?.speaker : undefined,
    inferred: !subject,
    guessed: false,
    cue: spanOfTokens(tokens, one.cue),
    paragraph: unit.paragraph,
    waits: false,
  };
}

function hasOpenMark(tokens: readonly StatementToken[], content: readonly TokenRange[]): boolean {
  for (const run of content) for (let i = run.from; i < run.to; i++) if (tokens[i]!.quoted?.mark?.open) return true;
  return false;
}

function lastMark(tokens: readonly StatementToken[], content: readonly TokenRange[]): Mark | undefined {
  for (let r = content.length - 1; r >= 0; r--)
    for (let i = content[r]!.to - 1; i >= content[r]!.from; i--) {
      const mark = tokens[i]!.quoted?.mark;
      if (mark) return mark;
    }
  return undefined;
}

function speakerOf(tokens: readonly StatementToken[], run: TokenRange, antecedent: TokenRange | undefined): Speaker {
  return { span: spanOfTokens(tokens, run), antecedent: antecedent && spanOfTokens(tokens, antecedent) };
}

function quoteForm(tokens: readonly StatementToken[], content: readonly TokenRange[]): Quote['form'] {
  let marks = false;
  let words = false;
  for (const run of content)
    for (let i = run.from; i < run.to; i++) {
      marks ||= tokens[i]!.kind === 'mark';
      words ||= tokens[i]!.kind === 'word';
    }
  if (!marks) return 'indirect';
  return words ? 'mixed' : 'direct';
}

/** The character span of a range of tokens. */
export function spanOfTokens(tokens: readonly StatementToken[], run: TokenRange): Span {
  return { start: tokens[run.from]!.start, end: tokens[run.to - 1]!.end };
}
