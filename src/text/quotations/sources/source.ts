import { Class } from '../../grammar/function-words.ts';
import { nounPhraseAfter } from '../../grammar/noun-phrase-after.ts';
import { nounPhraseBefore, type TokenRange } from '../../grammar/noun-phrases.ts';
import { firstClauseSubject, mainSubject, subjectBehindOpening } from '../../grammar/subjects.ts';
import { timePhraseStart } from '../../grammar/time-phrases.ts';
import { isA, isAdverb, isBe, isContracted, isDash, isSign, looksFinite } from '../../grammar/token-tests.ts';
import { verbGroupStart } from '../../grammar/verb-groups.ts';
import type { Cue } from '../cues.ts';
import type { StatementToken } from '../statements.ts';
import { nominalOf } from './nominals.ts';

/** The subject of a cue, as token indices of the statement. */
export interface SourcePhrase {
  readonly run: TokenRange;
  /** Where it was found: left of the verb, right of it ("said Lind"), or with an earlier verb ("and added"). */
  readonly where: 'left' | 'right' | 'earlier';
  /** The antecedent of "who" or "which". */
  readonly antecedent?: TokenRange | undefined;
}

type Tokens = readonly StatementToken[];

/**
 * The subject of a cue. `earlier` is the subject of the previous cue in the statement; tokens before `floor` are
 * ignored.
 */
export function sourcePhraseOf(
  tokens: Tokens,
  cue: Cue,
  earlier: SourcePhrase | undefined,
  floor: number,
): SourcePhrase | undefined {
  if (cue.voice === 'passive') return agentOf(tokens, cue) ?? passiveSubject(tokens, cue, earlier);
  const before = tokens[cue.group - 1];
  if (isContracted(before)) return { run: { from: cue.group - 1, to: cue.group }, where: 'left' };
  if (invites(tokens, cue)) {
    const run = nounPhraseAfter(tokens, cue.to);
    if (run) return { run, where: 'right' };
  }
  if (isAskedAside(tokens, cue)) return agentOf(tokens, cue);
  if (cue.group === 0 || !before) return earlierSubject(tokens, cue, earlier);
  const cited = before.word === 'as' ? citedBefore(tokens, cue.group - 1) : undefined;
  if (cited) return { run: cited, where: 'left' };
  if (isParticiple(cue, tokens)) return participleSubject(tokens, cue, earlier);
  if (cue.infinitive || isChained(tokens, cue)) return chainSubject(tokens, cue, earlier);
  if (isA(before, Class.and))
    return (!earlier && subordinateSubject(tokens, cue.group - 1)) || earlierSubject(tokens, cue, earlier);
  if (isA(before, Class.relative)) return relativeSubject(tokens, cue.group - 1, floor);
  if (isSign(before, ',') && isAdverbAside(tokens, cue.group - 1))
    return subjectBeforeAside(tokens, cue.group - 3, floor);
  return leftSubject(tokens, cue.group, floor) ?? earlierSubject(tokens, cue, earlier);
}

/** True when the content precedes the verb and the speaker follows it: `"…," said Lind`. */
function invites(tokens: Tokens, cue: Cue): boolean {
  if (
    !cue.verb.takes.has('trailing') ||
    cue.verb.lemma === 'tell' ||
    cue.group !== cue.from ||
    cue.form === 'ing' ||
    (cue.form === 'base' && !isPlural(tokens[tokens[cue.to]?.word === 'the' ? cue.to + 1 : cue.to]))
  )
    return false;
  const before = tokens[cue.from - 1];
  if (cue.from === 0) return tokens[1]?.capital === true && tokens.some((token) => token.kind === 'mark');
  if (!before || !(before.kind === 'mark' || isSign(before, ',') || isDash(before))) return false;
  const next = tokens[cue.to];
  if (
    next?.kind !== 'word' ||
    (isA(next, Class.object | Class.time | Class.adverb | Class.preposition) && !isA(next, Class.determiner))
  )
    return false;
  const run = nounPhraseAfter(tokens, cue.to);
  if (before.kind === 'mark' || tokens[cue.from - 2]?.kind === 'mark')
    return run !== undefined && !looksFinite(tokens[run.to]);
  return (
    run !== undefined &&
    (tokens[run.to] === undefined ||
      isSign(tokens[run.to], '.,;:') ||
      (cue.form === 'base' && endsInRelative(tokens, run.to)) ||
      tokens[run.to - 1]?.word === ',')
  );
}

