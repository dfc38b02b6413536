import type { Cue } from './cues.ts';
import { isA, isAdverb, isContracted, isDash, isHangingParticiple, isSign, looksFinite } from './grammar.ts';
import type { Run } from './phrases.ts';
import { REPORTING_FORMS } from './reporting-verbs.ts';
import { isParticiple, type Subject } from './speakers.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** Where the content of a cue stands: the runs of tokens that somebody is reported to have said. */
export function contentOf(tokens: Tokens, cue: Cue, subject: Subject | undefined, floor: number): Run[] {
  const after = subject?.where === 'right' ? Math.max(cue.to, subject.run.to) : cue.to;
  const edge = subject?.where === 'left' ? Math.min(cue.group, subject.run.from) : cue.group;
  if (!isParticiple(cue, tokens) && (cue.verb.takes.has('trailing') || cue.verb.takes.has('quote'))) {
    const trailing = contentBefore(tokens, cue, edge, after, floor, subject?.where === 'right');
    if (trailing) return trailing;
  }
  if (subject?.where === 'right' && cue.voice === 'active' && !isAgent(tokens, subject)) {
    const mark = isSign(tokens[after], ',:') ? after + 1 : after;
    return tokens[mark]?.kind === 'mark' ? [quoted(tokens, mark)] : [];
  }
  const run = contentAfter(tokens, cue, after);
  if (!run) return [];
  const reach = reachOf(tokens, cue, subject, run.from);
  return reach < run.to ? [{ from: run.from, to: Math.max(run.from + 1, reach) }] : [run];
}

/** "Asked |by Lind| whether …": the content stands behind who asked. */
function isAgent(tokens: Tokens, subject: Subject): boolean {
  return tokens[subject.run.from - 1]?.word === 'by';
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
    if (
      endsSpeech(last) &&
      cue.verb.takes.has('trailing') &&
      tokens[after]?.word !== 'that' &&
      !isClosed(tokens, rest)
    ) {
      return [spokenRun(tokens, end, floor), ...marksAfter(tokens, nextComma(tokens, after))];
    }
    if (!isClosed(tokens, rest) && !isClosed(tokens, after)) return undefined;
    return [spokenRun(tokens, end, floor), ...marksAfter(tokens, rest)];
  }
  if (
    !sign ||
    cue.infinitive ||
    !(cue.verb.takes.has('bare') || cue.verb.takes.has('that')) ||
    leadsTo(tokens, cue, after) !== undefined ||
    !isClosed(tokens, rest)
  )
    return undefined;
  const behind = isClosing(tokens, rest) && !inverted && !isPronounSubject(tokens, edge) ? 0 : floor;
  const from = clauseStart(tokens, end, behind);
  const left = { from, to: end };
  const right = rest + 1;
  const finite = tokens.slice(from, end).some((token) => looksFinite(token) || maybeVerb(token)) && end - from >= 3;
  if (tokens[right]?.kind === 'mark' && isSubordinate(tokens, from)) return undefined;
  const opens = isSubordinate(tokens, from);
  if (finite && (!opens || !isSign(tokens[rest], ',')))
    return [left, ...marksAfter(tokens, rest), ...restAfter(tokens, rest)];
  if (!isSign(tokens[rest], ',') || !around(tokens, right) || right >= tokens.length) return undefined;
  return [...(opens && !finite ? [] : [left]), { from: right, to: contentEnd(tokens, right) }];
}

/** "The bridge was safe, the mayor said, and had been tested": the clause goes on after the cue. */
function restAfter(tokens: Tokens, comma: number): Run[] {
  const next = tokens[comma + 1];
  if (!isSign(tokens[comma], ',') || !next || next.kind !== 'word') return [];
  if (/ing$|^(?:which|who|while|when|after|before|as|during|in|at|with|on|according|referring)$/.test(next.word))
    return [];
  if (
    isA(next, 'and') &&
    (coordinates(tokens, comma + 2) || tokens[comma + 2]?.kind === 'mark' || beginsSubject(tokens[comma + 2]))
  )
    return [];
  return [{ from: comma + 1, to: contentEnd(tokens, comma + 1) }];
}

/** True at the end of a statement. */
function isClosing(tokens: Tokens, at: number): boolean {
  return at >= tokens.length || (at === tokens.length - 1 && isSign(tokens[at], '.'));
}

function isPronounSubject(tokens: Tokens, at: number): boolean {
  return isA(tokens[at], 'pronoun') && !isA(tokens[at], 'determiner');
}

function nextComma(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.length && !isSign(tokens[at], ',.:;') && tokens[at]!.kind !== 'mark') at++;
  return at;
}

