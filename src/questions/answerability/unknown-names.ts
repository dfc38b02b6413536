import { hyphenParts, isStopWord, termOf } from '../../retrieval/analysis/terms.ts';
import type { Library } from '../../retrieval/library.ts';
import { isCapital } from '../../text/characters.ts';
import { withoutPossessive } from '../../text/names/article-vocabulary.ts';
import { isCommonWord, isRoleModifier, isRoleNoun, nameTraitsOf, Trait } from '../../text/names/name-lexicon.ts';
import { isNameLike } from '../analysis/name-like.ts';
import type { Question } from '../model/question.ts';
import type { Fragment } from '../model/utterance.ts';
import type { Ranked } from '../ranking/rank.ts';

/** Capitalised words that are no names of people: "Monday", "President", "German", "Harbour". */
const ORDINARY =
  Trait.title |
  Trait.titleModifier |
  Trait.demonym |
  Trait.organisationHead |
  Trait.placeHead |
  Trait.event |
  Trait.calendar |
  Trait.stateHead;

/**
 * Names in the question that occur in no article, as typed, without titles and "'s". A misspelling of a known name is
 * not unknown; a known given name with a known surname is when no article contains both.
 * @param ranked the passages found in the whole library; empty when a single article was asked
 */
export function unknownNames(library: Library, question: Question, ranked: readonly Ranked[] = []): string[] {
  const absent = new Set(
    question.terms
      .filter((t) => t.absent && !t.isMisspelling && library.misspellingsOf(t.term).length === 0)
      .map((t) => t.term),
  );
  const names = namesIn(question).filter(
    (words) => holdsAbsent(words, absent) || (ranked.length > 0 && isOfTwoPeople(words, question, ranked)),
  );
  return [...new Set(names.map((words) => words.join(' ')))];
}

function holdsAbsent(words: readonly string[], absent: ReadonlySet<string>): boolean {
  return words.some((word) => !isOrdinary(word) && hyphenParts(word).some((part) => absent.has(termOf(part))));
}

/** True for a given name and a surname that never occur in the same article. */
function isOfTwoPeople(words: readonly string[], { terms }: Question, ranked: readonly Ranked[]): boolean {
  if (words.length !== 2 || !isGivenName(words[0]!) || words.some(isOrdinary)) return false;
  const places = words.map((word) => terms.findIndex(({ term }) => term === termOf(word)));
  return (
    places.every((at) => at >= 0) &&
    ranked.every(({ candidate }) => places.some((at) => candidate.article.anywhere[at] === 0))
  );
}

function namesIn(question: Question): string[][] {
  const { subject, speaker } = question.roles;
  const runs = isTyped(question) ? capitalRuns(question) : [subject, speaker].flatMap(smallRun);
  return runs.map(withoutTitles).filter((words) => words.some((word) => !isOrdinary(word)));
}

/**
 * True when capitalisation is informative: some words after the first character are capitalised and not all of them.
 */
const isTyped = ({ text, hasInformativeCase }: Question) => hasInformativeCase && /\p{Lu}/u.test(text.slice(1));

/** "iPad", "eBay". */
const HAS_INNER_CAPITAL = /^\p{Ll}{1,3}\p{Lu}/u;

/** Runs of consecutive capitalised words; the first word of the question does not count by itself. */
function capitalRuns({ text, words }: Question): string[][] {
  const runs: string[][] = [];
  let end = -1;
  for (const [i, word] of words.entries()) {
    if (i === 0 || !(isCapital(word.text) || HAS_INNER_CAPITAL.test(word.text)) || isStopWord(word.text)) continue;
    const bare = withoutPossessive(word.text);
    if (text.slice(end, word.start) === ' ' && end >= 0) runs.at(-1)!.push(bare);
    else runs.push([bare]);
    // A date separates two names, and so does a possessive: "Skarn's Harbour Board".
    const isLast = bare.length < word.text.length || (nameTraitsOf(bare) & Trait.calendar) !== 0;
    end = isLast ? -1 : word.end;
  }
  return runs;
}

/** Minimum number of words of a name in lower case; a single one may be any word: "who is guilty". */
const MIN_LOWERCASE = 2;

/** A name typed in lower case or all capitals: "who is zoltan fabry". */
function smallRun(slot: Fragment | undefined): string[][] {
  const words = (slot?.words ?? []).map(({ text }) => withoutPossessive(text));
  const isName = isNameLike(words.map((word) => word.toLowerCase())) && !words.some((word) => isOrdinary(titled(word)));
  return isName && words.length >= MIN_LOWERCASE && !/s$/i.test(words.at(-1)!) ? [words] : [];
}

function withoutTitles(words: readonly string[]): string[] {
  const from = words.findIndex((word) => !isOrdinary(word));
  return words.slice(Math.max(0, from));
}

function isOrdinary(word: string): boolean {
  if (isGivenName(word)) return false;
  return (
    (nameTraitsOf(word) & ORDINARY) !== 0 ||
    isRoleNoun(word) ||
    isRoleModifier(word.toLowerCase()) ||
    isCommonWord(word)
  );
}

const isGivenName = (word: string) => (nameTraitsOf(titled(word)) & Trait.firstName) !== 0;

const titled = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
