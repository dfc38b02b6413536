import type { NameMention } from '../../domain/article.ts';
import { Class } from './function-words.ts';
import { ROLE_NOUNS } from './role-nouns.ts';
import { timePhraseStart } from './time-phrases.ts';
import { isA, isAdverb, isAuxiliary, isContracted, isDash, isPossessive, isSign, looksFinite } from './token-tests.ts';
import type { LexicalToken } from './tokens.ts';
import { endsAsParticiple } from './verb-forms.ts';

/** What the finders of phrases look at. */
export interface PhraseToken extends LexicalToken {
  /** The kind of name that the word is part of. */
  readonly name?: NameMention['kind'] | undefined;
  /** Only a mark has it: `speech` when the quotation ends as speech does, with a comma or at the end of a sentence. */
  readonly quoted?: { readonly speech: boolean };
}

/** Half-open range of token indices. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

type Tokens = readonly PhraseToken[];

/** Maximum number of commas in the parenthesis after a subject. */
const MAX_COMMAS = 6;

/** Maximum distance of a subject's start from its verb, in tokens. */
export const MAX_SUBJECT = 60;

/**
 * The noun phrase that ends before `end`, including a final parenthesis in commas: "Ada Lind, the mayor of Oxby," said.
 */
export function nounPhraseBefore(tokens: Tokens, end: number, floor: number): TokenRange | undefined {
  const run = nearestPhrase(tokens, end, floor);
  return run && (overRelative(tokens, run, floor) ?? overApposition(tokens, run, floor) ?? run);
}

/** "Residents who saw the fire |said": the phrase next to the verb is part of a relative clause of the subject. */
function overRelative(tokens: Tokens, run: TokenRange, floor: number): TokenRange | undefined {
  const before = tokens[run.from - 1];
  if (/^(?:that|which)$/.test(before?.word ?? '')) return overRestriction(tokens, run, floor);
  if (before?.word !== 'who' && !looksFinite(before) && !looksFinite(tokens[run.from - 2])) return undefined;
  for (let k = run.from - 1; k > Math.max(floor, run.from - 14); k--) {
    const token = tokens[k]!;
    if (token.kind !== 'word' || isA(token, Class.and)) return undefined;
    if (token.word !== 'who') continue;
    const head = tokens[k - 1]!.kind === 'word' ? nearestPhrase(tokens, k, floor) : undefined;
    return head && { from: head.from, to: run.to };
  }
  return undefined;
}

/** "The union that represents the drivers |said": a relative clause between the subject and its verb. */
function overRestriction(tokens: Tokens, run: TokenRange, floor: number): TokenRange | undefined {
  const relative = run.from - 1;
  const noun = tokens[relative - 1];
  const verb = tokens[run.from]!;
  if (noun?.kind !== 'word' || noun.traits.classes !== 0 || noun.traits.reports.length > 0 || looksFinite(noun))
    return undefined;
  if (verb.traits.inflection !== 'present' || verb.capital || run.to - run.from < 2) return undefined;
  const head = nearestPhrase(tokens, relative, floor);
  return head && isNominal(tokens, head) ? { from: head.from, to: run.to } : undefined;
}

/** "Ada Lind, the mayor of Oxby |said": the phrase next to the verb is an apposition of the name before it. */
function overApposition(tokens: Tokens, run: TokenRange, floor: number): TokenRange | undefined {
  const first = tokens[run.from];
  const name = tokens[run.from - 2];
  if (/^(?:of|from)$/.test(tokens[run.from - 1]?.word ?? '') && isSign(name, ',')) {
    const whole = nounPhraseBefore(tokens, run.from - 1, floor) ?? nounPhraseBefore(tokens, run.from - 2, floor);
    return whole && { from: whole.from, to: run.to };
  }
  const described = describedBefore(tokens, run, floor);
  if (described !== undefined) return { from: described, to: run.to };
  if (!isSign(tokens[run.from - 1], ',') || run.from - 2 < floor) return undefined;
  const articled = isA(first, Class.determiner) && !isA(first, Class.pronoun);
  if (!articled && !opensWithRole(tokens, run)) return undefined;
  if (name?.name !== 'person' && !isSign(name, ')')) return undefined;
  const head = nearestPhrase(tokens, run.from - 1, floor);
  return head && isNominal(tokens, head) ? { from: head.from, to: run.to } : undefined;
}

/** "Ada Lind, |marine director at Tolva|": an apposition without an article begins with a role. */
function opensWithRole(tokens: Tokens, run: TokenRange): boolean {
  for (let i = run.from; i < Math.min(run.to, run.from + 4) && !tokens[i]!.capital; i++)
    if (ROLE_NOUNS.has(tokens[i]!.word)) return true;
  return false;
}