/** Whether what follows "…, he said," goes on with the clause. */
function around(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !(/ing$/.test(token.word) && token.kind === 'word') && !isReport(tokens, at);
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
  while (from > floor && !isSign(tokens[from - 1], ';:')) from--;
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
  if (!token || token.kind === 'mark') return token === undefined || (token.title && token.words < 8);
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
    (isHangingParticiple(tokens, at) || !looksFinite(tokens[at])) &&
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
  const led = leadsTo(tokens, cue, after);
  if (led !== undefined) return clause(tokens, led);
  if (takes.has('gerund') && /ing$/.test(first.word)) return clause(tokens, after);
  if (takes.has('complement'))
    return isA(first, 'preposition') ? undefined : clause(tokens, behindAside(tokens, after));
  if (takes.has('complement-as')) return hasWord(tokens, after, 'as') ? clause(tokens, after) : undefined;
  if (takes.has('complement-for')) return undefined;
  if (takes.has('asked') && isObject(first)) return asked(tokens, cue, after);
  if (takes.has('addressee')) return addressed(tokens, cue, after);
  return plain(tokens, cue, after);
}

/** "accused the builders, some of whom had left, |of …": an object with an aside is no part of the content. */
function behindAside(tokens: Tokens, object: number): number {
  let opening = -1;
  for (let i = object + 1; i < Math.min(object + 25, tokens.length - 2); i++) {
    if (tokens[i]!.kind === 'mark') return object;
    if (!isSign(tokens[i], ',')) continue;
    if (opening >= 0 && /^(?:of|as)$/.test(tokens[i + 1]!.word)) return i + 2;
    opening = i;
  }
  return object;
}

/** Where the content behind the verb's own preposition begins: "spoke at length |of| the bridge". */
function leadsTo(tokens: Tokens, cue: Cue, after: number): number | undefined {
  for (let i = after; i < Math.min(after + 8, tokens.length); i++) {
    const token = tokens[i]!;
    if (cue.verb.takes.has(token.word) && isA(token, 'preposition')) return tokens[i + 1] && i + 1;
    if (i > after && !isAdverb(token) && !isA(tokens[after], 'preposition') && !isAdverb(tokens[after]))
      return undefined;
    if (
      token.kind !== 'word' ||
      looksFinite(token) ||
      isA(token, 'pronoun', 'and', 'relative', 'subordinator') ||
      (cue.verb.takes.has('bare') && i > after)
    )
      return undefined;
  }
  return undefined;
}

function plain(tokens: Tokens, cue: Cue, after: number): Run | undefined {
  const { takes } = cue.verb;
  const at = skipModifiers(tokens, after);
  const token = tokens[at];
  const that = at > after || isSign(token, ',') || isA(token, 'preposition') ? thatAhead(tokens, after) : undefined;
  if (that !== undefined && takes.has('that')) return clause(tokens, that);
  if (!token) return undefined;
  if (token.kind === 'mark') return quoted(tokens, at);
  if (isSign(token, ',') && at > after && takes.has('bare') && beginsSubject(tokens[at + 1]) && hasVerb(tokens, at + 1))
    return clause(tokens, after);
  if ((isSign(token, ',:') || isDash(token)) && tokens[at + 1]?.kind === 'mark') return quoted(tokens, at + 1);
  if (token.word === 'that' && takes.has('that')) return clause(tokens, at);
  if (token.kind !== 'word' || isA(token, 'and')) return undefined;
  if (
    /^(?:yes|no|so|the same|as much|nothing)$/.test(
      token.word === 'the' ? `the ${tokens[at + 1]?.word}` : token.word,
    ) &&
    cue.verb.lemma === 'say'
  )
    return clause(tokens, at);
  if (isQuestion(token) && takes.has('question')) return clause(tokens, at);
  if (isA(token, 'preposition', 'subordinator') && token.word !== 'if') return undefined;
  if (takes.has('bare') && hasVerb(tokens, at)) return clause(tokens, at);
  if (takes.has('noun') && tokens.slice(after, at).every((between) => isAdverb(between))) return clause(tokens, at);
  return undefined;
}

