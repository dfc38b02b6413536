import type { Cue } from './cues.ts';
import { isA, isAdverb, isContracted, isDash, isSign, looksFinite } from './grammar.ts';
import type { Run } from './phrases.ts';
import { REPORTING_FORMS } from './reporting-verbs.ts';
import type { Subject } from './speakers.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** Where the content of a cue stands: the runs of tokens that somebody is reported to have said. */
export function contentOf(tokens: Tokens, cue: Cue, subject: Subject | undefined, floor: number): Run[] {
  const after = subject?.where === 'right' ? Math.max(cue.to, subject.run.to) : cue.to;
  const edge = subject?.where === 'left' ? Math.min(cue.group, subject.run.from) : cue.group;
  if (cue.verb.takes.has('trailing') || cue.verb.takes.has('quote')) {
    const trailing = contentBefore(tokens, cue, edge, after, floor, subject?.where === 'right');
    if (trailing) return trailing;
  }
  if (subject?.where === 'right' && cue.voice === 'active') return [];
  const run = contentAfter(tokens, cue, after);
  return run ? [run] : [];
}

function contentBefore(
  tokens: Tokens,
  cue: Cue,
  edge: number,
  after: number,
  floor: number,
  inverted: boolean,
): Run[] | undefined {
  const sign = isSign(tokens[edge - 1], ',') || isDash(tokens[edge - 1]);
  const end = sign ? edge - 1 : edge;
  const last = tokens[end - 1];
  if (!last || end <= floor) return undefined;
  const rest = skipModifiers(tokens, after);
  if (last.kind === 'mark') {
    if (!sign && !endsSpeech(last) && !inverted) return undefined;
    if (!isClosed(tokens, rest) && !isClosed(tokens, after)) return undefined;
    return [spokenRun(tokens, end, floor), ...marksAfter(tokens, rest)];
  }
  if (!sign || cue.infinitive || !isClosed(tokens, rest)) return undefined;
  const from = clauseStart(tokens, end, floor);
  if (isSubordinate(tokens, from)) return undefined;
  const finite = tokens.slice(from, end).some((token) => looksFinite(token) || maybeVerb(token));
  const left = { from, to: end };
  if (finite && end - from >= 3) return [left, ...marksAfter(tokens, rest)];
  if (!isSign(tokens[rest], ',') || !around(tokens, rest + 1)) return undefined;
  if (isA(tokens[from], 'preposition') && end - from < 12 && tokens[rest + 1]?.kind === 'mark') return undefined;
  return [left, { from: rest + 1, to: contentEnd(tokens, rest + 1) }];
}

/** Whether what follows "…, he said," goes on with the clause. */
function around(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !(/ing$/.test(token.word) && token.kind === 'word');
}

function maybeVerb(token: Token): boolean {
  return token.kind === 'word' && !token.capital && /(?:[^s]s|ed)$/.test(token.word);
}

function isSubordinate(tokens: Tokens, from: number): boolean {
  const first = tokens[from];
  return (
    first === undefined ||
    /^(?:when|after|before|as|while|asked|in|on|at|speaking|responding|with|for|by|since)$/.test(first.word)
  );
}

/** Where the clause that ends before `end` begins: after a semicolon, or at the floor, less an opening "But". */
function clauseStart(tokens: Tokens, end: number, floor: number): number {
  let from = end;
  while (from > floor && !isSign(tokens[from - 1], ';:') && !isDash(tokens[from - 1])) from--;
  if (isA(tokens[from], 'and') || isSign(tokens[from], ',')) from++;
  return from;
}

/** The quotation before the cue with the words that lead to it, when they are reported too: `The plan is "bad," he said`. */
function spokenRun(tokens: Tokens, end: number, floor: number): Run {
  let from = end - 1;
  while (from > floor && (tokens[from - 1]!.kind === 'mark' || isSign(tokens[from - 1], ','))) from--;
  while (isSign(tokens[from], ',')) from++;
  const start = clauseStart(tokens, from, floor);
  const words = from - start;
  return { from: words >= 2 && !isSign(tokens[from - 1], ':,') ? start : from, to: end };
}

