import { ARTICLES, Class } from '../../grammar/function-words.ts';
import { nounPhraseAfter } from '../../grammar/noun-phrase-after.ts';
import type { TokenRange } from '../../grammar/noun-phrases.ts';
import { ROLE_NOUNS } from '../../grammar/role-nouns.ts';
import { isA, isAdverb, isContracted, isDash, isSign, looksFinite, mayBeVerb } from '../../grammar/token-tests.ts';
import { canBePast } from '../../grammar/verb-forms.ts';
import type { Cue } from '../cues.ts';
import { isQuantity, skipAdjuncts } from '../sources/adjuncts.ts';
import type { StatementToken } from '../statements.ts';
import { beginsSubject, clause, quoted } from './clause-end.ts';
import { isDoneToObject } from './deeds.ts';

type Tokens = readonly StatementToken[];

export function contentAfter(tokens: Tokens, cue: Cue, after: number): TokenRange | undefined {
  const { takes } = cue.verb;
  const first = tokens[after];
  if (!first) return undefined;
  if (cue.voice === 'passive') return passiveContent(tokens, cue, after);
  if (first.kind === 'mark') return quoted(tokens, after);
  if ((isSign(first, ',:') || isDash(first)) && tokens[after + 1]?.kind === 'mark') return quoted(tokens, after + 1);
  if (isSign(first, ':') && takes.has('bare') && tokens[after + 1]) return clause(tokens, after + 1);
  if (first.word === 'that' && takes.has('that')) return clause(tokens, after);
  if (first.word === 'to' && takes.has('infinitive'))
    return isVerbBase(tokens[after + 1]) ? clause(tokens, after) : undefined;
  if (isQuestion(first) && takes.has('question')) return clause(tokens, after);
  if (isDoneToObject(tokens, cue, after)) return undefined;
  const led = contentBehindPreposition(tokens, cue, after);
  if (led !== undefined) return clause(tokens, led);
  const gerund = first.word === 'ever' ? tokens[after + 1] : first;
  if (takes.has('gerund') && /ing$/.test(gerund?.word ?? '')) return clause(tokens, after);
  if (cue.verb.lemma === 'cite' && saysAhead(tokens, after)) return undefined;
  if (takes.has('complement')) {
    if (isA(first, Class.preposition) || hasNoComplement(tokens, cue, after)) return undefined;
    return complementOf(tokens, behindAside(tokens, after));
  }
  if (takes.has('complement-as')) return hasWord(tokens, after, 'as') ? complementOf(tokens, after) : undefined;
  if (takes.has('complement-for')) return undefined;
  if (takes.has('asked') && isObject(first)) return asked(tokens, cue, after);
  if (takes.has('addressee')) return addressed(tokens, cue, after);
  return plain(tokens, cue, after);
}

function plain(tokens: Tokens, cue: Cue, after: number): TokenRange | undefined {
  const { takes } = cue.verb;
  const at = skipAdjuncts(tokens, after);
  const token = tokens[at];
  const that = at > after || isSign(token, ',') || isA(token, Class.preposition) ? thatAhead(tokens, after) : undefined;
  if (that !== undefined && takes.has('that'))
    return isAnswered(tokens, after, that) ? undefined : clause(tokens, that);
  if (!token) return undefined;
  if (token.kind === 'mark') return quoted(tokens, at);
  if (
    isSign(token, ',') &&
    at > after &&
    cue.form !== 'ing' &&
    takes.has('bare') &&
    beginsSubject(tokens[at + 1]) &&
    hasVerb(tokens, at + 1)
  )
    return clause(tokens, after);
  if ((isSign(token, ',:') || isDash(token)) && tokens[at + 1]?.kind === 'mark') return quoted(tokens, at + 1);
  if (token.word === 'that' && takes.has('that')) return clause(tokens, at);
  if (token.kind !== 'word' || isA(token, Class.and)) return undefined;
  if (
    /^(?:yes|no|the same|as much|nothing)$/.test(token.word === 'the' ? `the ${tokens[at + 1]?.word}` : token.word) &&
    cue.verb.lemma === 'say'
  )
    return clause(tokens, at);
  if (isQuestion(token) && takes.has('question') && !isA(tokens[after], Class.preposition)) return clause(tokens, at);
  const isLed = isA(token, Class.preposition | Class.subordinator);
  if (isLed && !OPENERS.test(token.word) && !isQuantity(tokens, at)) return undefined;
  if (cue.infinitive && !beginsSubject(token))
    return takes.has('noun') && at === after ? clause(tokens, at) : undefined;
  const pronoun = isContracted(token) || (isA(token, Class.pronoun) && !isA(token, Class.determiner));
  const isClause = cue.verb.lemma === 'add' ? hasFinite : hasVerb;
  if (takes.has('bare') && (pronoun || isClause(tokens, at))) return clause(tokens, at);
  if (cue.verb.lemma === 'question' && isPeople(tokens, at)) return undefined;
  if (takes.has('noun') && tokens.slice(after, at).every((between) => isAdverb(between))) return clause(tokens, at);
  return undefined;
}

