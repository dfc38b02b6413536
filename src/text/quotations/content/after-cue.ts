import { Class } from '../../grammar/function-words.ts';
import { nounPhraseAfter } from '../../grammar/noun-phrase-after.ts';
import type { TokenRange } from '../../grammar/noun-phrases.ts';
import { ROLE_NOUNS } from '../../grammar/role-nouns.ts';
import { isA, isAdverb, isContracted, isDash, isSign } from '../../grammar/token-tests.ts';
import type { Cue } from '../cues.ts';
import { isQuantity, skipAdjuncts } from '../sources/adjuncts.ts';
import type { StatementToken } from '../statements.ts';
import { addressed, asked, isObject } from './addressee.ts';
import { hasFinite, hasVerb, isQuestion, thatAhead } from './clause-ahead.ts';
import { beginsSubject, clause, quoted } from './clause-end.ts';
import { behindAside, complementOf, hasNoComplement } from './complement.ts';
import { isDoneToObject } from './deeds.ts';
import { contentBehindPreposition } from './preposition.ts';

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
  if (takes.has('bare') && (pronoun || isClause(tokens, at))) {
    const run = clause(tokens, at);
    // "He wrote |the names on a wall|, she told reporters": the verb is of what follows.
    if (pronoun || !run || isClause(tokens, at, run.to)) return run;
  }
  if (cue.verb.lemma === 'question' && isPeople(tokens, at)) return undefined;
  if (takes.has('noun') && tokens.slice(after, at).every((between) => isAdverb(between))) return clause(tokens, at);
  return undefined;
}

/** "cited Lind |as saying|": the words are Lind's. */
function saysAhead(tokens: Tokens, from: number): boolean {
  for (let i = from; i < Math.min(from + 15, tokens.length); i++)
    if (tokens[i]!.word === 'as' && tokens[i + 1]?.word === 'saying') return true;
  return false;
}

/** Conjunctions of a clause before the reported one: "said |because it rained, nobody came". */
const OPENERS = /^(?:if|because|although|unless|once)$/;

/** Whether the noun phrase that begins at `from` is about people: "questioned |a dozen witnesses| in court". */
function isPeople(tokens: Tokens, from: number): boolean {
  const run = nounPhraseAfter(tokens, from);
  if (!run) return false;
  let head = run.from;
  while (head + 1 < run.to && !isA(tokens[head + 1], Class.preposition)) head++;
  return tokens[head]!.name === 'person' || ROLE_NOUNS.has(tokens[head]!.word.replace(/(?<=[^s])s$|(?<=ss)es$/, ''));
}

/** What is answered, and said by somebody else: "responded to |Lind's remarks that| it was safe". */
const ANSWERED =
  /^(?:remark|comment|claim|report|statement|suggestion|allegation|accusation|warning|criticism|call|fear)s?$/;

/** Whether a clause with "that" belongs to what is answered, between the cue and the clause. */
function isAnswered(tokens: Tokens, after: number, that: number): boolean {
  if (tokens[after]!.word !== 'to') return false;
  return tokens.slice(after, that).some(({ word }) => ANSWERED.test(word));
}

/** "to |repair| the bridge", but not "to |the| bridge" or "to |Lind|". */
function isVerbBase(token: StatementToken | undefined): boolean {
  if (token?.kind !== 'word' || token.capital) return false;
  return !isA(token, Class.determiner | Class.pronoun | Class.object | Class.preposition) || isAdverb(token);
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

function hasWord(tokens: Tokens, from: number, word: string): boolean {
  for (let i = from; i < tokens.length && !isSign(tokens[i], '.;'); i++) if (tokens[i]!.word === word) return true;
  return false;
}
