import { Class } from '../grammar/function-words.ts';
import { nounPhraseAfter, type TokenRange } from '../grammar/noun-phrases.ts';
import { isA, isAdverb, isBe, isDash, isSign, looksFinite } from '../grammar/token-tests.ts';
import { lexicon } from '../lexicon.ts';
import { contentEnd } from './content/clause-end.ts';
import { contentOf } from './content/content.ts';
import { type Cue, findCues } from './cues.ts';
import { skipAdjuncts } from './sources/adjuncts.ts';
import { type SourcePhrase, sourcePhraseOf } from './sources/source.ts';
import type { Statement, StatementToken } from './statements.ts';

/** One attribution within a statement, as token ranges. */
export interface Attribution {
  readonly content: readonly TokenRange[];
  readonly subject: SourcePhrase | undefined;
  readonly cue: TokenRange;
  readonly denied: boolean;
  /** True when it has no subject of its own and continues with the previous speaker: "Adding: …". */
  readonly inherits: boolean;
  /** True when it lies within the content of another one. */
  readonly nested: boolean;
}

type Tokens = readonly StatementToken[];

const EDITORIAL: ReadonlySet<string> = new Set(lexicon('quotations/editorial-labels'));

/** Maximum number of words of unattributed quoted words that count as scare quotes rather than speech. */
export const SCARE_WORDS = 3;

/** All attributions in the statement, left to right. */
export function attributionsIn(unit: Statement): Attribution[] {
  const { tokens } = unit;
  const found: Attribution[] = signed(tokens);
  for (const step of stepsOf(tokens)) {
    const one = reportAt(tokens, step, found);
    const content = one?.content.filter((run) => hasWords(tokens, run)) ?? [];
    if (one && content.length > 0 && !isBarePronoun(tokens, content) && !isProForm(tokens, content))
      place(found, content.length < one.content.length ? { ...one, content } : one);
  }
  return found.length > 1 ? found.sort((a, b) => a.content[0]!.from - b.content[0]!.from) : found;
}

function reportAt(tokens: Tokens, step: Step, found: readonly Attribution[]): Attribution | undefined {
  if (step.kind === 'verb') return isBidden(tokens, step.cue) ? undefined : byVerb(tokens, step.cue, found);
  return step.kind === 'according' ? byAccording(tokens, step.at, found) : byColon(tokens, step.at);
}

function hasWords(tokens: Tokens, run: TokenRange): boolean {
  for (let i = run.from; i < run.to; i++) if (tokens[i]!.kind !== 'sign') return true;
  return false;
}

/** "spoke of it" has no informative content. */
function isBarePronoun(tokens: Tokens, content: readonly TokenRange[]): boolean {
  const [run] = content;
  return content.length === 1 && run!.to - run!.from === 1 && isA(tokens[run!.from], Class.pronoun | Class.object);
}

/** "said so", "said something that cannot be printed": the content is not given. */
function isProForm(tokens: Tokens, [run, ...more]: readonly TokenRange[]): boolean {
  if (more.length > 0) return false;
  const first = tokens[run!.from]!.word;
  if (run!.to - run!.from === 1) return first === 'so' || first === 'that';
  return (first === 'something' || first === 'anything') && tokens[run!.from + 1]!.word === 'that';
}

type Step =
  | { readonly kind: 'verb'; readonly at: number; readonly cue: Cue }
  | { readonly kind: 'according' | 'colon'; readonly at: number };

function stepsOf(tokens: Tokens): Step[] {
  const steps: Step[] = findCues(tokens).map((cue) => ({ kind: 'verb', at: cue.from, cue }));
  for (let at = 0; at < tokens.length; at++) {
    const { word } = tokens[at]!;
    if (word === 'according' && tokens[at + 1]?.word === 'to') steps.push({ kind: 'according', at });
    else if (word === ':' && isLabel(tokens, at)) steps.push({ kind: 'colon', at });
  }
  return steps.length > 1 ? steps.sort((a, b) => a.at - b.at) : steps;
}

/** "was asked to describe", "were told to say": the person asked to speak has not spoken. */
function isBidden(tokens: Tokens, cue: Cue): boolean {
  if (!cue.infinitive) return false;
  const bids = tokens[cue.group - 1]?.traits.reports ?? [];
  if (!bids.some(({ verb, forms }) => forms.has('past') && (verb.takes.has('asked') || verb.lemma === 'tell')))
    return false;
  let at = cue.group - 2;
  while (isAdverb(tokens[at])) at--;
  return isBe(tokens[at]);
}

