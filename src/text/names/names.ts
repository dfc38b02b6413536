import type { NameMention, PlaceKind, Sentence, Span } from '../../domain/article.ts';
import { type Token, tokenise } from '../grammar/tokens.ts';
import { type ArticleVocabulary, isPlainWord, type NameWord, vocabularyOf } from './article-vocabulary.ts';
import { FullNames, type NameForm, nameKeyOf } from './full-names.ts';
import { added, isSportsReport, kindByVotes, type Leaning, leaningOf, teamVotes } from './name-kinds.ts';
import { endsWithPoint, isRoleNoun, nameEndOf, nameTraitsOf, Trait } from './name-lexicon.ts';
import { type NameCandidate, nameCandidatesIn } from './name-parts.ts';
import { runsIn } from './name-runs.ts';
import { ShortNames } from './name-shorts.ts';
import { type NameToken, nameTokensIn } from './name-tokens.ts';
import { placeKindOf } from './place-kinds.ts';
import { roleSpansOf } from './roles.ts';

const TITLE_GAP = /^\.?\s$/;
const CAPITAL = /^\p{Lu}/u;
/** Minimum votes for an opening word to be a name without a second occurrence. */
const SURE = 1.5;
/** Words of this form at the start of a sentence are more often plural nouns than names. */
const PLURAL = /^\p{Lu}\p{Ll}+(?:[^siu\P{Ll}])s$/u;
const SMALL_LETTER = /\p{Ll}/u;

/** An occurrence of a possible name, with its votes. */
interface Occurrence extends Span {
  readonly text: string;
  readonly key: string;
  readonly candidate: NameCandidate;
  readonly tokens: readonly NameToken[];
  readonly votes: Leaning;
  /** False when the capital of an opening word is the only evidence. */
  readonly sure: boolean;
}

/**
 * Finds people, places and organisations. Each occurrence collects votes from its words and context; the votes of all
 * occurrences of a form are added and decide for all of them. A surname takes the kind of its full name.
 */
export function findNames(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[] = tokenise(text),
): NameMention[] {
  const vocabulary = vocabularyOf(tokens);
  const { words } = vocabulary;
  const sports = isSportsReport(vocabulary);
  const found: Occurrence[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const from = next;
    while (next < words.length && words[next]!.start < sentence.end) next++;
    if (from < next) addOccurrences(text, sentence, vocabulary, from, next, sports, found);
  }
  const occurrences = withoutDoubtful(found);
  const sums = votesByKey(occurrences);
  const people = new FullNames(fullPeople(occurrences, sums));
  const shorts = new ShortNames(fullBodies(occurrences, sums), sports);
  const acronyms = acronymsOf(text, occurrences);
  const standsFor = (key: string) => acronyms.get(key) ?? shorts.fullOf(key);
  const kinds = occurrences.map((occurrence) => kindIn(occurrence, sums, people, shorts));
  const places = placeKindsOf(
    text,
    occurrences.filter((_, i) => kinds[i] === 'place'),
  );
  return occurrences.flatMap((occurrence, i) => {
    const kind = kinds[i]!;
    if (kind === 'other') return [];
    if (kind === 'person') return [personOf(text, occurrence, people)];
    return [mentionOf(occurrence, kind, standsFor, kind === 'place' ? places.get(occurrence.key) : undefined)];
  });
}

function addOccurrences(
  text: string,
  sentence: Sentence,
  vocabulary: ArticleVocabulary,
  first: number,
  last: number,
  sports: boolean,
  found: Occurrence[],
): void {
  if (!hasSmallLetter(vocabulary.words, first, last)) return;
  const tokens = nameTokensIn(text, sentence, vocabulary, first, last);
  for (const run of runsIn(tokens, vocabulary)) {
    for (const candidate of nameCandidatesIn(tokens, run, vocabulary))
      if (isNameable(tokens, candidate, sports)) found.push(toOccurrence(text, tokens, candidate, vocabulary, sports));
  }
}

