import { abbreviationKind } from '../abbreviations.ts';
import { type ArticleVocabulary, isPlainWord } from './article-vocabulary.ts';
import {
  countryOf,
  isLongDemonym,
  isRoleNoun,
  isTeamWord,
  knownAt,
  type ListedName,
  nameEndOf,
  Trait,
} from './name-lexicon.ts';
import type { Run } from './name-runs.ts';
import type { NameToken } from './name-tokens.ts';

/** A part of a run that may be a name, as indices of the sentence's tokens. */
export interface NameCandidate extends Run {
  /** The title before it, starting at its first modifier: "Norwegian Foreign Minister". */
  readonly title?: Run;
  readonly known?: ListedName;
}

const SHOUTED = /^\p{Lu}{4,}$/u;
const HEAD = Trait.organisationHead | Trait.placeHead;

/** Splits a run into candidate names: attaches titles to people, drops demonyms, separates adjacent names. */
export function nameCandidatesIn(
  tokens: readonly NameToken[],
  run: Run,
  vocabulary: ArticleVocabulary,
): NameCandidate[] {
  const begin = withoutOpening(tokens, run, vocabulary);
  const end = withoutHonours(tokens, begin, run.to);
  if (end === begin) return [];
  const title = titleIn(tokens, { from: begin, to: end });
  if (!title) return namesIn(tokens, { from: withoutDemonyms(tokens, begin, end), to: end });
  const before = namesIn(tokens, { from: withoutDemonyms(tokens, begin, title.from), to: title.from });
  const person = personBehind(tokens, title, end);
  if (person.from >= person.to) {
    // "Co-founder of Google": no person follows, but what the title is of is a name.
    if (title.to < end && !tokens[title.to]!.capital) before.push(...namesIn(tokens, { from: title.to + 1, to: end }));
    return before;
  }
  before.push({ from: person.from, to: person.to, title: { from: begin, to: person.from } });
  return before;
}

/** "Ada Lind KC", "PhD": the letters behind a name are not part of it. */
function withoutHonours(tokens: readonly NameToken[], from: number, to: number): number {
  let end = to;
  while (end > from && end - from !== 2 && nameEndOf(tokens[end - 1]!.text) === 'honour') end--;
  return end;
}

function withoutOpening(tokens: readonly NameToken[], run: Run, vocabulary: ArticleVocabulary): number {
  const first = tokens[run.from]!;
  const last = tokens[run.to - 1]!;
  const strip = run.to - run.from > 1 && first.opening && isPlainWord(first, vocabulary);
  if (!strip || isNamely(tokens, run) || (last.traits & HEAD) !== 0) return run.from;
  return run.from + 1;
}

/** True for a common opening word that belongs to the following name. */
function isNamely(tokens: readonly NameToken[], run: Run): boolean {
  const own = Trait.firstName | Trait.title | Trait.titleModifier;
  if ((tokens[run.from]!.traits & own) !== 0 || tokens[run.from + 1]?.text === 'of') return true;
  if (isTeamWord(tokens[run.from]!.text)) return true;
  return (knownAt(tokens, run.from, run.to)?.words.length ?? 0) > 1;
}

/** "Italian Supreme Court" → "Supreme Court"; "Norwegian Star" and "Democratic Party" are kept whole. */
function withoutDemonyms(tokens: readonly NameToken[], from: number, to: number): number {
  let at = from;
  for (;;) {
    const length = demonymLength(tokens, at, to);
    if (length === 0 || (length === 1 && isPartOfName(tokens, at, to))) return at;
    at += length;
  }
}

function demonymLength(tokens: readonly NameToken[], at: number, to: number): number {
  if (at + 1 < to && isLongDemonym(tokens[at]!.text, tokens[at + 1]!.text)) return 2;
  return at < to && (tokens[at]!.traits & Trait.demonym) !== 0 ? 1 : 0;
}

function isPartOfName(tokens: readonly NameToken[], at: number, to: number): boolean {
  if (at + 1 >= to) return knownAt(tokens, at, at + 1) !== undefined;
  if ((knownAt(tokens, at, to)?.words.length ?? 0) > 1) return true;
  const next = tokens[at + 1]!;
  if (isKnownBody(tokens, at + 1, to) && (next.traits & Trait.stateHead) === 0) return true;
  if (countryOf(tokens[at]!.text) && (next.traits & (Trait.stateHead | Trait.title)) !== 0) return false;
  return (tokens[to - 1]!.traits & (HEAD | Trait.event)) !== 0;
}

function isKnownBody(tokens: readonly NameToken[], from: number, to: number): boolean {
  const known = knownAt(tokens, from, to);
  return known?.kind === 'organisation' && known.words.length > 1;
}

/**
 * The last title of the run with its modifiers, unless the whole run names an organisation or a place ("King County").
 */
function titleIn(tokens: readonly NameToken[], run: Run): Run | undefined {
  let last = -1;
  for (let i = run.from; i < run.to; i++) if (isTitle(tokens, run, i)) last = i;
  if (last < 0 || isBody(tokens, last, run.to)) return undefined;
  let from = last;
  const dangling = (at: number) => at > run.from && !tokens[at - 1]!.capital;
  while (from > run.from && isTitleWord(tokens, run, from - 1)) from--;
  if (dangling(from) && from < last) from = last;
  return { from, to: last + 1 };
}

