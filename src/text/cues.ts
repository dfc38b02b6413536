import { isA, isAdverb, isAuxiliary, isContracted, isPossessive, isSign, looksFinite } from './grammar.ts';
import type { Run } from './phrases.ts';
import { REPORTING_FORMS, type ReportingVerb, type VerbForm } from './reporting-verbs.ts';
import type { Token } from './tokens.ts';

/** Words that report, as they stand in a unit. */
export interface Cue extends Run {
  readonly verb: ReportingVerb;
  readonly form: VerbForm;
  /** Where the auxiliaries and adverbs before the verb begin: "has also |said". */
  readonly group: number;
  readonly voice: 'active' | 'passive';
  readonly negated: boolean;
  /** "to say", "would say": not said yet. */
  readonly infinitive: boolean;
}

type Tokens = readonly Token[];

/** The reporting verbs among the tokens, from the left. */
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
  if (token.kind !== 'word') return undefined;
  if (token.capital && i > 0) return undefined;
  const candidates = REPORTING_FORMS.get(token.word);
  if (!candidates) return undefined;
  const group = groupStart(tokens, i);
  for (const { verb, forms } of candidates) {
    const to = endOfVerb(tokens, i, verb);
    if (to === undefined) continue;
    const form = formAt(tokens, i, group, forms, verb);
    if (!form) continue;
    return { from: i, to, verb, form, group, ...circumstances(tokens, i, group, form) };
  }
  return undefined;
}

function groupStart(tokens: Tokens, i: number): number {
  let group = i;
  while (
    group > 0 &&
    (isAdverb(tokens[group - 1]) || isAuxiliary(tokens[group - 1]) || tokens[group - 1]!.word === 'to')
  )
    group--;
  return group;
}

function endOfVerb(tokens: Tokens, i: number, verb: ReportingVerb): number | undefined {
  if (!verb.particle) return i + 1;
  const words = verb.particle.split(' ');
  return words.every((word, k) => tokens[i + 1 + k]?.word === word) ? i + 1 + words.length : undefined;
}

function circumstances(tokens: Tokens, i: number, group: number, form: VerbForm) {
  const before = tokens.slice(group, i).map((token) => token.word);
  const passive = form === 'past' && before.some((word) => BE.test(word));
  return {
    voice: passive ? ('passive' as const) : ('active' as const),
    negated: before.some((word) => word === 'not' || word === 'never' || word.endsWith("n't")),
    infinitive: form === 'base' && before.includes('to'),
  };
}

const BE = /^(?:am|is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't)$/;

function formAt(
  tokens: Tokens,
  i: number,
  group: number,
  forms: ReadonlySet<VerbForm>,
  verb: ReportingVerb,
): VerbForm | undefined {
  const before = tokens[group - 1];
  const helped =
    tokens.slice(group, i).some((token) => isAuxiliary(token) || token.word === 'to') || isContracted(before);
  if (forms.has('ing')) return 'ing';
  if (forms.has('past'))
    return isModifier(tokens[i - 1]) || (verb.lemma === 'ask' && isBareParticiple(tokens, i)) ? undefined : 'past';
  if (helped) return forms.has('base') ? 'base' : undefined;
  if (forms.has('present') && isPresentVerb(tokens, i, group, verb)) return 'present';
  if (forms.has('base') && isBaseVerb(tokens, i, before, verb)) return 'base';
  return undefined;
}

/** "Asked about the bridge, Lind said …": who was asked comes later, who asked is not told. */
function isBareParticiple(tokens: Tokens, i: number): boolean {
  const before = tokens[i - 1];
  return (
    !before || isA(before, 'subordinator') || (isSign(before, ',') && isA(tokens[i + 1], 'preposition', 'subordinator'))
  );
}

function isPresentVerb(tokens: Tokens, i: number, group: number, verb: ReportingVerb): boolean {
  const before = tokens[group - 1];
  if (isA(before, 'pronoun', 'relative') && !isA(before, 'determiner')) return true;
  if (!isSubjectEnd(before, false)) return false;
  if (!verb.takes.has('namesake')) return true;
  return (
    !looksFinite(tokens[i + 1]) &&
    !isA(tokens[i + 1], 'preposition') &&
    before!.kind === 'word' &&
    before!.capital &&
    beginsClause(tokens, group)
  );
}

function isBaseVerb(tokens: Tokens, i: number, before: Token | undefined, verb: ReportingVerb): boolean {
  if (isA(before, 'pronoun', 'relative') && !isA(before, 'determiner')) return true;
  if (!isSubjectEnd(before, true)) return false;
  return (
    !verb.takes.has('namesake') ||
    (!looksFinite(tokens[i + 1]) && (tokens[i + 1]?.word === 'that' || tokens[i + 1]?.kind === 'mark'))
  );
}

/** Whether the capitals that end at `end` are the first thing of a clause: then a verb may follow them. */
function beginsClause(tokens: Tokens, end: number): boolean {
  let i = end - 1;
  while (i >= 0 && (tokens[i]!.capital || isA(tokens[i], 'determiner'))) i--;
  return i < 0 || isSign(tokens[i], ',;:') || tokens[i]!.kind === 'mark' || isA(tokens[i], 'and', 'subordinator');
}

function isModifier(before: Token | undefined): boolean {
  return isA(before, 'determiner', 'preposition') || isPossessive(before);
}

/** Whether a subject may end with this token; a noun before a bare form must look like a plural. */
function isSubjectEnd(token: Token | undefined, plural: boolean): boolean {
  if (!token) return false;
  if (token.kind === 'mark') return true;
  if (token.kind === 'sign') return isSign(token, ',)');
  if (isA(token, 'pronoun', 'relative', 'and')) return true;
  if (isA(token, 'determiner', 'preposition', 'object', 'subordinator') || isPossessive(token)) return false;
  if (plural) return token.capital || /s$/.test(token.word) || /^(?:people|men|women|police)$/.test(token.word);
  return token.capital || !/(?:ous|al|ive|ic|ful|ed|ing|s)$/.test(token.word);
}
