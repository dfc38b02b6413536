import { Class } from '../grammar/function-words.ts';
import type { TokenRange } from '../grammar/noun-phrases.ts';
import type { ReportingVerb, VerbForm } from '../grammar/reporting-verbs.ts';
import {
  isA,
  isAdverb,
  isAuxiliary,
  isContracted,
  isDash,
  isFunctionWord,
  isPossessive,
  isSign,
  looksFinite,
} from '../grammar/token-tests.ts';
import { isPassive, verbGroupStart } from '../grammar/verb-groups.ts';
import type { StatementToken } from './statements.ts';

/** A reporting expression in a statement. */
export interface Cue extends TokenRange {
  readonly verb: ReportingVerb;
  readonly form: VerbForm;
  /** Start of the auxiliaries and adverbs before the verb: "has also |said". */
  readonly group: number;
  readonly voice: 'active' | 'passive';
  readonly negated: boolean;
  /** "to say", "would say": not said yet. */
  readonly infinitive: boolean;
}

type Tokens = readonly StatementToken[];

/** The reporting verbs among the tokens, left to right. */
export function findCues(tokens: Tokens): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const cue = cueAt(tokens, i);
    if (cue) cues.push(cue);
  }
  return cues;
}

function cueAt(tokens: Tokens, i: number): Cue | undefined {
  const token = tokens[i]!;
  const candidates = token.traits.reports;
  if (candidates.length === 0 || (token.capital && i > 0 && !isHeadlineVerb(tokens, i))) return undefined;
  const group = verbGroupStart(tokens, i);
  for (const { verb, forms } of candidates) {
    const to = endOfVerb(tokens, i, verb);
    if (to === undefined) continue;
    const form = cueForm(tokens, i, group, forms, verb);
    if (!form) continue;
    const { voice, negated, infinitive } = circumstances(tokens, i, group, form);
    return { from: i, to, verb, form, group, voice, negated, infinitive };
  }
  return undefined;
}

/** "Bridge Is Safe, Mayor Says": in headlines verbs are capitalised, too. */
function isHeadlineVerb(tokens: Tokens, i: number): boolean {
  return /^(?:says|say)$/.test(tokens[i]!.word) && tokens.filter((token) => token.capital).length * 2 > tokens.length;
}

function endOfVerb(tokens: Tokens, i: number, verb: ReportingVerb): number | undefined {
  if (!verb.particle) return i + 1;
  const words = verb.particle.split(' ');
  return words.every((word, k) => tokens[i + 1 + k]?.word === word) ? i + 1 + words.length : undefined;
}

function circumstances(tokens: Tokens, i: number, group: number, form: VerbForm) {
  const helpers = tokens.slice(group, i);
  const before = helpers.map((token) => token.word);
  const passive = form === 'past' && isPassive(tokens, i);
  return {
    voice: passive ? ('passive' as const) : ('active' as const),
    negated:
      before.some((word) => word === 'not' || word === 'never' || word.endsWith("n't")) ||
      REFUSING.test(tokens[group - 1]?.word ?? '') ||
      (form === 'base' && isInvertedDenial(tokens, group)),
    infinitive: form === 'base' && before.includes('to'),
  };
}

/** Maximum number of words in a subject between "nor did" and its verb. */
const MAX_INVERTED = 8;

/** "Nor did she |say", "neither would the mayor |say". */
function isInvertedDenial(tokens: Tokens, verb: number): boolean {
  for (let i = verb - 1; i > 0 && verb - i < MAX_INVERTED && tokens[i]!.kind === 'word'; i--)
    if (isAuxiliary(tokens[i])) return /^(?:nor|neither)$/.test(tokens[i - 1]!.word);
  return false;
}

/** "declined to say": the content was not said. */
const REFUSING = /^(?:refus|declin|fail)(?:e|es|ed|ing|s)?$/;