/**
 * "called |the office by phone|", "a group called |the Sea Guard|", "another word to describe |their cheese|": an object that
 * is called nothing.
 */
function hasNoComplement(tokens: Tokens, cue: Cue, object: number): boolean {
  const run = clause(tokens, object);
  if (!run || tokens.slice(run.from, run.to).some(({ kind }) => kind === 'mark')) return false;
  const before = tokens[cue.group - 1];
  if (cue.infinitive && before?.kind === 'word' && before.traits.classes === 0 && !looksFinite(before)) return true;
  if (cue.verb.lemma !== 'call') return false;
  const end = nounPhraseAfter(tokens, object)?.to ?? object;
  if (end >= run.to) return !holdsComplement(tokens, object, run.to);
  if (tokens[end]!.word === 'to') return true;
  const isLed = isA(tokens[end], Class.preposition) && !isA(tokens[end], Class.determiner);
  return isLed && !holdsComplement(tokens, end, run.to);
}

/** `hailed them as "heroes" |after the match|`: the time of the statement ends what somebody is called. */
function complementOf(tokens: Tokens, from: number): TokenRange | undefined {
  const run = clause(tokens, from);
  for (let i = from + 1; run && i < run.to; i++)
    if (tokens[i - 1]!.kind === 'mark' && /^(?:after|following|when|before|during|amid)$/.test(tokens[i]!.word))
      return { from, to: i };
  return run;
}

/** "called her vote in March |a mistake|", "call it |whatever| you want": a second noun phrase behind the object. */
function holdsComplement(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (/^(?:whatever|what)$/.test(tokens[i]!.word)) return true;
    const before = tokens[i - 1]!;
    if (ARTICLES.has(tokens[i]!.word) && before.kind === 'word' && (before.traits.classes === 0 || before.capital))
      return true;
  }
  return false;
}

/** "cited Lind |as saying|": the words are Lind's. */
function saysAhead(tokens: Tokens, from: number): boolean {
  for (let i = from; i < Math.min(from + 15, tokens.length); i++)
    if (tokens[i]!.word === 'as' && tokens[i + 1]?.word === 'saying') return true;
  return false;
}

/** Conjunctions of a clause before the reported one: "said |because it rained, nobody came". */
const OPENERS = /^(?:if|because|although|unless|once)$/;

function hasVerb(tokens: Tokens, from: number): boolean {
  for (let i = from; i < tokens.length && !isSign(tokens[i], ';'); i++) {
    if (looksFinite(tokens[i]) || tokens[i]!.kind === 'mark') return true;
    if (i > from && (mayBeVerb(tokens[i]!) || isBarePast(tokens, i))) return true;
  }
  return false;
}

/** Whether the noun phrase that begins at `from` is about people: "questioned |a dozen witnesses| in court". */
function isPeople(tokens: Tokens, from: number): boolean {
  const run = nounPhraseAfter(tokens, from);
  if (!run) return false;
  let head = run.from;
  while (head + 1 < run.to && !isA(tokens[head + 1], Class.preposition)) head++;
  return tokens[head]!.name === 'person' || ROLE_NOUNS.has(tokens[head]!.word.replace(/(?<=[^s])s$|(?<=ss)es$/, ''));
}