function isTitle(tokens: readonly NameToken[], run: Run, i: number): boolean {
  if (isRoleOf(tokens, run, i)) return true;
  if ((tokens[i]!.traits & Trait.title) === 0 || isFrozen(tokens, run, i)) return false;
  const before = tokens[i - 1];
  const isSurname = i === run.to - 1 && i > run.from && before !== undefined && (before.traits & Trait.firstName) !== 0;
  return !isSurname;
}

/** "Farmer Ada Lind": a role noun at the start of the run, then a given name and a surname. */
function isRoleOf(tokens: readonly NameToken[], run: Run, i: number): boolean {
  if (i !== run.from || i + 2 >= run.to || (tokens[i]!.traits & Trait.firstName) !== 0) return false;
  if ((tokens[run.to - 1]!.traits & (HEAD | Trait.event)) !== 0) return false;
  const given = tokens[i + 1]!;
  return (given.traits & Trait.firstName) !== 0 && !tokens[i]!.possessive && isRoleNoun(tokens[i]!.text);
}

function isTitleWord(tokens: readonly NameToken[], run: Run, i: number): boolean {
  return (tokens[i]!.traits & (Trait.title | Trait.titleModifier)) !== 0 && !isFrozen(tokens, run, i);
}

/** True inside a listed name of several words: "White House", "European Council". */
function isFrozen(tokens: readonly NameToken[], run: Run, i: number): boolean {
  for (let from = Math.max(run.from, i - 3); from <= i; from++) {
    const length = knownAt(tokens, from, run.to)?.words.length ?? 0;
    if (length > 1 && from + length > i) return true;
  }
  return false;
}

function isBody(tokens: readonly NameToken[], title: number, to: number): boolean {
  if (title === to - 1 || abbreviationKind(tokens[title]!.text) === 'never') return false;
  const behind = tokens.slice(title + 1, to);
  if (behind.some((token) => (token.traits & Trait.firstName) !== 0) || behind[0]!.text === 'of') return false;
  return (behind.at(-1)!.traits & HEAD) !== 0;
}

/** "Minister of Education Ada Lind": the person starts at a given name, else with the last two words. */
function personBehind(tokens: readonly NameToken[], title: Run, to: number): Run {
  const small = tokens[title.to]?.text;
  if (title.to >= to || (small !== 'of' && small !== 'for')) return { from: title.to, to };
  for (let i = title.to + 1; i < to - 1; i++) if ((tokens[i]!.traits & Trait.firstName) !== 0) return { from: i, to };
  const known = knownAt(tokens, title.to + 1, to)?.words.length ?? 1;
  const rest = to - (title.to + 1 + known);
  return { from: rest >= 2 ? to - 2 : rest === 1 ? to - 1 : to, to };
}

/**
 * Separates a listed place from the following name unless they form the name of an organisation ("United States Navy").
 */
function namesIn(tokens: readonly NameToken[], { from, to }: Run): NameCandidate[] {
  const run = { from, to };
  while (run.to > run.from && !tokens[run.to - 1]!.capital) run.to--;
  if (run.from >= run.to) return [];
  const known = knownAt(tokens, run.from, run.to) ?? knownShouted(tokens, run);
  if (!known) return bodyAndPerson(tokens, run);
  const end = run.from + known.words.length;
  if (end === run.to) return [{ from: run.from, to: run.to, known }];
  const rest = tokens.slice(end, run.to);
  const parted = known.kind === 'place' && rest[0]!.capital && (rest.at(-1)!.traits & (HEAD | Trait.event)) === 0;
  if (!parted || (known.words.length === 1 && !startsPerson(rest))) return [run];
  return [
    { from: run.from, to: end, known },
    { from: end, to: run.to },
  ];
}

/** "the Harbour Council Ada Lind": an organisation followed by its representative. */
function bodyAndPerson(tokens: readonly NameToken[], run: Run): NameCandidate[] {
  for (let i = run.from + 1; i < run.to - 2; i++) {
    const given = tokens[i + 1]!;
    const isEnd = (tokens[i]!.traits & Trait.organisationHead) !== 0 && (given.traits & Trait.firstName) !== 0;
    if (isEnd && (tokens[run.to - 1]!.traits & HEAD) === 0)
      return [
        { from: run.from, to: i + 1 },
        { from: i + 1, to: run.to },
      ];
  }
  return [run];
}

/** A dateline: "VELM (News Agency) - ...". */
function knownShouted(tokens: readonly NameToken[], run: Run): ListedName | undefined {
  for (let i = run.from; i < run.to; i++) if (!SHOUTED.test(tokens[i]!.text)) return undefined;
  const words = tokens.slice(run.from, run.to).map(({ text }) => ({ text: text[0] + text.slice(1).toLowerCase() }));
  return knownAt(words, 0, words.length);
}

function startsPerson(rest: readonly NameToken[]): boolean {
  return rest.length > 1 && (rest[0]!.traits & Trait.firstName) !== 0;
}