/** Quotations that go on after the cue: `…," he said, "…"`. */
function marksAfter(tokens: Tokens, at: number): Run[] {
  let from = at;
  while (isSign(tokens[from], ',.:;') || isDash(tokens[from])) from++;
  if (isA(tokens[from], 'and') && tokens[from + 1]?.kind === 'mark') from++;
  if (tokens[from]?.kind !== 'mark') return [];
  let to = from + 1;
  while (tokens[to]?.kind === 'mark') to++;
  const goesOn = tokens[to]?.kind === 'word' && !endsSpeech(tokens[to - 1]!);
  return [{ from, to: goesOn ? contentEnd(tokens, from) : to }];
}

/** A quotation that ends as speech does: with a comma, a full stop, a question. */
export function endsSpeech(token: Token): boolean {
  return token.kind === 'mark' && token.speech;
}

function isClosed(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return token === undefined;
  if (isSign(token, '.,;?!)') || isDash(token)) return true;
  return isA(token, 'and', 'subordinator');
}

/** What stands between a cue and its content: when, where and to whom it was said. */
export function skipModifiers(tokens: Tokens, start: number): number {
  let at = start;
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (isAdverb(token) || isA(token, 'time')) at++;
    else if (isTimePhrase(tokens, at)) at += 2;
    else if (isA(token, 'preposition') && !isA(token, 'subordinator')) at = phraseEnd(tokens, at);
    else break;
  }
  return at;
}

function isTimePhrase(tokens: Tokens, at: number): boolean {
  return (
    /^(?:last|this|next|late|early|earlier)$/.test(tokens[at]!.word) &&
    /^(?:week|month|year|night|evening|morning|afternoon|summer|fall|spring|winter|weekend|\w+day)$/.test(
      tokens[at + 1]?.word ?? '',
    )
  );
}

function phraseEnd(tokens: Tokens, start: number): number {
  let at = start + 1;
  while (
    at < tokens.length &&
    tokens[at]!.kind === 'word' &&
    !isA(tokens[at], 'relative', 'and', 'subordinator', 'pronoun') &&
    !looksFinite(tokens[at]) &&
    !isContracted(tokens[at])
  )
    at++;
  const stop = tokens[at];
  if (stop && (looksFinite(stop) || isContracted(stop))) return start + Math.max(1, Math.min(3, at - start - 1));
  return at;
}

function contentAfter(tokens: Tokens, cue: Cue, after: number): Run | undefined {
  const { takes } = cue.verb;
  const first = tokens[after];
  if (!first) return undefined;
  if (cue.voice === 'passive') return passiveContent(tokens, cue, after);
  if (first.kind === 'mark') return quoted(tokens, after);
  if ((isSign(first, ',:') || isDash(first)) && tokens[after + 1]?.kind === 'mark') return quoted(tokens, after + 1);
  if (isSign(first, ':') && takes.has('bare') && tokens[after + 1]) return clause(tokens, after + 1);
  if (first.word === 'that' && takes.has('that')) return clause(tokens, after);
  if (first.word === 'to' && takes.has('infinitive')) return clause(tokens, after);
  if (isQuestion(first) && takes.has('question')) return clause(tokens, after);
  if (takes.has(first.word) && isA(first, 'preposition')) return clause(tokens, after + 1);
  if (takes.has('gerund') && /ing$/.test(first.word)) return clause(tokens, after);
  if (takes.has('complement')) return isA(first, 'preposition') ? undefined : clause(tokens, after);
  if (takes.has('complement-as')) return hasWord(tokens, after, 'as') ? clause(tokens, after) : undefined;
  if (takes.has('complement-for')) return undefined;
  if (takes.has('asked') && isObject(first)) return asked(tokens, cue, after);
  if (takes.has('addressee')) return addressed(tokens, cue, after);
  return plain(tokens, cue, after);
}

