import { ARTICLES_AND_POSSESSIVES, Class } from './function-words.ts';
import { MAX_SUBJECT, nounPhraseBefore, type PhraseToken, type TokenRange } from './noun-phrases.ts';
import { ROLE_NOUNS } from './role-nouns.ts';
import { isA, isAdverb, isBe, isContracted, isSign, looksFinite, mayBeVerb } from './token-tests.ts';
import { endsAsParticiple } from './verb-forms.ts';

type Tokens = readonly PhraseToken[];

/**
 * The subject of the statement's first clause: what precedes its first verb, without an initial adverbial; or the first
 * name.
 */
export function mainSubject(tokens: Tokens, limit: number): TokenRange | undefined {
  return (
    subjectBehindOpening(tokens, limit) ??
    cleft(tokens, limit) ??
    subjectBehindPlace(tokens, limit) ??
    firstClauseSubject(tokens, 0, limit) ??
    firstName(tokens, limit)
  );
}

/** "Asked if she would stay, |Lind| laughed": the subject follows a participial clause. */
export function subjectBehindOpening(tokens: Tokens, limit: number): TokenRange | undefined {
  if (tokens[0]?.kind !== 'word' || !endsAsParticiple(tokens[0].word)) return undefined;
  const end = Math.min(limit, tokens.length, MAX_SUBJECT);
  for (let i = 1; i < end; i++) {
    if (!isSign(tokens[i], ',')) continue;
    const run = firstClauseSubject(tokens, i + 1, limit);
    if (run?.from === i + 1) return run;
  }
  return undefined;
}

/** "It was |Lind| who …". */
function cleft(tokens: Tokens, limit: number): TokenRange | undefined {
  if (tokens[0]?.word !== 'it' || !isBe(tokens[1])) return undefined;
  let to = 2;
  while (to < limit && tokens[to]?.name === 'person') to++;
  if (to > 2) return { from: 2, to };
  while (to < Math.min(limit, MAX_CLEFT) && tokens[to]?.kind !== 'mark' && tokens[to]?.word !== 'who') to++;
  if (tokens[to]?.word !== 'who') return undefined;
  const end = isSign(tokens[to - 1], ',') ? to - 1 : to;
  return tokens.slice(2, end).some(({ name }) => name === 'person') ? { from: 2, to: end } : undefined;
}

/** Maximum index of "who" in "It was |her niece, the singer Ada Lind, who| …". */
const MAX_CLEFT = 16;
/** Maximum number of words before the verb in "Among the patients was |Lind|". */
const MAX_PLACE = 8;

/** "Among the patients was |Ada Lind|": a place before "be" and a person behind it. */
function subjectBehindPlace(tokens: Tokens, limit: number): TokenRange | undefined {
  if (!isA(tokens[0], Class.preposition)) return undefined;
  let be = 1;
  while (be < Math.min(limit, MAX_PLACE) && tokens[be]?.kind === 'word' && !looksFinite(tokens[be])) be++;
  if (!isBe(tokens[be])) return undefined;
  let to = be + 1;
  while (to < limit && tokens[to]?.name === 'person') to++;
  return to > be + 1 ? { from: be + 1, to } : undefined;
}

/** "One man": "one" is a determiner here. */
function isOneOf(tokens: Tokens, i: number): boolean {
  const next = tokens[i + 1];
  return tokens[i]!.word === 'one' && next?.kind === 'word' && ROLE_NOUNS.has(next.word);
}

/** The subject of the first clause between two tokens: a pronoun, or the noun phrase before the first finite verb. */
export function firstClauseSubject(tokens: Tokens, from: number, limit: number): TokenRange | undefined {
  const end = Math.min(limit, tokens.length, from + MAX_SUBJECT);
  const scan = scanFrom(tokens, from);
  for (; !scan.found && scan.next < end; scan.next++) scan.found = subjectAt(tokens, scan.next, from);
  return scan.next <= end ? scan.found?.subject : undefined;
}

/** How far the tokens of a clause were searched for its subject. */
interface Scan {
  /** Index of the first token that was not looked at. */
  next: number;
  found?: Found | undefined;
}

/** The end of a search. */
interface Found {
  /** Undefined where the clause has a verb and no subject. */
  readonly subject: TokenRange | undefined;
}

/** The searches in the latest statement by their first token, because each cue asks for the subjects of the clauses before it. */
let latest: { readonly tokens: Tokens; readonly scans: Map<number, Scan> } | undefined;

function scanFrom(tokens: Tokens, from: number): Scan {
  if (latest?.tokens !== tokens) latest = { tokens, scans: new Map() };
  const scan = latest.scans.get(from) ?? { next: from };
  latest.scans.set(from, scan);
  return scan;
}

/** What a token tells of the subject of a clause that begins at `from`; undefined where the search goes on. */
function subjectAt(tokens: Tokens, i: number, from: number): Found | undefined {
  const token = tokens[i]!;
  if (isContracted(token)) return { subject: { from: i, to: i + 1 } };
  if (token.word === 'it' && i - 1 > from && mayBeVerb(tokens[i - 1]!))
    return { subject: nounPhraseBefore(tokens, i - 1, from) };
  if (isA(token, Class.pronoun) && !isA(token, Class.determiner) && !isOneOf(tokens, i))
    return { subject: { from: i, to: i + 1 } };
  // "The retired ferryman": after a determiner "retired" is not a finite verb.
  if (!looksFinite(token) || ARTICLES_AND_POSSESSIVES.has(tokens[i - 1]?.word ?? '')) return undefined;
  let group = i;
  while (group > from && isAdverb(tokens[group - 1])) group--;
  const relative = isA(tokens[group - 1], Class.relative) && isSign(tokens[group - 2], ',');
  const run = nounPhraseBefore(tokens, relative ? group - 2 : group, from);
  // "Lind, whose house burned, lost it": the verb of a relative clause has a subject of its own.
  return run && tokens[run.from]!.word !== 'whose' && tokens[run.from - 1]?.word !== 'whose'
    ? { subject: run }
    : undefined;
}

function firstName(tokens: Tokens, limit: number): TokenRange | undefined {
  for (let i = 0; i < Math.min(limit, tokens.length); i++) {
    const token = tokens[i]!;
    if (
      !token.capital ||
      isA(token, Class.preposition | Class.subordinator | Class.and | Class.time | Class.determiner)
    )
      continue;
    let to = i + 1;
    while (to < tokens.length && tokens[to]!.capital) to++;
    return { from: i, to };
  }
  return undefined;
}
