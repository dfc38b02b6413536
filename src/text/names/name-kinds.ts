import { formsFor } from '../grammar/reporting-verbs.ts';
import { lexicon } from '../lexicon.ts';
import { type ArticleVocabulary, isPlainWord } from './article-vocabulary.ts';
import { isRoleNoun, knownAt, nameEndOf, openerOf, Trait } from './name-lexicon.ts';
import type { NameCandidate } from './name-parts.ts';
import { phraseVotes } from './name-phrases.ts';
import type { NameToken } from './name-tokens.ts';

/** Votes for each kind of name from its words and context; `other` covers events, works and laws. */
export interface Leaning {
  readonly person: number;
  readonly place: number;
  readonly organisation: number;
  readonly other: number;
}

type Mutable = { -readonly [K in keyof Leaning]: Leaning[K] };

/** Among names, these precede places only. */
const IN: ReadonlySet<string> = new Set(['in', 'near', 'across', 'throughout', 'outside', 'inside', 'around']);
/** These precede places as often as other names. */
const TOWARDS: ReadonlySet<string> = new Set(['from', 'to', 'at', 'into', 'via', 'through', 'of']);
/** Vote for an organisation when a common word ends a name of several words. */
const FIRM = 1.5;
const SPORTS: ReadonlySet<string> = new Set(lexicon('names/sports-words'));
/** Minimum number of different sports words in a match report. */
const SPORTS_REPORT = 5;
const SAID: ReadonlySet<string> = new Set([...formsFor('tag'), ...formsFor('person')]);
const NO_NOUN: ReadonlySet<string> = new Set(
  'and are but can could did does for from had has have into may might must not over should than that was were when which while who will with would'.split(
    ' ',
  ),
);
const PERSONAL: ReadonlySet<string> = new Set(['who', 'whose', 'whom', 'aged', 'himself', 'herself']);
const INITIAL = /^\p{Lu}$/u;
/** A speaker in a transcript: "LIND: ...". */
const SHOUTED = /^\p{Lu}{3,}$/u;
const ACRONYMS = /^\p{Lu}{2,}s$/u;
const ABSTRACT = /(?:phobia|ism|ocracy|ianity)$/;
/** A teaching, and those who follow it: "Ebertology". */
const TEACHING = /\p{Ll}{3}ology$/u;
/** Endings of nouns that are hardly a surname: "Recognition", "Government". */
const ABSTRACT_NOUN = /\p{Ll}{3}(?:[ts]ion|ness|ment)$/u;
/** A form of a verb at the beginning of a sentence or a headline: "Leaving". */
const PARTICIPLE = /\p{Ll}{3}ing$/u;
const VERSION = /^\d{1,2}$/;
const WITH_DIGIT = /\d/;
const SMALL_NOUN = /^\p{Ll}{3,}$/u;
const ACRONYM = /^(?:\p{Lu}{2,7}|(?:\p{Lu}\.){2,5})$/u;
const MIXED = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;
const SCOTTISH = /^(?:Mac|Mc|De|Di|Le|La|Van|O['’])\p{Lu}/u;
const NAMED_THINGS: ReadonlySet<string> = new Set(lexicon('names/named-things'));
const OPENS = /["“‘']/;
const CLOSES = /^[,.]?["”’']/;
const FAMILY: ReadonlySet<string> = new Set('family brothers sisters couple clan siblings twins household'.split(' '));
const AGE = /^\d{1,3}$/;

/** True for an article with many sports words. */
export function isSportsReport({ holds }: ArticleVocabulary): boolean {
  let count = 0;
  for (const word of SPORTS) if (holds(word)) count++;
  return count >= SPORTS_REPORT;
}

/** In match reports a country's name means its team unless somebody is in or comes from the country. */
export function teamVotes(tokens: readonly NameToken[], { from, known }: NameCandidate): number {
  if (known?.placeKind !== 'country') return 0;
  const before = tokens[from - 1]?.text.toLowerCase() ?? '';
  return IN.has(before) || before === 'from' || before === 'to' ? 0 : 5;
}

/** The votes from one occurrence of the name. */
export function leaningOf(
  text: string,
  tokens: readonly NameToken[],
  candidate: NameCandidate,
  vocabulary: ArticleVocabulary,
): Leaning {
  const votes: Mutable = { person: 0, place: 0, organisation: 0, other: 0 };
  voteByWords(votes, tokens, candidate);
  voteByShape(votes, tokens, candidate);
  voteAsFirm(votes, text, tokens, candidate, vocabulary);
  voteByLeft(votes, tokens, candidate);
  voteByRight(votes, text, tokens, candidate);
  votes.other += thingVotes(text, tokens, candidate);
  if (!candidate.title && !candidate.known) voteByPhrase(votes, text, tokens, candidate);
  return votes;
}

/** "The ferry Orm Queen", "her novel The Cold Harbour", and a title that fills its quotation marks. */
function thingVotes(text: string, tokens: readonly NameToken[], { from, to, title, known }: NameCandidate): number {
  if (title || known) return 0;
  const article = tokens[from - 1]?.text === 'The' ? 1 : 0;
  const first = tokens[from - article]!;
  const before = tokens[from - article - 1];
  const isNamed =
    before !== undefined && !before.capital && NAMED_THINGS.has(before.text) && first.start - before.end <= 3;
  const isTitle =
    to - from + article > 1 &&
    OPENS.test(text[first.start - 1] ?? '') &&
    CLOSES.test(text.slice(tokens[to - 1]!.end, tokens[to - 1]!.end + 2));
  return (isNamed ? 3.5 : 0) + (isTitle ? 2.5 : 0);
}

function voteByPhrase(votes: Mutable, text: string, tokens: readonly NameToken[], candidate: NameCandidate): void {
  const { place, organisation } = phraseVotes(text, tokens, candidate);
  votes.place += place;
  votes.organisation += organisation;
}

function voteByWords(votes: Mutable, tokens: readonly NameToken[], { from, to, known }: NameCandidate): void {
  const first = tokens[from]!;
  const last = tokens[to - 1]!;
  // "Guy's Hospital" is no person.
  const isGiven = (first.traits & Trait.firstName) !== 0 && !(to - from > 1 && first.possessive);
  if (known) votes[known.kind] += isGiven && to - from === 1 ? 3 : 4;
  if (isGiven) votes.person += to - from > 1 ? 3 : known ? 0.5 : 2;
  const of = tokens.slice(from, to).findIndex((token) => token.text === 'of' || token.text === 'for');
  const head = of > 0 ? tokens[from + of - 1]! : last;
  const weight = of > 0 ? 4 : 3;
  if (to - from < 2) return;
  if (openerOf(first.text) === 'direction' && isKnownPlace(tokens, from + 1, to)) votes.place += 4;
  if ((head.traits & Trait.organisationHead) !== 0) votes.organisation += weight;
  if ((head.traits & Trait.placeHead) !== 0) votes.place += weight - 0.5;
  if ((head.traits & Trait.event) !== 0) votes.other += weight + 0.5;
  if (nameEndOf(last.text) === 'firm') votes.organisation += 2;
  if (of < 0) voteByOpener(votes, first.text);
  if (last.text === 'District' && (tokens[to - 2]!.traits & Trait.organisationHead) !== 0) votes.organisation += 3;
}

function voteByOpener(votes: Mutable, word: string): void {
  const opener = openerOf(word);
  if (opener === 'place') votes.place += 2.5;
  if (opener === 'event') votes.other += 3;
  if (opener === 'team' || opener === 'club') votes.organisation += 3;
}

function isKnownPlace(tokens: readonly NameToken[], from: number, to: number): boolean {
  const known = knownAt(tokens, from, to);
  return known?.kind === 'place' && known.words.length === to - from;
}

function voteByShape(votes: Mutable, tokens: readonly NameToken[], { from, to, title, known }: NameCandidate): void {
  const words = tokens.slice(from, to);
  if (title) votes.person += 6;
  if (words.slice(0, -1).some((token) => INITIAL.test(token.text))) votes.person += 2;
  if (words.length === 1 && ACRONYM.test(words[0]!.text) && !known) votes.organisation += 2.5;
  if (words.length === 1 && MIXED.test(words[0]!.text) && !SCOTTISH.test(words[0]!.text)) votes.organisation += 1.5;
  if (words.length > 1 && words.length < 5 && words.every((token) => !ACRONYM.test(token.text))) votes.person += 1.2;
  if (words.length === 1 && !known && WITH_DIGIT.test(words[0]!.text)) votes.other += 2;
  if (words.length === 1) votes.person += 0.5;
  if (words.length === 1 && !known) votes.other += abstractVotes(words[0]!);
  if (words.length === 1 && TEACHING.test(words[0]!.text)) votes.organisation += 1;
  if (ABSTRACT.test(words.at(-1)!.text) || ACRONYMS.test(words.at(-1)!.text)) votes.other += 2;
  if (words.length > 1 && words.some((token) => ACRONYM.test(token.text))) votes.organisation += 0.8;
  // "Press Agency TPA": an organisation with its abbreviation.
  const named = words.length > 2 && ACRONYM.test(words.at(-1)!.text);
  if (named && (words.at(-2)!.traits & Trait.organisationHead) !== 0) votes.organisation += 3;
}

function abstractVotes(token: NameToken): number {
  if (isGivenName(token)) return 0;
  return ABSTRACT_NOUN.test(token.text) || (token.opening && PARTICIPLE.test(token.text)) ? 1 : 0;
}

/** "Lind & Berg", "Lind Umbrellas": a firm. */
function voteAsFirm(
  votes: Mutable,
  text: string,
  tokens: readonly NameToken[],
  { from, to, title, known }: NameCandidate,
  vocabulary: ArticleVocabulary,
): void {
  if (to - from < 2 || title || known) return;
  const last = tokens[to - 1]!;
  if (isGivenName(tokens[from]!)) return;
  if (knownAt(tokens, to - 1, to)?.placeKind === 'country') votes.organisation += 2;
  if (text.slice(tokens[from]!.start, last.end).includes(' & ')) votes.organisation += 3;
  if (isPlainWord(last, vocabulary) && (last.traits & Trait.firstName) === 0) votes.organisation += FIRM;
}

function isGivenName(token: NameToken): boolean {
  return (token.traits & Trait.firstName) !== 0;
}

/** True when the name only modifies a noun: "the Lind government" is no evidence against a person. */
function isModifier(tokens: readonly NameToken[], to: number): boolean {
  const next = tokens[to];
  if (next?.capital && next.start === tokens[to - 1]!.end + 1 && !next.joined) return true;
  return next?.joined === true && SMALL_NOUN.test(next.text) && !SAID.has(next.text) && !NO_NOUN.has(next.text);
}

function voteByLeft(votes: Mutable, tokens: readonly NameToken[], { from, to, title }: NameCandidate): void {
  const before = tokens[(title?.from ?? from) - 1];
  if (!before || tokens[from]!.opening) return;
  const word = before.text.toLowerCase();
  if (word === 'the' && !title && !isModifier(tokens, to)) {
    votes.person -= 3;
    votes.organisation += 0.8;
  }
  if (IN.has(word)) votes.place += 1.5;
  if (TOWARDS.has(word)) votes.place += 0.4;
  if (!before.capital && isRoleNoun(word)) votes.person += 2.5;
}

function voteByRight(votes: Mutable, text: string, tokens: readonly NameToken[], { from, to }: NameCandidate): void {
  const next = tokens[to];
  if (!next) return;
  const gap = text.slice(tokens[to - 1]!.end, next.start);
  if (gap === ' ' && FAMILY.has(next.text)) votes.person += 4;
  else if (isModifier(tokens, to)) votes.organisation += 0.6;
  if (gap === ' ' && VERSION.test(next.text)) votes.other += 2.5;
  if (gap === ' ' && SAID.has(next.text)) votes.person += 1.2;
  if (gap === ' ' && PERSONAL.has(next.text)) votes.person += 2;
  if (gap === ' (' && AGE.test(next.text)) votes.person += 2;
  if (gap.startsWith(':') && SHOUTED.test(tokens[to - 1]!.text)) votes.person += 3;
  if (gap !== ', ') return;
  if (PERSONAL.has(next.text)) votes.person += 2;
  if (AGE.test(next.text) && Number(next.text) < 110) votes.person += 3;
  if (next.capital && to - from < 3 && knownAt(tokens, to, Math.min(to + 2, tokens.length))?.kind === 'place')
    votes.place += 2;
}

/** The kind with the most votes; `other` when there are none. */
export function kindByVotes(votes: Leaning): 'person' | 'place' | 'organisation' | 'other' {
  const best = Math.max(votes.person, votes.place, votes.organisation, votes.other);
  if (best <= 0 || votes.other === best) return 'other';
  if (votes.place === best) return 'place';
  return votes.organisation === best ? 'organisation' : 'person';
}

/** The sum of both votes. */
export function added(a: Leaning, b: Leaning): Leaning {
  return {
    person: a.person + b.person,
    place: a.place + b.place,
    organisation: a.organisation + b.organisation,
    other: a.other + b.other,
  };
}