function plain(tokens: Tokens, cue: Cue, after: number): Run | undefined {
  const { takes } = cue.verb;
  const at = skipModifiers(tokens, after);
  const token = tokens[at];
  const that = at > after || isSign(token, ',') ? thatAhead(tokens, after) : undefined;
  if (that !== undefined && takes.has('that')) return clause(tokens, that);
  if (!token) return undefined;
  if (token.kind === 'mark') return quoted(tokens, at);
  if ((isSign(token, ',:') || isDash(token)) && tokens[at + 1]?.kind === 'mark') return quoted(tokens, at + 1);
  if (token.word === 'that' && takes.has('that')) return clause(tokens, at);
  if (token.kind !== 'word' || isA(token, 'and')) return undefined;
  if (isQuestion(token) && takes.has('question')) return clause(tokens, at);
  if (isA(token, 'preposition', 'subordinator') && token.word !== 'if') return undefined;
  if (takes.has('bare') && hasVerb(tokens, at)) return clause(tokens, at);
  if (takes.has('noun') && at === after) return clause(tokens, at);
  return undefined;
}

function hasVerb(tokens: Tokens, from: number): boolean {
  for (let i = from; i < tokens.length && !isSign(tokens[i], ';'); i++) {
    if (looksFinite(tokens[i]) || (i > from && maybeVerb(tokens[i]!)) || tokens[i]!.kind === 'mark') return true;
  }
  return false;
}

function thatAhead(tokens: Tokens, from: number): number | undefined {
  for (let i = from; i < Math.min(from + 25, tokens.length); i++) {
    if (tokens[i]!.word === 'that') return i;
    if (isSign(tokens[i], '.;:') || looksFinite(tokens[i])) return undefined;
  }
  return undefined;
}

/** "told reporters that …", "reminded the council of …". */
function addressed(tokens: Tokens, cue: Cue, after: number): Run | undefined {
  const { takes } = cue.verb;
  for (let i = after; i < Math.min(after + 25, tokens.length); i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark') return quoted(tokens, i);
    if (token.word === 'that' || (isQuestion(token) && i > after) || (token.word === 'to' && takes.has('asked')))
      return clause(tokens, i);
    if (i > after && takes.has(token.word) && isA(token, 'preposition')) return clause(tokens, i + 1);
    if (isSign(token, ':,') && tokens[i + 1]?.kind === 'mark') return quoted(tokens, i + 1);
    if (isSign(token, '.;:')) return undefined;
    if (i > after && ((isA(token, 'pronoun') && !isA(token, 'determiner')) || isContracted(token)))
      return clause(tokens, i);
    if (i > after && isA(token, 'determiner') && !isA(tokens[i - 1], 'preposition', 'and')) return clause(tokens, i);
    if (looksFinite(token)) return i > after + 1 ? clause(tokens, clauseGuess(tokens, after, i)) : undefined;
  }
  return undefined;
}

/** "told reporters Lind would go": the addressee is what precedes the last run of capitals before the verb. */
function clauseGuess(tokens: Tokens, after: number, verb: number): number {
  let at = verb;
  while (at > after + 1 && (tokens[at - 1]!.capital || isAdverb(tokens[at - 1]))) at--;
  return at === verb ? after + 1 : at;
}

/** "urged the council to …", "asked him about …". */
function asked(tokens: Tokens, cue: Cue, after: number): Run | undefined {
  for (let i = after; i < Math.min(after + 25, tokens.length); i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark') return quoted(tokens, i);
    if (isQuestion(token) || token.word === 'that') return clause(tokens, i);
    if (token.word === 'to') return clause(tokens, after);
    if (i > after && (token.word === 'about' || cue.verb.takes.has(token.word)) && isA(token, 'preposition'))
      return clause(tokens, i + 1);
    if (isSign(token, ':,') && tokens[i + 1]?.kind === 'mark') return quoted(tokens, i + 1);
    if (isSign(token, '.;:')) break;
  }
  return cue.verb.takes.has('noun') ? clause(tokens, after) : undefined;
}