function byVerb(tokens: Tokens, cue: Cue, found: readonly Attribution[]): Attribution | undefined {
  const last = found.findLast((one) => !one.nested);
  const floor = floorOf(found, cue.group);
  const subject = sourcePhraseOf(tokens, cue, last?.subject, subjectFloor(found, cue));
  const asSaid = subject?.where === 'left' && tokens[subject.run.from - 1]?.word === 'as';
  const content = asSaid
    ? besideAs(tokens, cue, subject, subject.run.from - 1, floor)
    : contentOf(tokens, cue, subject, floor);
  return {
    content,
    subject,
    inherits: subject === undefined && cue.group === 0 && cue.form === 'ing',
    cue,
    // "did not deny" is not a denial.
    denied: cue.negated !== cue.verb.takes.has('denial'),
    nested: false,
  };
}

/** "As Lind said, …" and "…, as Lind said": the adjacent clause. */
function besideAs(tokens: Tokens, cue: Cue, subject: SourcePhrase, as: number, floor: number): TokenRange[] {
  const at = skipAdjuncts(tokens, cue.to);
  const closed =
    tokens[at] === undefined || isSign(tokens[at], ',:.;') || isDash(tokens[at]) || tokens[at].kind === 'mark';
  if (!closed) return contentOf(tokens, cue, subject, floor);
  if (as <= floor + 1) {
    const from = tokens[at]?.kind === 'mark' ? at : at + 1;
    return from < tokens.length ? [{ from, to: contentEnd(tokens, from) }] : [];
  }
  if (tokens[at]?.kind === 'mark' || tokens[at + 1]?.kind === 'mark') return contentOf(tokens, cue, undefined, as);
  return isSign(tokens[as - 1], ',') ? [{ from: floor, to: as - 1 }] : [];
}

/** Maximum number of words of a signature after a quotation: "— Ada Lind". */
const MAX_SIGNATURE = 6;

/** The name after the dash at `dash`, when only a short capitalised name follows. */
export function signature(tokens: Tokens, dash: number): TokenRange | undefined {
  if (!isDash(tokens[dash])) return undefined;
  let to = dash + 1;
  while (tokens[to]?.kind === 'word' && (tokens[to]!.capital || isA(tokens[to], Class.preposition))) to++;
  const ends = to === tokens.length || (to === tokens.length - 1 && isSign(tokens[to], '.')) || isRoleAside(tokens, to);
  return ends && to > dash + 1 && to - dash <= MAX_SIGNATURE ? { from: dash + 1, to } : undefined;
}

/** "— Ada Lind|, sailor from Oxby|": a short description ends the line. */
function isRoleAside(tokens: Tokens, comma: number): boolean {
  if (!isSign(tokens[comma], ',') || tokens.length - comma > MAX_SIGNATURE + 1) return false;
  return tokens.slice(comma + 1).every((token) => token.kind === 'word' && !looksFinite(token));
}

/** `"…" — Ada Lind` in one statement. */
function signed(tokens: Tokens): Attribution[] {
  let dash = 0;
  while (tokens[dash]?.kind === 'mark') dash++;
  const run = dash > 0 ? signature(tokens, dash) : undefined;
  return run ? [plainReport([{ from: 0, to: dash }], { run, where: 'right' }, dash, dash + 1)] : [];
}

/** An attribution whose cue, from `from` to `to`, is not a verb. */
function plainReport(content: readonly TokenRange[], subject: SourcePhrase, from: number, to: number): Attribution {
  return { content, subject, inherits: false, cue: { from, to }, denied: false, nested: false };
}

/** End of the previous attribution; content before a cue begins after it. */
function floorOf(found: readonly Attribution[], at: number): number {
  let floor = 0;
  for (const one of found) {
    if (one.nested) continue;
    for (const run of one.content) if (run.to <= at) floor = Math.max(floor, run.to);
    if (one.cue.to <= at) floor = Math.max(floor, one.cue.to);
  }
  return floor;
}

function subjectFloor(found: readonly Attribution[], cue: Cue): number {
  let floor = 0;
  for (const one of found) if (one.cue.to <= cue.from) floor = Math.max(floor, one.cue.to);
  return floor;
}