/** "say researchers |who trained them|": a relative clause with a single verb ends the statement. */
function endsInRelative(tokens: Tokens, who: number): boolean {
  return tokens[who]?.word === 'who' && looksFinite(tokens[who + 1]) && !tokens.slice(who + 2).some(looksFinite);
}

/** "say |researchers| who …": the first word of a subject in the plural. */
function isPlural(token: StatementToken | undefined): boolean {
  return token?.kind === 'word' && token.traits.classes === 0 && /[^s'’]s$|people$/.test(token.word);
}

/**
 * "Asked about the bridge, Lind said …": the person asked follows; the person who asked is given by "by" or not at all.
 */
function isAskedAside(tokens: Tokens, cue: Cue): boolean {
  if (cue.form !== 'past' || cue.verb.lemma !== 'ask' || cue.group !== cue.from) return false;
  const before = tokens[cue.from - 1];
  return (
    !before ||
    isA(before, Class.subordinator) ||
    (before.word === 'and' && cue.from < 3) ||
    (isSign(before, ',') && isA(tokens[cue.to], Class.preposition | Class.subordinator))
  );
}

/** "began writing": the -ing form depends on the verb before it. */
function isChained(tokens: Tokens, cue: Cue): boolean {
  return cue.form === 'ing' && looksFinite(tokens[cue.group - 1]);
}

/** "is expected to say", "went so far as to say": the subject of the governing verb. */
function chainSubject(tokens: Tokens, cue: Cue, earlier: SourcePhrase | undefined): SourcePhrase | undefined {
  let verb = cue.group - 1;
  while (verb > 0 && !isGoverning(tokens[verb]!) && !isSign(tokens[verb], ',;:') && tokens[verb]!.kind !== 'mark')
    verb--;
  if (!isGoverning(tokens[verb]!)) return earlierSubject(tokens, cue, earlier);
  if (isContracted(tokens[verb])) return { run: { from: verb, to: verb + 1 }, where: 'earlier' };
  const group = verbGroupStart(tokens, verb);
  const before = tokens[group - 1];
  if (isA(before, Class.relative)) {
    const found = relativeSubject(tokens, group - 1, 0);
    return found && { run: found.run, where: 'earlier', antecedent: found.antecedent };
  }
  if (!before || isA(before, Class.and)) return earlierSubject(tokens, cue, earlier);
  const run = nounPhraseBefore(tokens, group, 0);
  return run ? { run, where: 'earlier' } : earlierSubject(tokens, cue, earlier);
}

/** A verb that may govern "to say": "is expected", "|used|". */
function isGoverning(token: StatementToken): boolean {
  return looksFinite(token) || token.word === 'used';
}

export function isParticiple(cue: Cue, tokens: Tokens): boolean {
  return cue.form === 'ing' && !tokens.slice(cue.group, cue.from).some(isBe);
}

function participleSubject(tokens: Tokens, cue: Cue, earlier: SourcePhrase | undefined): SourcePhrase | undefined {
  const before = tokens[cue.group - 1];
  if (before?.kind !== 'word' || isA(before, Class.preposition | Class.and | Class.subordinator) || isAdverb(before))
    return earlierSubject(tokens, cue, earlier);
  const run = nounPhraseBefore(tokens, cue.group, 0);
  if (!run) return earlierSubject(tokens, cue, earlier);
  const issued = run.from > 0 && looksFinite(tokens[run.from - 1]);
  return issued ? chainSubject(tokens, cue, earlier) : { run, where: 'left' };
}

/** "quoted |the minister, Ada Lind,| as saying": the person whose words are quoted; `as` is the index of "as". */
function citedBefore(tokens: Tokens, as: number): TokenRange | undefined {
  const close = isSign(tokens[as - 1], ',') ? as - 1 : as;
  const end = timePhraseStart(tokens, close, 0);
  for (let i = as - 1; i >= Math.max(0, as - 15); i--) {
    if (!/^(?:quot|cit)(?:e|es|ed|ing)$/.test(tokens[i]!.word)) continue;
    return i + 1 < end && !isBe(tokens[i - 1]) ? { from: i + 1, to: end } : undefined;
  }
  return undefined;
}

function earlierSubject(tokens: Tokens, cue: Cue, earlier: SourcePhrase | undefined): SourcePhrase | undefined {
  if (earlier) return { run: earlier.run, where: 'earlier', antecedent: earlier.antecedent };
  const run =
    cue.group === 0
      ? (subjectBehindOpening(tokens, tokens.length) ?? firstClauseSubject(tokens, cue.to, tokens.length))
      : mainSubject(tokens, cue.group);
  return run && { run, where: 'earlier' };
}

/**
 * "Shares fell after |the company| cut its forecast and said …": whoever acts in the clause before "and", where the main clause
 * tells of a thing.
 */
function subordinateSubject(tokens: Tokens, and: number): SourcePhrase | undefined {
  let at = and - 1;
  while (at > 0 && tokens[at]!.kind === 'word' && !isA(tokens[at], Class.subordinator)) at--;
  if (at <= 0 || !/^(?:after|as|because|before|since|when|while)$/.test(tokens[at]!.word)) return undefined;
  const [main, run] = [firstClauseSubject(tokens, 0, at), firstClauseSubject(tokens, at + 1, and)];
  if (!main || run?.from !== at + 1 || isSomebody(tokens, main) || !isSomebody(tokens, run)) return undefined;
  return { run, where: 'earlier' };
}

/** Whether a subject is a person, a group or an organisation. */
function isSomebody(tokens: Tokens, { from, to }: TokenRange): boolean {
  const words = tokens.slice(from, to);
  if (words.some(({ name }) => name === 'person' || name === 'organisation')) return !isA(words[1], Class.preposition);
  const { kind, isSure } = nominalOf(words.map(({ word }) => word).join(' '));
  return kind !== 'thing' && isSure;
}

function leftSubject(tokens: Tokens, end: number, floor: number): SourcePhrase | undefined {
  const run = nounPhraseBefore(tokens, end, isSign(tokens[end - 1], ',') ? 0 : floor);
  return run && { run: behindWhose(tokens, run), where: 'left' };
}

/** "Oxby Steel, |whose chairman, Bo Holm,| said": the owner's chairman speaks. */
function behindWhose(tokens: Tokens, run: TokenRange): TokenRange {
  for (let i = run.to - 2; i > run.from; i--) {
    if (tokens[i]!.word !== 'whose') continue;
    const own = tokens.slice(i, run.to);
    if (own.some(looksFinite)) return run;
    return { from: own.some((token) => isSign(token, ',')) ? i : i + 1, to: run.to };
  }
  return run;
}

function relativeSubject(tokens: Tokens, at: number, floor: number): SourcePhrase | undefined {
  const end = isSign(tokens[at - 1], ',') ? at - 1 : at;
  const antecedent = nounPhraseBefore(tokens, end, floor);
  return { run: { from: at, to: at + 1 }, where: 'left', antecedent };
}

/** "Lind, |however|, said", "Lind, the mayor, |however|, said": `comma` is the one before the adverb. */
function subjectBeforeAside(tokens: Tokens, comma: number, floor: number): SourcePhrase | undefined {
  const near = leftSubject(tokens, comma, floor);
  if (!near || !isSign(tokens[near.run.from - 1], ',')) return near;
  const whole = leftSubject(tokens, comma + 1, floor);
  return whole && tokens[whole.run.from]!.name === 'person' ? whole : near;
}

/** "Lind, however, said". */
function isAdverbAside(tokens: Tokens, comma: number): boolean {
  const word = tokens[comma - 1]?.word ?? '';
  return (
    isSign(tokens[comma - 2], ',') &&
    (/^(?:however|though|meanwhile|too|instead|moreover|meantime)$/.test(word) || isAdverb(tokens[comma - 1]))
  );
}

function agentOf(tokens: Tokens, cue: Cue): SourcePhrase | undefined {
  for (let i = cue.to; i < Math.min(cue.to + 3, tokens.length); i++) {
    if (tokens[i]!.word !== 'by') continue;
    const run = nounPhraseAfter(tokens, i + 1);
    return run && { run, where: 'right' };
  }
  return undefined;
}

/** "was quoted as saying": the passive subject is the speaker. */
function passiveSubject(tokens: Tokens, cue: Cue, earlier: SourcePhrase | undefined): SourcePhrase | undefined {
  // "It is widely acknowledged that …"
  if (tokens[cue.group - 1]?.word === 'it') return undefined;
  // "was asked if": whoever is asked does not ask.
  if (cue.verb.takes.has('asked') || cue.verb.lemma === 'tell') return undefined;
  return leftSubject(tokens, cue.group, 0) ?? earlier;
}