function isObject(token: Token): boolean {
  return (
    token.kind === 'word' &&
    (token.capital ||
      isA(token, 'determiner', 'object', 'pronoun') ||
      /s$/.test(token.word) ||
      !isA(token, 'preposition', 'subordinator', 'and', 'time', 'relative'))
  );
}

function passiveContent(tokens: Tokens, cue: Cue, after: number): Run | undefined {
  if (tokens[after]?.word === 'as' && tokens[after + 1]?.word === 'saying') {
    const at = after + 2;
    return tokens[at]?.kind === 'mark' ? quoted(tokens, at) : clause(tokens, at);
  }
  const at = skipModifiers(tokens, after);
  const token = tokens[at];
  if (!token) return undefined;
  if (cue.verb.lemma === 'ask' && (isQuestion(token) || tokens[after]?.word === 'about'))
    return clause(tokens, tokens[after]?.word === 'about' ? after + 1 : at);
  if (token.word === 'that' || isQuestion(token)) return clause(tokens, at);
  return undefined;
}

function isQuestion(token: Token): boolean {
  return token.kind === 'word' && /^(?:whether|if|why|how|what|who|when|where|which)$/.test(token.word);
}

function hasWord(tokens: Tokens, from: number, word: string): boolean {
  for (let i = from; i < tokens.length && !isSign(tokens[i], '.;'); i++) if (tokens[i]!.word === word) return true;
  return false;
}

function clause(tokens: Tokens, from: number): Run | undefined {
  const to = contentEnd(tokens, from);
  return to > from ? { from, to } : undefined;
}

/** A quotation after its cue, with what belongs to it: `said "no"`, `called "the plan" a mistake`. */
function quoted(tokens: Tokens, from: number): Run {
  let to = from + 1;
  while (tokens[to]?.kind === 'mark') to++;
  const next = tokens[to];
  if (!next || endsSpeech(tokens[to - 1]!) || next.kind === 'sign') return { from, to: joined(tokens, to) };
  return { from, to: contentEnd(tokens, from) };
}

/** `"bad," "ugly" and "sad"`: more quotations in the same list. */
function joined(tokens: Tokens, to: number): number {
  if ((isA(tokens[to], 'and') || isSign(tokens[to], ',')) && tokens[to + 1]?.kind === 'mark')
    return joined(tokens, to + 2);
  return to;
}

/** Where content that begins at `from` ends: with the statement, or before the words that report something else. */
export function contentEnd(tokens: Tokens, from: number): number {
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (isSign(token, ';')) return i;
    if (tokens[i - 1]!.kind === 'mark' && endsSpeech(tokens[i - 1]!) && token.kind === 'word' && !isA(token, 'and'))
      return i;
    if (isSign(token, ',') && next && startsAnew(tokens, i + 1)) return i;
    if (isA(token, 'and') && next && coordinates(tokens, i + 1)) return i;
    if (token.word === 'according' && next?.word === 'to') return i;
  }
  return isSign(tokens.at(-1), '.?!') ? tokens.length - 1 : tokens.length;
}

/** What after a comma no longer belongs to the content: ", saying …", ", according to …", ", but …", ", which …". */
function startsAnew(tokens: Tokens, at: number): boolean {
  const token = tokens[at]!;
  const forms = REPORTING_FORMS.get(token.word);
  if (forms?.some((form) => form.forms.has('ing'))) return true;
  if (isA(token, 'and')) return coordinates(tokens, at + 1);
  return token.word === 'according' || token.word === 'referring';
}

/** "… and said": a second cue with the same subject. */
function coordinates(tokens: Tokens, at: number): boolean {
  let i = at;
  while (isAdverb(tokens[i])) i++;
  const forms = REPORTING_FORMS.get(tokens[i]?.word ?? '');
  return forms?.some((form) => form.forms.has('past') || (form.forms.has('ing') && !form.forms.has('base'))) ?? false;
}