/** "added |names to the list| before it closed" is no clause, although "names" may be a verb. */
function hasFinite(tokens: Tokens, from: number): boolean {
  for (let i = from; i < tokens.length && !(i > from && isA(tokens[i], Class.subordinator)); i++)
    if (looksFinite(tokens[i])) return true;
  return false;
}

/** "said the storm |hit| the coast": a past form without an ending, behind a noun. */
function isBarePast(tokens: Tokens, i: number): boolean {
  const { traits, word, capital } = tokens[i]!;
  const before = tokens[i - 1]!;
  if (capital || traits.inflection !== 'base' || !canBePast(word) || before.kind !== 'word') return false;
  return before.traits.classes === 0 || (isA(before, Class.pronoun) && !isA(before, Class.determiner));
}

/** What is answered, and said by somebody else: "responded to |Lind's remarks that| it was safe". */
const ANSWERED =
  /^(?:remark|comment|claim|report|statement|suggestion|allegation|accusation|warning|criticism|call|fear)s?$/;

/** Whether a clause with "that" belongs to what is answered, between the cue and the clause. */
function isAnswered(tokens: Tokens, after: number, that: number): boolean {
  if (tokens[after]!.word !== 'to') return false;
  return tokens.slice(after, that).some(({ word }) => ANSWERED.test(word));
}

function thatAhead(tokens: Tokens, from: number): number | undefined {
  for (let i = from; i < Math.min(from + 25, tokens.length); i++) {
    if (tokens[i]!.word === 'that') return i;
    // "outside one |ruined| building"
    const isAdjective = tokens[i]!.word.endsWith('ed') && isA(tokens[i - 1], Class.determiner | Class.pronoun);
    if (isSign(tokens[i], '.;:') || (looksFinite(tokens[i]) && !isAdjective)) return undefined;
  }
  return undefined;
}

/** Start of the content after the verb's own preposition: "spoke at length |of| the bridge". */
export function contentBehindPreposition(tokens: Tokens, cue: Cue, after: number): number | undefined {
  let at = after;
  while (isAdverb(tokens[at])) at++;
  if (tokens[at]?.word === 'at' && tokens[at + 1]?.word === 'length') at += 2;
  if (!takesPreposition(tokens, cue, at)) {
    if (cue.verb.takes.has('bare') || !/^(?:to|with)$/.test(tokens[at]?.word ?? '')) return undefined;
    at = aboutAhead(tokens, at + 1);
    if (!cue.verb.takes.has('about')) return undefined;
  }
  const next = tokens[at + 1];
  if (!takesPreposition(tokens, cue, at) || !next || /^\d/.test(next.word)) return undefined;
  // "responded by |attacking|" says nothing, "responded by |calling|" does.
  if (tokens[at]!.word === 'by' && next.word.endsWith('ing') && next.traits.reports.length === 0) return undefined;
  // "reported on Friday": a day is no topic.
  return isA(next, Class.time) ? undefined : at + 1;
}

/** "spoke to the council |about": skips the addressee. */
function aboutAhead(tokens: Tokens, from: number): number {
  let at = from;
  while (
    at < from + 5 &&
    tokens[at]?.kind === 'word' &&
    !isA(tokens[at], Class.preposition) &&
    !looksFinite(tokens[at])
  )
    at++;
  return tokens[at]?.word === 'about' ? at : tokens.length;
}

function takesPreposition(tokens: Tokens, cue: Cue, at: number): boolean {
  return isA(tokens[at], Class.preposition) && cue.verb.takes.has(tokens[at]!.word);
}

/** "to |repair| the bridge", but not "to |the| bridge" or "to |Lind|". */
function isVerbBase(token: StatementToken | undefined): boolean {
  if (token?.kind !== 'word' || token.capital) return false;
  return !isA(token, Class.determiner | Class.pronoun | Class.object | Class.preposition) || isAdverb(token);
}

/** "accused the builders, some of whom had left, |of …": an object with a parenthesis is not part of the content. */
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