/** "According to Lind, …", "…, according to Lind", "The plan, according to Lind, was …". */
function byAccording(tokens: Tokens, at: number, found: readonly Attribution[]): Attribution | undefined {
  const run =
    isA(tokens[at + 2], Class.object) && !isA(tokens[at + 2], Class.determiner)
      ? { from: at + 2, to: at + 3 }
      : nounPhraseAfter(tokens, at + 2);
  if (!run) return undefined;
  // A source at the end applies to the whole statement, including what others are reported to have said in it.
  const floor = floorOf(
    found.filter((one) => tokens[one.cue.from]!.word === 'according'),
    at,
  );
  const report = (...content: readonly TokenRange[]) => plainReport(content, { run, where: 'right' }, at, at + 2);
  const end = isSign(tokens[at - 1], ',') || isDash(tokens[at - 1]) ? at - 1 : at;
  let close = run.to;
  if (isSign(tokens[close], ',') && /^(?:which|who|whose)$/.test(tokens[close + 1]?.word ?? '')) close++;
  while (close < tokens.length && !isSign(tokens[close], ',.;') && tokens[close]!.kind !== 'mark') close++;
  const after = isSign(tokens[run.to - 1], ',') ? run.to : close + 1;
  if (end - floor < 2)
    return after < tokens.length ? report({ from: after, to: contentEnd(tokens, after) }) : undefined;
  let from = floor;
  if (isSign(tokens[from], ',;:') || isA(tokens[from], Class.and)) from++;
  for (let i = end - 1; i > from; i--)
    if (isSign(tokens[i], ';')) {
      from = i + 1;
      break;
    }
  const left = { from, to: end };
  const finite =
    tokens.slice(from, end).some((token) => looksFinite(token) || token.kind === 'mark') ||
    /(?:ed|ing)$/.test(tokens[after]?.word ?? '');
  if (finite || after >= tokens.length || !isSign(tokens[after - 1], ',')) return report(left);
  return report(left, { from: after, to: contentEnd(tokens, after) });
}

/** "Mayor: Bridge will close", "Lind: I know nothing": a short name before the first colon. */
function isLabel(tokens: Tokens, colon: number): boolean {
  const first = tokens[0]!;
  if (EDITORIAL.has(first.word)) return false;
  if (colon === 0 || colon > 7 || colon + 2 >= tokens.length) return false;
  if (!first.capital || isA(first, Class.determiner) || first.word.length < 2 || /^\d/.test(tokens[colon + 1]!.word))
    return false;
  const label = tokens.slice(0, colon);
  if (!label.every((token) => token.kind === 'word' && !looksFinite(token) && !isAdverb(token))) return false;
  return first.start === 0 || tokens[colon + 1]!.kind === 'mark' || label.some((token) => token.name === 'person');
}

function byColon(tokens: Tokens, colon: number): Attribution {
  const from = colon + 1;
  const content = [{ from, to: contentEnd(tokens, from) }];
  return plainReport(content, { run: { from: 0, to: colon }, where: 'left' }, colon, colon + 1);
}

/** Adds an attribution. One inside another's content is nested; earlier ones that it encloses become nested. */
function place(found: Attribution[], one: Attribution): void {
  const at = one.cue.from;
  if (found.some((other) => other.content.some((run) => run.from <= at && at < run.to))) {
    found.push(nestedIn(one));
    return;
  }
  for (let i = 0; i < found.length; i++) {
    const other = found[i]!;
    if (one.content.some((run) => other.content.every((part) => run.from <= part.from && part.to <= run.to)))
      found[i] = nestedIn(other);
  }
  found.push(one);
}

function nestedIn({ content, subject, inherits, cue, denied }: Attribution): Attribution {
  return { content, subject, inherits, cue, denied, nested: true };
}

/** Quotations without an attribution; adjacent ones are joined. */
export function looseMarks(tokens: Tokens, found: readonly Attribution[]): TokenRange[] {
  const loose: TokenRange[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'mark' || found.some((one) => one.content.some((run) => run.from <= i && i < run.to)))
      continue;
    const last = loose.at(-1);
    if (last?.to === i) loose[loose.length - 1] = { from: last.from, to: i + 1 };
    else loose.push({ from: i, to: i + 1 });
  }
  return loose;
}

/** True when the statement consists of quotations only. */
export function isAllQuoted(tokens: Tokens): boolean {
  return (
    tokens.some((token) => token.kind === 'mark') &&
    tokens.every((token) => token.kind === 'mark' || token.kind === 'sign')
  );
}

/** Too short for unattributed speech, or a title: every word is capitalised. */
export function isScare(tokens: Tokens, run: TokenRange): boolean {
  const marks = tokens.slice(run.from, run.to);
  const words = marks.reduce((sum, token) => sum + (token.quoted?.words ?? 0), 0);
  return words <= SCARE_WORDS || marks.every((token) => token.quoted?.title);
}