/** False for a line in capitals, where capitals do not mark names. */
function hasSmallLetter(words: readonly NameWord[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (SMALL_LETTER.test(words[i]!.lexeme.written)) return true;
  return false;
}

/** False for a head noun alone ("Parliament" unless listed, "River"), a title alone and a demonym alone. */
function isNameable(tokens: readonly NameToken[], candidate: NameCandidate, sports: boolean): boolean {
  const { from, to, known, title } = candidate;
  if (to - from > 1 || known || title) return true;
  const alone = tokens[from]!;
  if (sports && isBareClub(candidate, alone.text)) return true;
  const bare =
    Trait.organisationHead | Trait.placeHead | Trait.title | Trait.titleModifier | Trait.demonym | Trait.event;
  return (alone.traits & Trait.firstName) !== 0 || ((alone.traits & bare) === 0 && alone.text.length > 1);
}

function toOccurrence(
  text: string,
  tokens: readonly NameToken[],
  candidate: NameCandidate,
  vocabulary: ArticleVocabulary,
  sports: boolean,
): Occurrence {
  const first = tokens[candidate.from]!;
  const start = first.start;
  const end = endOf(text, tokens[candidate.to - 1]!);
  const words = text.slice(start, end);
  const leaning = leaningOf(text, tokens, candidate, vocabulary);
  const votes = sports ? { ...leaning, organisation: leaning.organisation + teamVotes(tokens, candidate) } : leaning;
  const sure = isSure(first, candidate, vocabulary, votes);
  return { start, end, text: words, key: nameKeyOf(words), candidate, tokens, votes, sure };
}

/** Includes the full stop of a final "Inc." or "Jr.". */
function endOf(text: string, last: NameToken): number {
  return text[last.end] === '.' && endsWithPoint(last.text) ? last.end + 1 : last.end;
}

/** True when there is more evidence for a name than the capital of an opening word. */
function isSure(
  first: NameToken,
  { from, to, title, known }: NameCandidate,
  vocabulary: ArticleVocabulary,
  votes: Leaning,
): boolean {
  if (!first.opening || to - from > 1 || title || known) return true;
  if (isPlainWord(first, vocabulary) || PLURAL.test(first.text)) return false;
  return Math.max(votes.person, votes.place, votes.organisation) >= SURE;
}

/** Keeps an opening word without other evidence only when it is part of a certain name. */
function withoutDoubtful(found: readonly Occurrence[]): readonly Occurrence[] {
  if (found.every((o) => o.sure)) return found;
  const sure = new Set<string>();
  for (const o of found) if (o.sure) addParts(sure, o.key);
  return found.filter((o) => o.sure || sure.has(o.key));
}

function addParts(parts: Set<string>, key: string): void {
  if (parts.has(key)) return;
  parts.add(key);
  if (key.includes(' ')) for (const part of key.split(' ')) parts.add(part);
}

function votesByKey(occurrences: readonly Occurrence[]): ReadonlyMap<string, Leaning> {
  const sums = new Map<string, Leaning>();
  for (const { key, votes } of occurrences) {
    const sum = sums.get(key);
    sums.set(key, sum ? added(sum, votes) : votes);
  }
  return sums;
}

function fullPeople(occurrences: readonly Occurrence[], sums: ReadonlyMap<string, Leaning>): NameForm[] {
  return occurrences.filter((o) => o.candidate.to - o.candidate.from > 1 && kindByVotes(sums.get(o.key)!) === 'person');
}

function fullBodies(occurrences: readonly Occurrence[], sums: ReadonlyMap<string, Leaning>): string[] {
  const bodies = occurrences.filter((o) => o.text.includes(' ') && kindByVotes(sums.get(o.key)!) === 'organisation');
  return bodies.map((o) => o.text);
}

function kindIn(
  o: Occurrence,
  sums: ReadonlyMap<string, Leaning>,
  people: FullNames,
  shorts: ShortNames,
): ReturnType<typeof kindByVotes> {
  const sum = sums.get(o.key)!;
  const isShort = shorts.fullOf(o.key) !== undefined;
  if (isBareClub(o.candidate, o.text) && !isShort) return 'other';
  if (isSpeakerNotPlace(o, people)) return 'person';
  const person = people.isSurname(o.key) ? 3 : people.isGiven(o.key) ? 1.5 : 0;
  return kindByVotes({
    person: sum.person + person,
    place: sum.place,
    organisation: sum.organisation + (isShort ? 3 : 0),
    other: sum.other,
  });
}

/** "Whitby said" refers to Ada Whitby even if a place has the same name. */
function isSpeakerNotPlace({ candidate, key, votes }: Occurrence, people: FullNames): boolean {
  const { known } = candidate;
  return known?.kind === 'place' && known.placeKind !== 'country' && votes.person > 1 && people.isSurname(key);
}

/** "Rovers" is a name only when a full name in the article ends in it. */
function isBareClub({ from, to, known, title }: NameCandidate, words: string): boolean {
  return to - from === 1 && !known && !title && nameEndOf(words) === 'club';
}

/** "World Athletics Board (WAB)": maps WAB to the full name. */
function acronymsOf(text: string, occurrences: readonly Occurrence[]): ReadonlyMap<string, string> {
  const acronyms = new Map<string, string>();
  for (let i = 1; i < occurrences.length; i++) {
    const [full, short] = [occurrences[i - 1]!, occurrences[i]!];
    const between = text.slice(full.end, short.start);
    if (between === ' (' && /^[\p{Lu}.&]{2,8}$/u.test(short.text) && full.text.includes(' '))
      acronyms.set(short.key, full.text);
  }
  return acronyms;
}

/** The kind of each place by key; evidence from one occurrence holds for all. */
function placeKindsOf(text: string, occurrences: readonly Occurrence[]): ReadonlyMap<string, PlaceKind> {
  const kinds = new Map<string, PlaceKind>();
  for (const { key, tokens, candidate } of occurrences) {
    const kind = kinds.has(key) ? undefined : placeKindOf(text, tokens, candidate);
    if (kind) kinds.set(key, kind);
  }
  return kinds;
}

function personOf(text: string, o: Occurrence, people: FullNames): NameMention {
  const { start, end } = o;
  const roles = roleSpansOf(text, o.tokens, o.candidate);
  const canonical = people.fullest(o, start);
  return roles.length > 0
    ? { start, end, kind: 'person', canonical, roles }
    : { start, end, kind: 'person', canonical };
}

function mentionOf(
  { start, end, key, text, candidate }: Occurrence,
  kind: 'place' | 'organisation',
  standsFor: (key: string) => string | undefined,
  placeKind: PlaceKind | undefined,
): NameMention {
  const canonical = standsFor(key) ?? candidate.known?.canonical ?? text;
  return placeKind ? { start, end, kind, canonical, placeKind } : { start, end, kind, canonical };
}

/**
 * The name with a title directly before it: "Foreign Minister Ada Lind". Leaves out an adjective before the title, and
 * a role in lower case.
 */
export function withTitle(text: string, mention: NameMention): Span {
  const title = mention.roles?.find(
    (role) => role.end < mention.start && TITLE_GAP.test(text.slice(role.end, mention.start)),
  );
  const words = title ? text.slice(title.start, title.end).split(' ') : [];
  if (!title || !isTitle(words.at(-1) ?? '')) return { start: mention.start, end: mention.end };
  let start = title.start;
  for (const word of words) {
    if ((nameTraitsOf(word) & Trait.demonym) === 0 && CAPITAL.test(word)) break;
    start += word.length + 1;
  }
  return { start, end: mention.end };
}

function isTitle(word: string): boolean {
  return CAPITAL.test(word) && isRoleNoun(word);
}