function beginsSubject(token: Token | undefined): boolean {
  return token !== undefined && (isA(token, 'pronoun', 'determiner') || token.capital || isContracted(token));
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
    if (token.word === 'not' && tokens[i + 1]?.word === 'to') return clause(tokens, i);
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
  if (cue.verb.lemma === 'tell') {
    const that = thatAhead(tokens, at);
    return that === undefined ? undefined : clause(tokens, that);
  }
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
export function contentEnd(tokens: Tokens, from: number, limit = tokens.length): number {
  for (let i = from + 1; i < limit; i++) {
    const token = tokens[i]!;
    if (isSign(token, ';')) return i;
    if (tokens[i - 1]!.kind === 'mark' && endsSpeech(tokens[i - 1]!) && token.kind === 'word' && !isA(token, 'and'))
      return i;
    if (isSign(token, ',') && i - from > 1 && startsAnew(tokens, i + 1)) return i;
    if (isA(token, 'and') && (coordinates(tokens, i + 1) || isReport(tokens, i + 1))) return i;
    if (token.word === 'according' && tokens[i + 1]?.word === 'to' && i - from > 2) return i;
    if (/^(?:while|when)$/.test(token.word) && i - from > 1 && startsAnew(tokens, i + 1)) return i;
  }
  return limit === tokens.length && isSign(tokens.at(-1), '.?!') ? limit - 1 : limit;
}

/** What after a comma no longer belongs to the content: ", saying …", ", but she …", ", which …", ", while …". */
function startsAnew(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const forms = REPORTING_FORMS.get(token.word);
  if (forms?.some((form) => form.forms.has('ing'))) return true;
  if (isA(token, 'and'))
    return (
      coordinates(tokens, at + 1) ||
      isReport(tokens, at + 1) ||
      (token.word === 'but' && beginsSubject(tokens[at + 1]) && !isA(tokens[at + 1], 'determiner'))
    );
  if (/^(?:which|who)$/.test(token.word)) return !asideCloses(tokens, at);
  return /^(?:according|referring|compared|while)$/.test(token.word) || isReport(tokens, at);
}

/** "…, who must decide, has …": after the aside the clause goes on. */
function asideCloses(tokens: Tokens, from: number): boolean {
  for (let i = from + 1; i < tokens.length; i++)
    if (isSign(tokens[i], ',')) return looksFinite(tokens[i + 1]) || isAdverb(tokens[i + 1]);
  return false;
}

/** "… and said": a second cue with the same subject. */
function coordinates(tokens: Tokens, at: number): boolean {
  let i = at;
  while (isAdverb(tokens[i])) i++;
  const forms = REPORTING_FORMS.get(tokens[i]?.word ?? '');
  return (
    forms?.some(
      ({ forms: of, verb }) => of.has('past') || of.has('ing') || (of.has('present') && !verb.takes.has('namesake')),
    ) ?? false
  );
}

/** "… Lind said …": a short subject and a verb of saying, the beginning of another report. */
function isReport(tokens: Tokens, at: number): boolean {
  const first = tokens[at];
  if (!first || !(beginsSubject(first) || /^\d/.test(first.word) || isA(first, 'determiner'))) return false;
  for (let i = at + 1; i < Math.min(at + 8, tokens.length); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || isA(token, 'relative', 'subordinator')) return false;
    if (SAYS.test(token.word)) return true;
    if (looksFinite(token)) return false;
  }
  return false;
}
const SAYS = /^(?:said|says|told|added|argued|insisted|noted|wrote|responded|replied)$/;

/**
 * How far content can reach when its cue stands in an opening clause or in an aside: "While Lind said she would go, |Berg stayed",
 * "Lind, who said she would go, |stayed".
 */
export function reachOf(tokens: Tokens, cue: Cue, subject: Subject | undefined, start: number): number {
  const aside =
    subject !== undefined && isA(tokens[subject.run.from], 'relative') && isSign(tokens[subject.run.from - 1], ',');
  const opening = !aside && opensWithClause(tokens, subject?.where === 'left' ? subject.run.from : cue.group);
  if (!aside && !opening) return tokens.length;
  for (let i = start + 1; i < tokens.length; i++) {
    if (!isSign(tokens[i], ',')) continue;
    const next = tokens[i + 1];
    if (aside && (looksFinite(next) || isAdverb(next))) return i;
    if (
      opening &&
      next &&
      (beginsSubject(next) || (next.kind === 'word' && !isA(next, 'and', 'preposition', 'relative'))) &&
      mainVerbFollows(tokens, i + 1)
    )
      return i;
  }
  return tokens.length;
}

/** Whether the clause of the verb whose subject begins at `at` opens the statement and hangs on what follows. */
function opensWithClause(tokens: Tokens, at: number): boolean {
  if (
    at > 0 &&
    at <= 8 &&
    isA(tokens[at - 1], 'subordinator') &&
    tokens.slice(0, at).every((token) => token.kind === 'word')
  )
    return true;
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const first = tokens[i]!;
    const begins =
      i === 0 || isSign(tokens[i - 1], ',;:') || (isA(tokens[i - 1], 'and') && (i === 1 || isSign(tokens[i - 2], ',')));
    if (begins)
      return (
        isA(first, 'subordinator', 'preposition') && first.word !== 'that' && (i <= 2 || isA(first, 'subordinator'))
      );
    if (first.kind !== 'word') return false;
  }
  return at === 0 && tokens[0]?.kind === 'word' && /(?:ing|ed)$/.test(tokens[0].word);
}

function mainVerbFollows(tokens: Tokens, from: number): boolean {
  for (let i = from; i < Math.min(from + 25, tokens.length); i++) {
    if (isSign(tokens[i], ',;:')) return tokens[i]!.word === ',' && mainVerbFollows(tokens, i + 1);
    if (looksFinite(tokens[i])) return true;
  }
  return false;
}
