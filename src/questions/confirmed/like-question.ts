import { isCapital } from '../../text/characters.ts';
import { QUESTION_WORDS } from '../../text/grammar/function-words.ts';
import { negationsIn } from '../../text/grammar/negations.ts';
import { expectedAnswer } from '../analysis/expected-type.ts';
import type { Match } from '../analysis/template-matcher.ts';
import type { IndexToken, Utterance } from '../model/utterance.ts';
import { jaccard } from '../ranking/jaccard.ts';

/** Minimum likeness (Jaccard index of the content terms) of two questions that ask the same. */
const MIN_LIKENESS = 0.7;

/** Minimum content terms in common: "where was he" asks of somebody else each time. */
const MIN_COMMON_TERMS = 2;

/** True if two questions are alike enough to ask the same, as far as their words tell; cheap, and looked at first. */
export function haveLikeTerms(one: Utterance, other: Utterance): boolean {
  const [a, b] = [contentOf(one), contentOf(other)].map(termsOf);
  return jaccard(a!, b!) >= MIN_LIKENESS && [...a!].filter((term) => b!.has(term)).length >= MIN_COMMON_TERMS;
}

/**
 * True if two questions with like terms also ask for the same kind of answer with the same question word, and differ in no name,
 * figure or negation, and in no order of names: "did Lind sue Holm" is not "did Holm sue Lind".
 */
export function askTheSame(one: Match, other: Match): boolean {
  return (
    questionWordOf(one.utterance) === questionWordOf(other.utterance) &&
    expectedAnswer(one).type === expectedAnswer(other).type &&
    negationsIn(one.utterance.text) === negationsIn(other.utterance.text) &&
    tellingTerms(one.utterance, other.utterance) === tellingTerms(other.utterance, one.utterance)
  );
}

function contentOf({ tokens }: Utterance): readonly IndexToken[] {
  return tokens.filter(({ isStop }) => !isStop);
}

function termsOf(tokens: readonly IndexToken[]): ReadonlySet<string> {
  return new Set(tokens.map(({ term }) => term));
}

/** The first question word; '' for a question that is answered by yes or no. */
function questionWordOf({ patternWords }: Utterance): string {
  return patternWords.find(({ key }) => QUESTION_WORDS.has(key))?.key ?? '';
}

/** True if a question names somebody or something, so that it does not ask of another story in the same words. */
export function namesSomething({ tokens }: Utterance): boolean {
  return tokens.some(isTelling);
}

/** The terms that are names or figures in either question, in order. */
function tellingTerms(utterance: Utterance, other: Utterance): string {
  const telling = termsOf([utterance, other].flatMap(({ tokens }) => tokens.filter(isTelling)));
  return utterance.tokens.flatMap(({ term }) => (telling.has(term) ? [term] : [])).join(' ');
}

/** Words that part one thing from others of its kind. */
const PARTING = new Set('first second third fourth fifth last next previous former other'.split(' '));

/** A word with a capital elsewhere than at the beginning, with a digit, or that parts one thing from others: "the first game". */
function isTelling({ text, key, start, isStop }: IndexToken): boolean {
  return (!isStop && ((start > 0 && isCapital(text)) || /\d/.test(text))) || PARTING.has(key);
}