/** "His uncle, |Ada Lind|, said": a description at the start of the clause belongs to the name after the comma. */
function describedBefore(tokens: Tokens, run: TokenRange, floor: number): number | undefined {
  const comma = run.from - 1;
  if (tokens[run.from]!.name !== 'person' || !isSign(tokens[comma], ',') || comma <= floor) return undefined;
  let role = false;
  for (let k = comma - 1; k >= Math.max(floor, comma - 8); k--) {
    if (tokens[k]!.kind !== 'word' || looksFinite(tokens[k])) return undefined;
    role ||= ROLE_NOUNS.has(tokens[k]!.word);
    const begins = k === 0 || tokens[k - 1]!.kind !== 'word' || isA(tokens[k - 1], Class.and | Class.subordinator);
    if (begins) return role && (isA(tokens[k], Class.determiner) || isPossessive(tokens[k])) ? k : undefined;
  }
  return undefined;
}

function nearestPhrase(tokens: Tokens, end: number, floor: number): TokenRange | undefined {
  const last = tokens[end - 1];
  if (!last || end - 1 < floor) return undefined;
  if (isSign(last, ',') || isDash(last)) return withAside(tokens, end, floor);
  if (last.kind === 'mark' && last.quoted?.speech) return withQuotedAside(tokens, end, floor);
  if (isSign(last, ')')) return withBrackets(tokens, end, floor);
  return plainBefore(tokens, end, floor);
}

function withAside(tokens: Tokens, end: number, floor: number): TokenRange | undefined {
  const sign = tokens[end - 1]!;
  const limit = Math.max(floor, end - MAX_SUBJECT);
  let nearest: TokenRange | undefined;
  for (let k = end - 2, tries = 0; k > limit && tries < MAX_COMMAS; k--) {
    const token = tokens[k]!;
    if (isSign(token, ';:?!')) break;
    if (token.word !== sign.word || token.kind !== 'sign') continue;
    tries++;
    if (!startsAside(tokens[k + 1]) && !(tokens[k - 1]?.capital && tokens[k + 1]?.capital)) continue;
    const head = nounPhraseBefore(tokens, k, floor);
    if (head && isNominal(tokens, head)) return { from: head.from, to: saysWhere(tokens[k + 1]!) ? head.to : end };
    nearest ??= head && { from: head.from, to: end };
  }
  return nearest;
}

/** `Lind, citing "a bad year,"`: the parenthesis ends with a comma inside the quotation marks. */
function withQuotedAside(tokens: Tokens, end: number, floor: number): TokenRange | undefined {
  for (let k = end - 2; k > Math.max(floor, end - MAX_SUBJECT); k--) {
    if (!isSign(tokens[k], ',')) continue;
    const next = tokens[k + 1];
    const head =
      next && (/ing$/.test(next.word) || isA(next, Class.relative)) ? nounPhraseBefore(tokens, k, floor) : undefined;
    return head && { from: head.from, to: end };
  }
  return undefined;
}

/** "Lind, |in a letter|, said": an adverbial of place or manner is not part of the speaker. */
function saysWhere(token: PhraseToken): boolean {
  return /^(?:in|at|on|during|after|before|speaking|writing|citing|asked)$/.test(token.word);
}

function startsAside(token: PhraseToken | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'mark') return false;
  return (
    isA(token, Class.relative | Class.determiner | Class.preposition | Class.subordinator | Class.adverb) ||
    endsAsParticiple(token.word) ||
    token.capital ||
    token.word === 'one' ||
    /^\d/.test(token.word) ||
    ASIDE_NOUN.test(token.word)
  );
}
/** A noun that may begin a parenthesis without an article. */
export const ASIDE_NOUN =
  /^(?:speaking|chairman|chairwoman|director|president|founder|head|chief|professor|author|spokesman|spokeswoman|senior|former|co-\w+)$/;

function isNominal(tokens: Tokens, run: TokenRange): boolean {
  const first = tokens[run.from];
  return first !== undefined && (first.capital || isA(first, Class.determiner | Class.pronoun));
}

function withBrackets(tokens: Tokens, end: number, floor: number): TokenRange | undefined {
  for (let k = end - 2; k >= Math.max(floor, end - 12); k--) {
    if (!isSign(tokens[k], '(')) continue;
    const head = nounPhraseBefore(tokens, k, floor);
    return head && { from: head.from, to: end };
  }
  return undefined;
}

function plainBefore(tokens: Tokens, close: number, floor: number): TokenRange | undefined {
  const time = timePhraseStart(tokens, close, floor);
  const end = time > floor ? time : close;
  const last = tokens[end - 1]!;
  if (isA(last, Class.pronoun) && !isA(last, Class.determiner)) return { from: end - 1, to: end };
  let from = end;
  while (from > floor && end - from < MAX_SUBJECT && belongs(tokens, from - 1, end)) from--;
  while (from < end && !beginsNoun(tokens, from)) from++;
  from = afterOpening(tokens, from, end);
  return from < end ? { from, to: end } : undefined;
}

