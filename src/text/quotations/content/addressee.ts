import { Class } from '../../grammar/function-words.ts';
import type { TokenRange } from '../../grammar/noun-phrases.ts';
import { isA, isAdverb, isContracted, isSign, looksFinite } from '../../grammar/token-tests.ts';
import type { Cue } from '../cues.ts';
import type { StatementToken } from '../statements.ts';
import { isQuestion, thatAhead } from './clause-ahead.ts';
import { clause, quoted } from './clause-end.ts';

type Tokens = readonly StatementToken[];

/** "told reporters that …", "reminded the council of …". */
export function addressed(tokens: Tokens, cue: Cue, after: number): TokenRange | undefined {
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
export function asked(tokens: Tokens, cue: Cue, after: number): TokenRange | undefined {
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

/** It may begin the one who is asked. */
export function isObject(token: StatementToken): boolean {
  return (
    token.kind === 'word' &&
    (token.capital ||
      isA(token, Class.determiner | Class.object | Class.pronoun) ||
      /s$/.test(token.word) ||
      !isA(token, Class.preposition | Class.subordinator | Class.and | Class.time | Class.relative))
  );
}
