import { isSentenceStarter } from '../abbreviations.ts';
import { IRREGULAR_PASTS } from '../grammar/verb-forms.ts';
import { lexicon } from '../lexicon.ts';
import { type ArticleVocabulary, isPlainWord } from './article-vocabulary.ts';
import { isTeamWord, knownAt, Trait } from './name-lexicon.ts';
import type { NameToken } from './name-tokens.ts';

const PARTICLES: ReadonlySet<string> = new Set(lexicon('names/name-particles'));
/** Sentence starters that also occur in names: "Velm Police", "Channel One". */
const IN_NAMES: ReadonlySet<string> = new Set('Police People One Two Three Four Ten First Last Next Others'.split(' '));
/** Plurals whose possessive ends in "'s". */
const PEOPLE: ReadonlySet<string> = new Set(['Women', 'Men', 'Children', 'People']);
/** Nouns before the name of an organisation. */
const NAMED_NOUNS: ReadonlySet<string> = new Set(lexicon('names/firm-nouns'));
/** Maximum number of characters between plural possessors and the organisation: "s' ", "'s ". */
const PLURAL_GAP = 2;
const SINGULAR_GAP = 3;
const CONTRACTION = /['’](?:m|ve|re|ll|d|t)$/;
const HEAD = Trait.organisationHead | Trait.placeHead | Trait.title | Trait.event | Trait.titleModifier;
const ORGANISATION = Trait.organisationHead;
/** Maximum number of words in a name with its titles; a longer run is a headline or a list. */
export const RUN_LIMIT = 14;
/** Number of words in the longest listed name. */
const KNOWN_LIMIT = 6;

/** Consecutive capitalised words with the function words between them; indices of the sentence's tokens. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** All runs of a sentence, left to right. */
export function runsIn(tokens: readonly NameToken[], vocabulary: ArticleVocabulary): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; ) {
    const to = beginsRun(tokens, i, vocabulary) ? runEnd(tokens, i, vocabulary) : i;
    if (to > i) runs.push({ from: i, to });
    i = Math.max(to, i + 1);
  }
  return runs;
}

function beginsRun(tokens: readonly NameToken[], i: number, vocabulary: ArticleVocabulary): boolean {
  const token = tokens[i]!;
  if (!isNamePart(token))
    return (
      isNamedThoughPlain(tokens, i) ||
      isArabicArticle(tokens, i) ||
      isGivenThoughMonth(tokens, i) ||
      isGivenThoughModal(tokens, i)
    );
  if (!token.opening || !isPlainWord(token, vocabulary)) return true;
  return beginsNameThoughPlain(tokens, i);
}

/**
 * "White House", "Mark Lind", "Ministry of Health", "National Gas Board": names that may start a sentence with a common
 * word.
 */
function beginsNameThoughPlain(tokens: readonly NameToken[], i: number): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (!next?.joined) return false;
  if (knownLength(tokens, i) > 1) return true;
  if ((token.traits & HEAD) !== 0 && next.text === 'of' && tokens[i + 2]?.capital) return true;
  if (!isNamePart(next) || token.possessive) return false;
  if (isTeamWord(token.text)) return true;
  return (token.traits & (Trait.firstName | Trait.title | Trait.titleModifier)) !== 0 || endsInHead(tokens, i + 1);
}

/** Number of words in the longest uninterrupted listed name that begins at `i`; 0 for none. */
function knownLength(tokens: readonly NameToken[], i: number): number {
  const limit = Math.min(tokens.length, i + KNOWN_LIMIT);
  let to = i + 1;
  while (to < limit && tokens[to]!.joined && !tokens[to - 1]!.possessive) to++;
  return knownAt(tokens, i, to)?.words.length ?? 0;
}

/**
 * True when the capitalised words from `i` on end in a head noun such as "Council" or "River", so that the word before
 * them may belong to the name.
 */