/** "told reporters that …", "reminded the council of …". */
function addressed(tokens: Tokens, cue: Cue, after: number): TokenRange | undefined {
  const { takes } = cue.verb;
  for (let i = after; i < Math.min(after + 25, tokens.length); i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark') return quoted(tokens, i);
    if (isQuestion(token) && i === after) return undefined;
    if (
      token.word === 'that' ||
      (isQuestion(token) && !hangsOnNoun(tokens, i)) ||
      (token.word === 'to' && takes.has('asked'))
    )
      return clause(tokens, i);
    if (i > after && takes.has(token.word) && isA(token, Class.preposition)) return clause(tokens, i + 1);
    if (isSign(token, ':,') && tokens[i + 1]?.kind === 'mark') return quoted(tokens, i + 1);
    if (isSign(token, '.;:')) return undefined;
    if (i > after && ((isA(token, Class.pronoun) && !isA(token, Class.determiner)) || isContracted(token)))
      return clause(tokens, i);
    if (i > after && isA(token, Class.determiner) && !isA(tokens[i - 1], Class.preposition | Class.and))
      return clause(tokens, thatAhead(tokens, i) ?? i);
    if (looksFinite(token)) return i > after + 1 ? clause(tokens, clauseGuess(tokens, after, i)) : undefined;
  }
  return undefined;
}

/** "told the people |who came": the clause modifies the addressee. */
function hangsOnNoun(tokens: Tokens, i: number): boolean {
  return /^(?:who|which)$/.test(tokens[i]!.word) && !isA(tokens[i - 1], Class.object) && !tokens[i - 1]!.capital;
}

/** "told reporters Lind would go": the addressee is what precedes the last capitalised words before the verb. */
function clauseGuess(tokens: Tokens, after: number, verb: number): number {
  let at = verb;
  while (at > after + 1 && (tokens[at - 1]!.capital || isAdverb(tokens[at - 1]))) at--;
  return at === verb ? after + 1 : at;
}

/** "urged the council to …", "asked him about …". */
function asked(tokens: Tokens, cue: Cue, after: number): TokenRange | undefined {
  for (let i = after; i < Math.min(after + 25, tokens.length); i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark') return quoted(tokens, i);
    if ((isQuestion(token) && !hangsOnNoun(tokens, i)) || token.word === 'that') return clause(tokens, i);
    if (token.word === 'to') return clause(tokens, after);
    if (token.word === 'not' && tokens[i + 1]?.word === 'to') return clause(tokens, i);
    if (i > after && (token.word === 'about' || cue.verb.takes.has(token.word)) && isA(token, Class.preposition))
      return clause(tokens, i + 1);
    if (isSign(token, ':,') && tokens[i + 1]?.kind === 'mark') return quoted(tokens, i + 1);
    if (isSign(token, '.;:')) break;
  }
  return cue.verb.takes.has('noun') ? clause(tokens, after) : undefined;
}

function isObject(token: StatementToken): boolean {
  return (
    token.kind === 'word' &&
    (token.capital ||
      isA(token, Class.determiner | Class.object | Class.pronoun) ||
      /s$/.test(token.word) ||
      !isA(token, Class.preposition | Class.subordinator | Class.and | Class.time | Class.relative))
  );
}

function passiveContent(tokens: Tokens, cue: Cue, after: number): TokenRange | undefined {
  if (tokens[after]?.word === 'as' && tokens[after + 1]?.word === 'saying') {
    const at = after + 2;
    return tokens[at]?.kind === 'mark' ? quoted(tokens, at) : clause(tokens, at);
  }
  const at = skipAdjuncts(tokens, after);
  const token = tokens[at];
  if (!token) return undefined;
  if (cue.verb.lemma === 'ask' && (isQuestion(token) || tokens[after]?.word === 'about'))
    return clause(tokens, tokens[after]?.word === 'about' ? after + 1 : at);
  if (token.word === 'that' || (isQuestion(token) && cue.verb.takes.has('question'))) return clause(tokens, at);
  if (cue.verb.lemma === 'tell') {
    const that = thatAhead(tokens, at);
    return that === undefined ? undefined : clause(tokens, that);
  }
  return undefined;
}

function isQuestion(token: StatementToken): boolean {
  return token.kind === 'word' && /^(?:whether|if|why|how|what|who|when|where|which)$/.test(token.word);
}

function hasWord(tokens: Tokens, from: number, word: string): boolean {
  for (let i = from; i < tokens.length && !isSign(tokens[i], '.;'); i++) if (tokens[i]!.word === word) return true;
  return false;
}
