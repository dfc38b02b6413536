import { contains } from '../../domain/article.ts';
import type { TokenRange } from '../grammar/noun-phrases.ts';
import { mainSubject } from '../grammar/subjects.ts';
import type { Attribution } from './attribution.ts';
import { attributionsIn, isAllQuoted, isScare, looseMarks } from './attributions.ts';
import { isCharge } from './charges.ts';
import { draftOf, plain, type QuoteDraft, spanOfTokens } from './quote-draft.ts';
import { byline, signature } from './signatures.ts';
import type { Speaker } from './sources/coreference.ts';
import { type Statement, type StatementToken, statementPiecesOf } from './statements.ts';
import { continueTurn, hasTurns, type Turn, turnOf } from './turns.ts';

/** Maximum number of preceding quotations searched for the speaker of one without. */
const LOOK_BACK = 60;

/** Maximum number of words in a quoted heading in title case, and in one that only lacks the end of a sentence. */
const MAX_TITLE = 6;
const MAX_HEADING = 12;

/** Assembles the statements in order; a quotation may depend on those before it. */
export function assembleQuotes(units: readonly Statement[]): QuoteDraft[] {
  const drafts: QuoteDraft[] = [];
  let announced: Speaker | undefined;
  const isInterview = hasTurns(units);
  let turn: Turn | undefined;
  let paragraph = -1;
  for (const unit of joined(units)) {
    const begins = unit.paragraph !== paragraph;
    paragraph = unit.paragraph;
    if (begins) {
      turn = isInterview ? turnOf(unit) : undefined;
      if (turn) drafts.push(turn.draft);
    } else if (turn) continueTurn(turn, unit);
    if (turn) {
      readInside(unit, begins ? turn.inside : unit.tokens, turn.draft, drafts);
      continue;
    }
    const found = isAllQuoted(unit.tokens) ? undefined : attributionsIn(unit);
    readUnit(unit, found, drafts, announced);
    announced = found && announcedBy(unit, found);
  }
  return drafts;
}

/** `"Is it safe?" Lind asked.` is one statement, although a sentence ends inside it. */
function joined(units: readonly Statement[]): Statement[] {
  const result: Statement[] = [];
  for (const unit of units) {
    const last = result.at(-1);
    if (last && last.paragraph === unit.paragraph && isAllQuoted(last.tokens) && isBareCue(unit)) {
      const { start, paragraph } = last;
      result[result.length - 1] = { start, end: unit.end, paragraph, tokens: [...last.tokens, ...unit.tokens] };
    } else result.push(unit);
  }
  return result;
}

/** Maximum number of tokens in a statement that consists of a speaker and a cue. */
const MAX_BARE_CUE = 18;

/** A speaker and a reporting verb without content. */
function isBareCue({ tokens }: Statement, found?: readonly Attribution[]): boolean {
  if (tokens.length > MAX_BARE_CUE || tokens.some((token) => token.kind === 'mark')) return false;
  if (!tokens.some((token) => token.traits.standsAlone)) return false;
  return (found ?? attributionsIn({ start: 0, end: 0, paragraph: 0, tokens })).length === 0;
}

/** "Ada Lind said in a statement." may introduce the next quotation. */
function announcedBy(unit: Statement, found: readonly Attribution[]): Speaker | undefined {
  if (!isBareCue(unit, found)) return undefined;
  const run = mainSubject(unit.tokens, unit.tokens.length);
  return run && { span: spanOfTokens(unit.tokens, run) };
}

/** @param found the attributions of a statement that contains more than quotations */
function readUnit(
  unit: Statement,
  found: readonly Attribution[] | undefined,
  drafts: QuoteDraft[],
  announced: Speaker | undefined,
): void {
  const before = drafts.length;
  const whole = found ? undefined : goOn(unit, drafts, announced);
  if (found && !sign(unit, drafts)) report(unit, found, drafts);
  if (!unit.tokens.some((token) => token.quoted?.inside)) return;
  const fresh = whole ? [whole] : drafts.slice(before).filter((draft) => !draft.nested);
  for (const token of unit.tokens) {
    const inside = token.quoted?.inside;
    const outer = inside && fresh.find((draft) => draft.parts.some((part) => contains(part, token)));
    if (outer) readInside(unit, inside, outer, drafts);
  }
}

/** Attributions inside a quotation: `"He told me, 'Go home,'" Lind said`. */
function readInside(unit: Statement, tokens: readonly StatementToken[], outer: QuoteDraft, drafts: QuoteDraft[]): void {
  for (const piece of statementPiecesOf(tokens)) {
    const inner = { start: unit.start, end: unit.end, paragraph: unit.paragraph, tokens: piece };
    for (const one of attributionsIn(inner)) drafts.push(draftOf(inner, one, undefined, outer));
  }
  for (const token of tokens) if (token.quoted?.inside) readInside(unit, token.quoted.inside, outer, drafts);
}

