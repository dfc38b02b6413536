import { Class } from '../grammar/function-words.ts';
import { nounPhraseAfter } from '../grammar/noun-phrase-after.ts';
import type { TokenRange } from '../grammar/noun-phrases.ts';
import { isA, isAdverb, isBe, isDash, isSign, looksFinite } from '../grammar/token-tests.ts';
import { byAccording, endOfSourceLead } from './according.ts';
import { type Attribution, floorOf } from './attribution.ts';
import { contentEnd } from './content/clause-end.ts';
import { contentOf } from './content/content.ts';
import { type Cue, findCues } from './cues.ts';
import { findingAt, isFinding } from './findings.ts';
import { authorBefore, byColon, byDocument, isLabel } from './labels.ts';
import { byNoun, type NounCue, nounCueBefore } from './noun-cues.ts';
import { signed } from './signatures.ts';
import { skipAdjuncts } from './sources/adjuncts.ts';
import { type SourcePhrase, sourcePhraseOf } from './sources/source.ts';
import type { Statement, StatementToken } from './statements.ts';

type Tokens = readonly StatementToken[];

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
  if (step.kind === 'verb') {
    const one = isBidden(tokens, step.cue) ? undefined : byVerb(tokens, step.cue, found);
    if (one?.subject && isExistential(tokens, one.subject.run)) return undefined;
    return one && step.cue.verb.takes.has('finder') && !isFinding(tokens, one) ? undefined : one;
  }
  switch (step.kind) {
    case 'according':
      return byAccording(tokens, step, found);
    case 'noun':
      return byNoun(tokens, step.noun);
    case 'label':
      return byColon(tokens, step.at);
    case 'document':
      return byDocument(tokens, step);
  }
}

/** "There are reports of smoke, |suggesting| …": "there" reports nothing. */
function isExistential(tokens: Tokens, { from, to }: TokenRange): boolean {
  return to - from === 1 && /^there(?:'s)?$/.test(tokens[from]!.word);
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
  | { readonly kind: 'according'; readonly at: number; readonly to: number }
  | { readonly kind: 'document'; readonly at: number; readonly author: TokenRange }
  | { readonly kind: 'noun'; readonly at: number; readonly noun: NounCue }
  | { readonly kind: 'label'; readonly at: number };

function stepsOf(tokens: Tokens): Step[] {
  const steps: Step[] = findCues(tokens).map((cue) => ({ kind: 'verb', at: cue.from, cue }));
  for (let at = 0; at < tokens.length; at++) {
    const step = stepAt(tokens, at);
    if (step) steps.push(step);
  }
  return steps.length > 1 ? steps.sort((a, b) => a.at - b.at) : steps;
}

/** An attribution without a reporting verb that may begin at a token. */
function stepAt(tokens: Tokens, at: number): Step | undefined {
  const { word } = tokens[at]!;
  if (word === ':') {
    const author = authorBefore(tokens, at);
    if (author) return { kind: 'document', at, author };
    return isLabel(tokens, at) ? { kind: 'label', at } : undefined;
  }
  if (word === 'according' || word === 'in') {
    const to = endOfSourceLead(tokens, at);
    return to === undefined ? undefined : { kind: 'according', at, to };
  }
  if (word === 'that') {
    const noun = nounCueBefore(tokens, at);
    return noun && { kind: 'noun', at: noun.at, noun };
  }
  const finding = findingAt(tokens, at);
  return finding && { kind: 'verb', at, cue: finding };
}

/** Verbs behind which "to say" is learnt, wished or made possible, and not done. */
const UNSAID =
  /^(?:learn(?:s|t|ed|ing)?|want(?:s|ed|ing)?|hop(?:e|es|ed|ing)|need(?:s|ed)?|allow(?:s|ed|ing)?|encourag(?:e|es|ed|ing)|enabl(?:e|es|ed|ing)|help(?:s|ed|ing)?|teach(?:es|ing)?|taught|invit(?:e|es|ed|ing)|asked|able|unable|free|freedom|right|chance|ready)$/;
/** Maximum number of words between such a verb and "to": "encouraging |the people of Oxby| to ask". */
const MAX_ENCOURAGED = 5;

/** "was asked to describe", "were told to say", "learned to write": the words have not been said. */
function isBidden(tokens: Tokens, cue: Cue): boolean {
  if (!cue.infinitive) return false;
  for (let i = cue.group - 1; i >= Math.max(0, cue.group - 1 - MAX_ENCOURAGED) && tokens[i]!.kind === 'word'; i--) {
    if (UNSAID.test(tokens[i]!.word)) return true;
    if (looksFinite(tokens[i])) break;
  }
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
  const asSaid = subject?.where === 'left' && tokens[subject.run.from - 1]?.word === 'as' && reportsBeside(cue);
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

/** Verbs that tell how a voice sounds. */
const LOUD = /^(?:scream|shout|yell|cry|chant|sing|whisper|mutter)$/;

/** "as Lind put it"; not "as people screamed in terror" and "as the talks continue". */
function reportsBeside({ verb }: Cue): boolean {
  return !LOUD.test(verb.lemma) && (verb.takes.has('that') || verb.takes.has('bare') || verb.lemma === 'put it');
}

/** "As Lind said, …" and "…, as Lind said": the adjacent clause. */
function besideAs(tokens: Tokens, cue: Cue, subject: SourcePhrase, as: number, floor: number): TokenRange[] {
  const listener = cue.verb.takes.has('addressee') ? nounPhraseAfter(tokens, cue.to) : undefined;
  const at = skipAdjuncts(tokens, listener?.to ?? cue.to);
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

function subjectFloor(found: readonly Attribution[], cue: Cue): number {
  let floor = 0;
  for (const one of found) if (one.cue.to <= cue.from) floor = Math.max(floor, one.cue.to);
  return floor;
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