function cueForm(
  tokens: Tokens,
  i: number,
  group: number,
  forms: ReadonlySet<VerbForm>,
  verb: ReportingVerb,
): VerbForm | undefined {
  const before = tokens[group - 1];
  // "according to |state| media"
  if (before?.word === 'according') return undefined;
  // "nationalities whose |claim| is refused"
  if (before?.word === 'whose' && !forms.has('past')) return undefined;
  const helped =
    tokens.slice(group, i).some((token) => isAuxiliary(token) || token.word === 'to') || isContracted(before);
  if (forms.has('ing')) return isGerundNoun(tokens, i) ? undefined : 'ing';
  if (forms.has('participle')) return helped ? 'past' : undefined;
  if (forms.has('past'))
    return isModifier(tokens[i - 1]) ||
      isNotDone(tokens, i, group) ||
      isToldOf(tokens, i, verb) ||
      isAdjective(tokens, i, group, verb)
      ? undefined
      : 'past';
  if (helped) return forms.has('base') ? 'base' : undefined;
  if (forms.has('present') && isPresentVerb(tokens, i, group, verb)) return 'present';
  if (forms.has('base') && isBaseVerb(tokens, i, before, verb)) return 'base';
  return undefined;
}

/** "its red warning": an -ing form after a determiner is a noun. */
function isGerundNoun(tokens: Tokens, i: number): boolean {
  if (!/^(?:warning|writing|reading|speaking|calling|singing|preaching|reporting)$/.test(tokens[i]!.word)) return false;
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (tokens[i]!.word === 'warning' && next?.word === 'for') return true;
  if (isA(before, Class.determiner) || isPossessive(before)) return true;
  // "many visitors |calling| it": with an object it is a verb.
  const hasObject = next?.word !== 'that' && isA(next, Class.determiner | Class.object | Class.pronoun);
  if (next?.kind === 'mark' || hasObject) return false;
  const plain = before?.kind === 'word' && !before.capital && !isFunctionWord(before);
  return plain && (isA(tokens[i - 2], Class.determiner) || isPossessive(tokens[i - 2]));
}

function isPresentVerb(tokens: Tokens, i: number, group: number, verb: ReportingVerb): boolean {
  const before = tokens[group - 1];
  const next = tokens[i + 1];
  if (isA(before, Class.pronoun | Class.relative) && !isA(before, Class.determiner)) return true;
  if (!isSubjectEnd(before)) return false;
  if (!verb.takes.has('namesake') || closesQuotation(tokens, i)) return true;
  if (isSign(before, ',')) return next?.word === 'to';
  if (looksFinite(next) || before!.kind !== 'word' || !beginsClause(tokens, group)) return false;
  if (next?.traits.reports.some(({ forms }) => forms.has('base'))) return false;
  if (before!.capital || before!.name)
    return !isA(next, Class.preposition) || (next?.word === 'to' && verb.takes.has('infinitive'));
  const isHeadline = tokens[0]!.start === 0 && next?.kind === 'word' && next.capital;
  return isHeadline || next?.word === 'that' || isA(next, Class.pronoun | Class.determiner) || next?.kind === 'mark';
}

/** `"…," the notice states.`: a verb between a quotation and the end of the statement. */
function closesQuotation(tokens: Tokens, i: number): boolean {
  if (tokens[i + 1] !== undefined && !isSign(tokens[i + 1], '.,')) return false;
  for (let k = i - 1; k >= Math.max(0, i - 10); k--) {
    if (tokens[k]!.kind !== 'word') return tokens[k]!.quoted?.speech ?? false;
  }
  return false;
}

function isBaseVerb(tokens: Tokens, i: number, before: StatementToken | undefined, verb: ReportingVerb): boolean {
  if (isA(before, Class.pronoun | Class.relative) && !isA(before, Class.determiner)) return true;
  if (isA(before, Class.object) && looksFinite(tokens[i - 2])) return verb.lemma === 'say';
  if (!isSubjectEnd(before) || /^(?:let|lets|help|helps|helped|make|makes|made)$/.test(before!.word)) return false;
  if (!verb.takes.has('namesake')) return true;
  return (
    /[^s]s$/.test(before!.word) &&
    !looksFinite(tokens[i + 1]) &&
    (tokens[i + 1]?.word === 'that' || tokens[i + 1]?.kind === 'mark' || isA(tokens[i + 1], Class.pronoun))
  );
}

