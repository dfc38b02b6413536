import { ARTICLES, Class } from '../../grammar/function-words.ts';
import type { TokenRange } from '../../grammar/noun-phrases.ts';
import type { ReportingForm } from '../../grammar/reporting-verbs.ts';
import { isA, isAdverb, isContracted, isDash, isSign, looksFinite } from '../../grammar/token-tests.ts';
import type { StatementToken } from '../statements.ts';
import { isDeed, isTail } from './tails.ts';

type Tokens = readonly StatementToken[];

export function clause(tokens: Tokens, from: number): TokenRange | undefined {
  const to = contentEnd(tokens, from);
  return to > from ? { from, to } : undefined;
}

/** A quotation after its cue with the words that belong to it: `said "no"`, `called "the plan" a mistake`. */
export function quoted(tokens: Tokens, from: number): TokenRange {
  let to = from + 1;
  while (tokens[to]?.kind === 'mark') to++;
  const next = tokens[to];
  if (!next || endsSpeech(tokens[to - 1]!) || next.kind === 'sign') return { from, to: joined(tokens, to) };
  return { from, to: contentEnd(tokens, from) };
}

/** `"bad," "ugly" and "sad"`: further quotations of the same list. */
function joined(tokens: Tokens, to: number): number {
  if ((isA(tokens[to], Class.and) || isSign(tokens[to], ',')) && tokens[to + 1]?.kind === 'mark')
    return joined(tokens, to + 2);
  return to;
}

/** End of the content that begins at `from`: the end of the statement or the start of another attribution. */
export function contentEnd(tokens: Tokens, from: number, limit = tokens.length): number {
  for (let i = from + 1; i < limit; i++) {
    const token = tokens[i]!;
    if (isSign(token, '(')) i = bracketEnd(tokens, i, limit);
    if (isSign(token, ';')) return i;
    if (endsSpeech(tokens[i - 1]!) && partsAfter(tokens, i)) return i;
    if (token.kind === 'sign') {
      if (isDash(token) && i - from > 2 && dashParts(tokens, i)) return i;
      if (isSign(token, ',') && i - from > 1 && (startsAnew(tokens, i + 1) || isTail(tokens, i + 1))) return i;
    }
    if (isA(token, Class.and) && isDeed(tokens, i, from)) return i;
    if (isA(token, Class.and) && (coordinates(tokens, i + 1) || beginsReport(tokens, i + 1))) return i;
    if (token.word === 'according' && tokens[i + 1]?.word === 'to' && i - from > 2) return i;
    if ((token.word === 'while' || token.word === 'when') && i - from > 1 && startsAnew(tokens, i + 1)) return i;
  }
  return limit === tokens.length && isSign(tokens.at(-1), '.?!,') ? limit - 1 : limit;
}

/** Maximum number of tokens in brackets that are passed over. */
const MAX_BRACKET = 12;

/** Index of the bracket that closes the one at `open`; `open` itself when there is none near. */
function bracketEnd(tokens: Tokens, open: number, limit: number): number {
  for (let i = open + 1; i < Math.min(limit, open + MAX_BRACKET); i++) if (isSign(tokens[i], ')')) return i;
  return open;
}

/** Whether a quotation that ends like speech also ends the content; after a comma the clause may continue. */
function partsAfter(tokens: Tokens, i: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'word' || isA(token, Class.and)) return false;
  if (!tokens[i - 1]!.quoted?.pause) return true;
  return token.capital || /ing$|^(?:which|while|as|though|although|in)$/.test(token.word);
}

/** A single dash before "a gift to the town" or "asserting" introduces the writer's addition. */
function dashParts(tokens: Tokens, dash: number): boolean {
  const next = tokens[dash + 1];
  if (!next || !(ARTICLES.has(next.word) || (next.kind === 'word' && /ing$/.test(next.word)))) return false;
  return !tokens.slice(dash + 1).some((token) => isDash(token));
}

/**
 * Continuations after a comma that are not part of the content: ", saying …", ", but she …", ", which …", ", while …".
 */