/** "In response |the council| said", "one reason |some experts| say": an article behind a noun begins another phrase. */
function afterOpening(tokens: Tokens, from: number, end: number): number {
  for (let i = end - 1; i > from; i--)
    if (OPENS_PHRASE.test(tokens[i]!.word) && isCommonNoun(tokens[i - 1]!) && !isReduced(tokens, i - 1, from)) return i;
  return from;
}

/** "scientists |studying| the river": a form in -ing behind people is part of the phrase; not "a |meeting|". */
function isReduced(tokens: Tokens, i: number, from: number): boolean {
  const before = tokens[i - 1];
  return tokens[i]!.word.endsWith('ing') && i > from && before?.kind === 'word' && /[^s'’]s$/.test(before.word);
}

/** A word in small letters that is no function word and no past form: "response"; not "half" of "half the town". */
function isCommonNoun({ kind, word, capital, traits }: PhraseToken): boolean {
  return (
    kind === 'word' &&
    traits.classes === 0 &&
    !capital &&
    traits.inflection !== 'past' &&
    !/^(?:half|twice)$/.test(word)
  );
}
const OPENS_PHRASE = /^(?:the|an?|some)$/;

/** Whether a token, scanning leftwards, is still part of the noun phrase. */
function belongs(tokens: Tokens, i: number, end: number): boolean {
  const token = tokens[i]!;
  if (token.kind === 'mark') return i + 1 < end && i > 0 && isA(tokens[i - 1], Class.determiner);
  if (isSign(token, ')')) return i + 1 < end;
  if (token.kind === 'sign')
    return isSign(token, ',')
      ? joinsNames(tokens, i) && !beginsPerson(tokens, i + 1, end)
      : /^[&/(%'’-]$/.test(token.word);
  if (isA(token, Class.relative | Class.modal) || isContracted(token) || isAuxiliary(token)) return false;
  if (isA(token, Class.and)) return token.word === 'and' ? joinsNames(tokens, i) : false;
  if (isA(token, Class.subordinator)) return false;
  if (isA(token, Class.pronoun) && !isA(token, Class.determiner))
    return token.word === 'one' || token.word === 'others';
  return !(
    looksFinite(token) &&
    !isA(tokens[i - 1], Class.determiner | Class.preposition) &&
    !isPossessive(tokens[i - 1])
  );
}

/** "Lind and Berg", "Lind, Berg and Holm": a comma or "and" between capitalised words. */
export function joinsNames(tokens: Tokens, i: number): boolean {
  const left = tokens[i - 1];
  const right = tokens[i + 1];
  if (!left || !right) return false;
  if (isSign(tokens[i], ',') && (endsOpening(tokens, i) || (i === 1 && left.name === undefined))) return false;
  return left.capital && right.capital && !isPossessive(left);
}

/** "a team from Tarn, |President Ada Lind| said": a person behind a comma is no part of a list without "and". */
function beginsPerson(tokens: Tokens, from: number, end: number): boolean {
  let person = false;
  for (let i = from; i < end; i++) {
    if (isA(tokens[i], Class.and) || isSign(tokens[i], ',')) return false;
    person ||= tokens[i]!.name === 'person';
  }
  if (!person) return false;
  // "in a letter to Bo Holm, |Ms Lind| said": two people are joined by "and".
  return tokens[from - 2]?.name !== 'person' || (tokens[from]!.name === undefined && tokens[from]!.capital);
}

/** "In March, |Lind": the capitalised words before the comma belong to an initial adverbial. */
function endsOpening(tokens: Tokens, comma: number): boolean {
  let from = comma - 1;
  while (
    from > 0 &&
    (tokens[from - 1]!.capital || /^\d/.test(tokens[from - 1]!.word)) &&
    !isA(tokens[from - 1], Class.preposition)
  )
    from--;
  if (from === 0) return isA(tokens[0], Class.preposition | Class.time);
  const before = tokens[from - 1]!;
  const opens = from === 1 || tokens[from - 2]!.kind !== 'word' || isA(tokens[from - 2], Class.and);
  return isA(before, Class.preposition) && opens;
}

/** Capitalised statement openers that are not part of a name: "Then Lind said". */
const OPENING = /^(?:then|now|instead|still|again|also|even)$/;

function beginsNoun(tokens: Tokens, i: number): boolean {
  const token = tokens[i]!;
  if (token.kind === 'mark') return true;
  if (token.kind === 'sign') return false;
  if (isA(token, Class.preposition)) return false;
  return !isAdverb(token) && !isA(token, Class.and | Class.time) && !OPENING.test(token.word);
}