/** Whether the noun phrase that ends at `end` begins a clause, so that a verb may follow. */
function beginsClause(tokens: Tokens, end: number): boolean {
  let i = end - 1;
  while (
    i >= 0 &&
    tokens[i]!.kind === 'word' &&
    !isA(tokens[i], Class.preposition | Class.and | Class.subordinator | Class.determiner) &&
    !looksFinite(tokens[i])
  )
    i--;
  if (i >= 0 && isA(tokens[i], Class.determiner)) i--;
  return (
    i < 0 ||
    isSign(tokens[i], ',;:') ||
    isDash(tokens[i]) ||
    tokens[i]!.kind === 'mark' ||
    isA(tokens[i], Class.and | Class.subordinator)
  );
}

/**
 * "the repeated failures", "more pledged delegates", "a group called Open Roads is": a participle, not a finite verb.
 */
function isAdjective(tokens: Tokens, i: number, group: number, verb: ReportingVerb): boolean {
  const before = tokens[group - 1];
  const next = tokens[i + 1];
  if (verb.takes.has('complement')) return group === i && isReduced(tokens, i);
  if (!verb.takes.has('noun') || group !== i || verb.lemma === 'report') return false;
  if (!before || before.capital || isA(before, Class.pronoun | Class.relative | Class.and) || before.kind !== 'word')
    return false;
  return (
    next?.kind === 'word' &&
    !next.capital &&
    !isFunctionWord(next) &&
    !isAdverb(next) &&
    !/^\d/.test(next.word) &&
    /(?:less|more|most|newly|ly|ous|al)$/.test(before.word)
  );
}

/** "they sold a beer called Old Bridge": the clause already has a verb. */
function hangsOnObject(tokens: Tokens, i: number): boolean {
  if (tokens[i - 1]?.kind !== 'word' || isA(tokens[i - 1], Class.pronoun)) return false;
  // "a group within Oxby |called|": a name behind a preposition is no subject.
  if (tokens[i - 1]!.capital && !isA(tokens[i - 2], Class.preposition)) return false;
  for (let k = i - 1; k >= Math.max(0, i - 8); k--) {
    if (tokens[k]!.kind !== 'word' || isA(tokens[k], Class.and | Class.relative | Class.subordinator)) return false;
    if (looksFinite(tokens[k])) return true;
  }
  return false;
}

function isReduced(tokens: Tokens, i: number): boolean {
  if (hangsOnObject(tokens, i)) return true;
  if (isSign(tokens[i - 1], ',') && !isA(tokens[i + 1], Class.preposition))
    return !tokens.slice(0, i - 1).some((token) => isSign(token, ','));
  for (let k = i + 1; k < Math.min(i + 9, tokens.length); k++) {
    if (
      tokens[k]!.kind !== 'word' ||
      isA(tokens[k], Class.relative | Class.subordinator | Class.and | Class.preposition)
    )
      return false;
    if (isAuxiliary(tokens[k])) return !tokens.slice(0, i).some((token) => looksFinite(token));
  }
  return false;
}

/** "Also |not mentioned| are …": a bare "not" before a past form makes no statement. */
function isNotDone(tokens: Tokens, i: number, group: number): boolean {
  return tokens[i - 1]?.word === 'not' && !tokens.slice(group, i - 1).some(isAuxiliary);
}

/** "Lind, |told of the plan|, laughed": whoever is told says nothing. */
function isToldOf(tokens: Tokens, i: number, verb: ReportingVerb): boolean {
  return verb.lemma === 'tell' && isSign(tokens[i - 1], ',') && /^(?:of|about|by)$/.test(tokens[i + 1]?.word ?? '');
}

function isModifier(before: StatementToken | undefined): boolean {
  return (
    (isA(before, Class.determiner) && !isA(before, Class.pronoun)) ||
    isA(before, Class.preposition) ||
    isPossessive(before)
  );
}

/** Whether a subject may end with this token. */
function isSubjectEnd(token: StatementToken | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'mark') return true;
  if (token.kind === 'sign') return isSign(token, ',)');
  if (isA(token, Class.pronoun | Class.relative | Class.and)) return true;
  return !isA(token, Class.determiner | Class.preposition | Class.object | Class.subordinator) && !isPossessive(token);
}