function startsAnew(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (formsAt(tokens, at).some(({ forms }) => forms.has('ing'))) return true;
  if (isA(token, Class.and))
    return (
      coordinates(tokens, at + 1) ||
      beginsReport(tokens, at + 1) ||
      (token.word === 'but' && beginsSubject(tokens[at + 1]) && !isA(tokens[at + 1], Class.determiner))
    );
  if (/^(?:which|who)$/.test(token.word)) return !asideCloses(tokens, at);
  if (token.word === 'with' && reportsInPassing(tokens, at + 1)) return true;
  if (isTimeAside(tokens, at)) return true;
  if (/^(?:although|though|as)$/.test(token.word)) return beginsReport(tokens, at + 1);
  return /^(?:according|referring|compared|while)$/.test(token.word) || beginsReport(tokens, at);
}

/** Maximum number of tokens between "with" and a verb of saying. */
const MAX_WITH = 7;

/** ", with |one sailor saying| …": another source reports. */
function reportsInPassing(tokens: Tokens, from: number): boolean {
  for (let i = from + 1; i < Math.min(from + MAX_WITH, tokens.length) && tokens[i]!.kind === 'word'; i++)
    if (tokens[i]!.traits.reports.some(({ forms, verb }) => forms.has('ing') && verb.takes.has('that'))) return true;
  return false;
}

const TIME_UNIT = /^(?:hour|minute|day|week|month|year)s?$/;

/** ", |hours after| the vote", ", |two days before| it": the time of the statement is not part of its content. */
export function isTimeAside(tokens: Tokens, at: number): boolean {
  const unit = TIME_UNIT.test(tokens[at]?.word ?? '') && tokens[at]!.word.endsWith('s') ? at : at + 1;
  return TIME_UNIT.test(tokens[unit]?.word ?? '') && /^(?:after|before)$/.test(tokens[unit + 1]?.word ?? '');
}

/** "…, who must decide, has …": the clause continues after the parenthesis. */
function asideCloses(tokens: Tokens, from: number): boolean {
  for (let i = from + 1; i < tokens.length; i++)
    if (isSign(tokens[i], ',')) return looksFinite(tokens[i + 1]) || isAdverb(tokens[i + 1]);
  return false;
}

/** "… and said": a second cue with the same subject. */
export function coordinates(tokens: Tokens, at: number): boolean {
  let i = at;
  while (isAdverb(tokens[i])) i++;
  const next = tokens[i + 1];
  const clause = next?.word === 'that' || (isA(next, Class.pronoun) && !isA(next, Class.determiner));
  return formsAt(tokens, i).some(
    ({ forms, verb }) =>
      forms.has('past') ||
      forms.has('ing') ||
      (forms.has('present') && !verb.takes.has('namesake')) ||
      (clause && i === at && forms.has('base') && verb.takes.has('that')),
  );
}

/** The reporting verbs at `i`; one with a particle only if the particle follows: "made clear", not "made". */
function formsAt(tokens: Tokens, i: number): readonly ReportingForm[] {
  const forms = tokens[i]?.traits.reports ?? [];
  if (!forms.some(({ verb }) => verb.particle)) return forms;
  return forms.filter(({ verb }) => !verb.particle || verb.particle.startsWith(tokens[i + 1]?.word ?? ' '));
}

/** "… Lind said …": a short subject and a reporting verb, the start of another attribution. */
export function beginsReport(tokens: Tokens, at: number): boolean {
  const first = tokens[at];
  if (!first || !(beginsSubject(first) || /^\d/.test(first.word) || isA(first, Class.determiner))) return false;
  for (let i = at + 1; i < Math.min(at + 8, tokens.length); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || isA(token, Class.relative | Class.subordinator)) return false;
    if (token.traits.opensReport) return true;
    if (looksFinite(token)) return false;
  }
  return false;
}

/** A quotation that ends like speech: with a comma, full stop or question mark. */
export function endsSpeech(token: StatementToken): boolean {
  return token.quoted?.speech ?? false;
}

export function beginsSubject(token: StatementToken | undefined): boolean {
  return token !== undefined && (isA(token, Class.pronoun | Class.determiner) || token.capital || isContracted(token));
}