function endsInHead(tokens: readonly NameToken[], i: number): boolean {
  return (tokens[lastOfRun(tokens, i)]!.traits & (ORGANISATION | Trait.placeHead)) !== 0;
}

function lastOfRun(tokens: readonly NameToken[], i: number): number {
  let last = i;
  while (last - i < RUN_LIMIT && goesOn(tokens, last)) last++;
  return last;
}

function goesOn(tokens: readonly NameToken[], last: number): boolean {
  const next = tokens[last + 1];
  return next?.joined === true && !tokens[last]!.possessive && isNamePart(next);
}

/** "Jan Lind", "June Lind": a month's name before a surname. */
function isGivenThoughMonth(tokens: readonly NameToken[], i: number): boolean {
  const both = Trait.calendar | Trait.firstName;
  const next = tokens[i + 1];
  if ((tokens[i]!.traits & both) !== both || !next?.joined || knownLength(tokens, i + 1) > 0) return false;
  return PARTICLES.has(next.text) || (isNamePart(next) && (next.traits & Trait.demonym) === 0);
}

/** What follows "Will Karst" as a name; after the question "Will Karst stay?" a verb without an ending does. */
const AFTER_NAME = /^(?:said|says|was|is|has|had|who|also|did)$|[^e]ed$/;

/** "Will Karst said", "said Will Karst": a name, unless it begins a question. */
function isGivenThoughModal(tokens: readonly NameToken[], i: number): boolean {
  const next = tokens[i + 1];
  if (tokens[i]!.text !== 'Will' || !next?.joined || !isNamePart(next)) return false;
  if (!tokens[i]!.opening) return true;
  const behind = tokens[i + 2];
  return behind !== undefined && (!behind.joined || AFTER_NAME.test(behind.text) || IRREGULAR_PASTS.has(behind.text));
}

/** "the charity |Later Life|", "the group |Here Now|": behind such a noun a word with a capital begins a name, whatever it is. */
function isNamedThoughPlain(tokens: readonly NameToken[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i]!, tokens[i + 1]];
  if (!before || before.capital || !token.joined || !token.capital || token.opening) return false;
  return NAMED_NOUNS.has(before.text) && next?.joined === true && isNamePart(next);
}

function isArabicArticle(tokens: readonly NameToken[], i: number): boolean {
  const word = tokens[i]!.text;
  return (word === 'al' || word === 'el') && tokens[i + 1]?.capital === true && tokens[i + 1]?.joined === true;
}

/** True for a capitalised word that can be part of a name: not a month, pronoun or article. */
function isNamePart(token: NameToken): boolean {
  if (!token.capital || (token.traits & Trait.calendar) !== 0 || CONTRACTION.test(token.text)) return false;
  return !isSentenceStarter(token.text) || IN_NAMES.has(token.text);
}

function runEnd(tokens: readonly NameToken[], from: number, vocabulary: ArticleVocabulary): number {
  let to = from + Math.max(1, knownLength(tokens, from));
  while (to < tokens.length && to - from < RUN_LIMIT) {
    const step = stepAt(tokens, from, to, vocabulary);
    if (step === 0) break;
    to += step;
  }
  return to;
}

/**
 * Number of words by which the run continues at `at`: 0, the next capitalised word, or function words with the word
 * after them.
 */
function stepAt(tokens: readonly NameToken[], from: number, at: number, vocabulary: ArticleVocabulary): number {
  const next = tokens[at]!;
  if (isOwnersBody(tokens, at) || isOwnersPlace(tokens, from, at)) return 1;
  if (tokens[at - 1]!.possessive || !next.joined) return 0;
  if (isNamePart(next) && !next.opening) return Math.max(1, knownLength(tokens, at));
  if (isNamePart(next)) return isPlainWord(next, vocabulary) && !isHead(next) ? 0 : 1;
  if (next.text === 'of' || next.text === 'for') return ofStep(tokens, from, at);
  if (next.text === 'and') return andStep(tokens, from, at);
  return PARTICLES.has(next.text) ? particleStep(tokens, at) : 0;
}