function report(unit: Statement, found: readonly Attribution[], drafts: QuoteDraft[]): void {
  const { tokens } = unit;
  const earlier = lastSpoken(drafts, unit.paragraph);
  const fresh = found.map((one) => draftOf(unit, one, earlier));
  const waiting = drafts.findLast((draft) => !draft.nested);
  const first = fresh.find(
    (draft) => !draft.nested && draft.cue && draft.speaker && draft.parts[0]!.start === unit.start,
  );
  const near =
    waiting &&
    (waiting.paragraph === unit.paragraph || (waiting.unfinished && waiting.paragraph === unit.paragraph - 1));
  if (waiting?.waits && near && first) waiting.speaker = first.speaker;
  if (waiting) waiting.waits = false;
  for (const draft of fresh) drafts.push(draft);
  for (const run of looseMarks(tokens, found)) {
    if (isScare(tokens, run) || isCharge(tokens, run)) continue;
    const goesOn = run.from === 0 && earlier?.paragraph === unit.paragraph;
    drafts.push(loose(unit, run, goesOn ? earlier : undefined));
  }
}

/** A quotation without surrounding words continues the one before it. */
function goOn(unit: Statement, drafts: QuoteDraft[], announced: Speaker | undefined): QuoteDraft | undefined {
  const { tokens } = unit;
  const last = lastSpoken(drafts, unit.paragraph);
  if (last?.paragraph !== unit.paragraph && isHeading(tokens)) return undefined;
  const parts = looseMarks(tokens, []).map((run) => spanOfTokens(tokens, run));
  const open = tokens.some((token) => token.quoted?.mark?.open);
  const same =
    last && (last.paragraph === unit.paragraph || (last.unfinished && last.paragraph === unit.paragraph - 1));
  if (same && last.form !== 'indirect' && !announced) {
    for (const part of parts) last.parts.push(part);
    last.open ||= open;
    last.unfinished = open;
    return last;
  }
  const speaker = announced ?? last?.speaker;
  const waits = last?.paragraph !== unit.paragraph;
  const draft = plain(unit, parts, open, speaker, waits);
  drafts.push(draft);
  return draft;
}

/** A short line in quotation marks, in title case or without an end of a sentence, is a heading of the following part. */
function isHeading(tokens: readonly StatementToken[]): boolean {
  const [only] = tokens;
  const isOpenEnded = tokens.length === 1 && !only!.quoted!.speech && only!.quoted!.words <= MAX_HEADING;
  return isOpenEnded || tokens.every(({ quoted }) => !quoted || (quoted.title && quoted.words <= MAX_TITLE));
}

/** A line with a name after a quotation, behind a dash or alone, names its speaker. */
function sign({ tokens, paragraph }: Statement, drafts: QuoteDraft[]): boolean {
  const last = drafts.findLast((draft) => !draft.nested);
  const close = last && (last.paragraph === paragraph || last.paragraph === paragraph - 1);
  if (!close || last.cue || last.form !== 'direct') return false;
  const name = signature(tokens, 0) ?? (last.waits ? byline(tokens) : undefined);
  if (!name) return false;
  last.waits = false;
  last.speaker = { span: spanOfTokens(tokens, name) };
  return true;
}

/** What a bare quotation continues: the last quoted words of its paragraph, else the last attribution. */
function lastSpoken(drafts: readonly QuoteDraft[], paragraph: number): QuoteDraft | undefined {
  const end = Math.max(0, drafts.length - LOOK_BACK);
  for (let i = drafts.length - 1; i >= end && drafts[i]!.paragraph === paragraph; i--) {
    if (!drafts[i]!.nested && drafts[i]!.form !== 'indirect' && drafts[i]!.speaker) return drafts[i];
  }
  for (let i = drafts.length - 1; i >= Math.max(0, drafts.length - LOOK_BACK); i--) {
    if (!drafts[i]!.nested && drafts[i]!.speaker) return drafts[i];
  }
  return undefined;
}

function loose(unit: Statement, run: TokenRange, earlier: QuoteDraft | undefined): QuoteDraft {
  const { tokens } = unit;
  const subject = mainSubject(tokens, run.from) ?? mainSubject(tokens, tokens.length);
  const speaker = earlier?.speaker ?? (subject && { span: spanOfTokens(tokens, subject) });
  const open = tokens.slice(run.from, run.to).some((token) => token.quoted?.mark?.open);
  return plain(unit, [spanOfTokens(tokens, run)], open, speaker, false, !earlier?.speaker);
}
