import { Class } from '../grammar/function-words.ts';
import { nounPhraseBefore, type TokenRange } from '../grammar/noun-phrases.ts';
import { mainSubject } from '../grammar/subjects.ts';
import { timePhraseStart } from '../grammar/time-phrases.ts';
import { isA, isAdverb, isAuxiliary, isBe, isPossessive, isSign, looksFinite } from '../grammar/token-tests.ts';
import { lexicon } from '../lexicon.ts';
import type { Attribution } from './attribution.ts';
import { contentEnd } from './content/clause-end.ts';
import type { StatementToken } from './statements.ts';

type Tokens = readonly StatementToken[];

/** Nouns that report what somebody said: "claim", "warning". */
const NOUNS: ReadonlySet<string> = new Set(lexicon('quotations/reporting-nouns'));

/** Verbs whose subject is the source of their object: "issued a warning that". */
const ISSUING =
  /^(?:make|makes|made|making|issue|issues|issued|issuing|give|gives|gave|giving|repeat|repeats|repeated)$/;

/** Maximum number of words between a possessor and its noun: "her latest public claim". */
const MAX_MODIFIERS = 3;

/** A noun that reports, with "that" behind it. */
export interface NounCue {
  /** Index of the noun. */
  readonly at: number;
  /** Index of "that". */
  readonly that: number;
  /** Who is named between the two: "warnings from |traders| that …". */
  readonly author: TokenRange | undefined;
}

/** Maximum number of tokens between a noun and "that": "warnings |from traders in the old town| that". */
const MAX_AUTHOR = 8;

/** The noun whose content "that" at `that` begins; undefined where it is a relative pronoun: "a claim |that made her famous". */
export function nounCueBefore(tokens: Tokens, that: number): NounCue | undefined {
  const first = tokens[that + 1];
  if (that === 0 || first?.kind !== 'word' || looksFinite(first) || isAdverb(first) || isA(first, Class.modal))
    return undefined;
  const noun = nounBefore(tokens, that);
  if (!noun || !isNoun(tokens, noun.at)) return undefined;
  return tokens.slice(that + 1, endOfClaim(tokens, that)).some(looksFinite) ? { ...noun, that } : undefined;
}

/** The noun directly before "that", or before a time and an author behind it: "her warning |on Monday|", "a claim |by Lind|". */
function nounBefore(tokens: Tokens, that: number): Omit<NounCue, 'that'> | undefined {
  const end = timePhraseStart(tokens, that, 0);
  if (NOUNS.has(tokens[end - 1]?.word ?? '')) return { at: end - 1, author: undefined };
  for (let i = end - 2; i > 0 && end - i <= MAX_AUTHOR && !looksFinite(tokens[i]) && tokens[i]!.kind === 'word'; i--)
    if (/^(?:from|by)$/.test(tokens[i]!.word) && NOUNS.has(tokens[i - 1]!.word))
      return { at: i - 1, author: { from: i + 1, to: end } };
  return undefined;
}

/** "her |claim|", "of |warnings|"; not "Lind |claims|" and "said in a |statement|". */
function isNoun(tokens: Tokens, at: number): boolean {
  const first = modifiedFrom(tokens, at);
  const before = tokens[first - 1];
  if (isPossessive(before)) return true;
  if (isA(before, Class.determiner)) return !/^(?:in|with|by)$/.test(tokens[first - 2]?.word ?? '');
  return first === at && (isA(before, Class.preposition) || isBe(before) || ISSUING.test(before?.word ?? ''));
}

/** "|Lind's| claim that …", "a claim by |Lind| that", "|Lind| issued a warning that", else without a source. */
export function byNoun(tokens: Tokens, { at, that, author }: NounCue): Attribution {
  const run = author ?? sourceOf(tokens, at);
  const content = [{ from: that, to: endOfClaim(tokens, that) }];
  const subject = run && ({ run, where: 'left' } as const);
  const denied = /^denials?$/.test(tokens[at]!.word);
  const cue = { from: at, to: at + 1 };
  return { content, subject, inherits: false, cue, denied, nested: false };
}

function sourceOf(tokens: Tokens, at: number): TokenRange | undefined {
  const first = modifiedFrom(tokens, at);
  const owner = tokens[first - 1];
  if (isPossessive(owner)) return possessorOf(tokens, nounPhraseBefore(tokens, first, 0));
  if (/^(?:his|her|their|its)$/.test(owner?.word ?? '')) return { from: first - 1, to: first };
  const verb = isA(owner, Class.determiner) ? first - 2 : first - 1;
  return ISSUING.test(tokens[verb]?.word ?? '') ? mainSubject(tokens, verb + 1) : undefined;
}

/** "a check on |Lind's|": the possessor begins behind the last preposition but "of". */
function possessorOf(tokens: Tokens, run: TokenRange | undefined): TokenRange | undefined {
  if (!run) return undefined;
  let { from } = run;
  for (let i = from; i < run.to; i++) if (isA(tokens[i], Class.preposition) && tokens[i]!.word !== 'of') from = i + 1;
  return from < run.to ? { from, to: run.to } : undefined;
}

/** Index of the first of the adjectives and nouns before the noun at `at`. */
function modifiedFrom(tokens: Tokens, at: number): number {
  let first = at;
  while (first > 0 && at - first < MAX_MODIFIERS && isModifier(tokens[first - 1]!)) first--;
  return first;
}

function isModifier(token: StatementToken): boolean {
  return token.kind === 'word' && token.traits.classes === 0 && !isPossessive(token) && !looksFinite(token);
}

/**
 * End of the clause that begins at `from`: before a verb that has the claim as its subject ("the claim that it was safe |was
 * rejected"), and before the comma where it stands in an opening ("Contrary to her claim that it was safe|, nobody came").
 */
function endOfClaim(tokens: Tokens, from: number): number {
  const end = contentEnd(tokens, from);
  const isOpening = isA(tokens[0], Class.preposition | Class.subordinator) && !tokens.slice(0, from).some(looksFinite);
  let at = from;
  while (at < end && !looksFinite(tokens[at])) at++;
  while (at < end && (isAuxiliary(tokens[at]) || isAdverb(tokens[at]))) at++;
  if (tokens[at]?.traits.opensReport) return end;
  for (at++; at < end; at++) {
    const token = tokens[at]!;
    if (isSign(token, ',') && isOpening) return at;
    if (token.kind !== 'word') return end;
    if (isA(token, Class.relative | Class.and | Class.subordinator | Class.pronoun) || token.traits.opensReport)
      return end;
    if (looksFinite(token) && !token.word.endsWith('ed')) return at;
  }
  return end;
}