/** "Crane Drivers' Union", "Women's League": an organisation named after its members. */
function isOwnersBody(tokens: readonly NameToken[], at: number): boolean {
  const owners = tokens[at - 1]!;
  const head = tokens[at]!;
  if (!owners.possessive || !head.capital || !isOrganisation(head)) return false;
  const gap = head.start - owners.end;
  const plural = gap === PLURAL_GAP ? owners.text.endsWith('s') : gap === SINGULAR_GAP && PEOPLE.has(owners.text);
  return plural && !knownAt(tokens, at - 1, at);
}

/** Bodies that are called after one person as places are. */
const FOUNDED: ReadonlySet<string> = new Set('University College School Academy Hospital Infirmary Hospice'.split(' '));

/** "Miller's Row", "St Brannock's Infirmary": a place named after somebody; "Norway's Airport" is none. */
function isOwnersPlace(tokens: readonly NameToken[], from: number, at: number): boolean {
  const owner = tokens[at - 1]!;
  const head = tokens[at]!;
  if (!owner.possessive || !head.capital || head.opening || head.start - owner.end !== SINGULAR_GAP) return false;
  const isSaint = at - from === 2 && SAINTS.has(tokens[from]!.text);
  if (at - from > 1 && !isSaint) return false;
  const isPlace = (head.traits & Trait.placeHead) !== 0 || FOUNDED.has(head.text);
  return isPlace && !knownAt(tokens, at - 1, at) && (owner.traits & Trait.demonym) === 0;
}

const SAINTS: ReadonlySet<string> = new Set(['St', 'St.', 'Saint']);

function isHead(token: NameToken): boolean {
  return (token.traits & HEAD) !== 0;
}

function isOrganisation(token: NameToken): boolean {
  return (token.traits & ORGANISATION) !== 0;
}

/** "Ministry of Health", "Council for the North": only after a head noun. */
function ofStep(tokens: readonly NameToken[], from: number, at: number): number {
  const needed = tokens[at]!.text === 'of' ? HEAD : ORGANISATION | Trait.title;
  const head = (tokens[at - 1]!.traits & needed) !== 0 || tokens.slice(from, at).some(isOrganisation);
  const article = tokens[at + 1]?.text === 'the' ? 1 : 0;
  const next = tokens[at + 1 + article];
  if (!head || !next?.joined || !tokens[at + 1]!.joined || !isNamePart(next)) return 0;
  return 2 + article;
}

/** "Ministry of Health and Welfare", "Food and Drug Administration". */
function andStep(tokens: readonly NameToken[], from: number, at: number): number {
  const next = tokens[at + 1];
  if (!next?.joined || !isNamePart(next) || next.possessive) return 0;
  const before = tokens.slice(from, at);
  const inside = before.some((token) => token.text === 'of' || token.text === 'for');
  if (inside) return isTopic(next) && isTopic(before.at(-1)!) ? 2 : 0;
  return endsInOrganisation(tokens, at + 1) && before.every(isTopic) && before.length <= 3 ? 2 : 0;
}

function isTopic(token: NameToken): boolean {
  return (token.traits & (Trait.firstName | Trait.demonym)) === 0 && !knownAt([token], 0, 1);
}

function endsInOrganisation(tokens: readonly NameToken[], i: number): boolean {
  const last = lastOfRun(tokens, i);
  return last > i && isOrganisation(tokens[last]!);
}

function particleStep(tokens: readonly NameToken[], at: number): number {
  let last = at;
  while (last - at < 2 && PARTICLES.has(tokens[last + 1]?.text ?? '') && tokens[last + 1]!.joined) last++;
  const next = tokens[last + 1];
  return next?.joined && isNamePart(next) ? last + 2 - at : 0;
}
