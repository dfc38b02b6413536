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

/** True if two questions with these terms are alike enough to ask the same, as far as their words tell; cheap, and looked at first. */
export function haveLikeTerms(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return jaccard(one, other) >= MIN_LIKENESS && [...one].filter((term) => other.has(term)).length >= MIN_COMMON_TERMS;
}

/** The terms of a question's content words. */
export function contentTermsOf(utterance: Utterance): ReadonlySet<string> {
  return termsOf(contentOf(utterance));
}

/**
 * True if two questions with like terms also ask for the same kind of answer with the same question word, differ in no name,
 * figure or negation, and in no order of names ("did Lind sue Holm" is not "did Holm sue Lind"), and are not the opposite of each
 * other.
 */
export function askTheSame(one: Match, other: Match): boolean {
  return (
    questionWordOf(one.utterance) === questionWordOf(other.utterance) &&
    expectedAnswer(one).type === expectedAnswer(other).type &&
    negationsIn(one.utterance.text) === negationsIn(other.utterance.text) &&
    tellingTerms(one.utterance, other.utterance) === tellingTerms(other.utterance, one.utterance) &&
    haveSameParts(one.utterance, other.utterance) &&
    !CONTRASTS.some((contrast) => isContrary(contrast, one.utterance, other.utterance))
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

/** These ask for what stands beside a deed; others may ask for who did it, or for whom it was done to. */
const ADVERBIAL = new Set(['when', 'where', 'why']);

/** False if one question asks who did something and the other whom it was done to: "who hit Lind", "who did Lind hit". */
function haveSameParts(one: Utterance, other: Utterance): boolean {
  const word = questionWordOf(one);
  if (ADVERBIAL.has(word)) return true;
  const areAlike = [DO, BY].every((words) => holdsOne(one, words) === holdsOne(other, words));
  return areAlike && (!PEOPLE.has(word) || commonTerms(one, other) === commonTerms(other, one));
}

const PEOPLE = new Set(['who', 'whom']);
const DO = new Set(['do', 'does', 'did']);
const BY = new Set(['by']);

function holdsOne({ tokens }: Utterance, words: ReadonlySet<string>): boolean {
  return tokens.some(({ key }) => words.has(key));
}

/** The content terms that both questions have, in order. */
function commonTerms(utterance: Utterance, other: Utterance): string {
  const terms = contentTermsOf(other);
  return contentOf(utterance)
    .flatMap(({ term }) => (terms.has(term) ? [term] : []))
    .join(' ');
}

/** Function words of which one asks something else than the other; a slash parts them. */
const CONTRASTS: readonly ReadonlyMap<string, number>[] = [
  'for / against',
  'to into / from',
  'before / after since / until till',
  'with / without',
  'over above / under below',
  'in inside / outside',
  'more most / less least fewer',
  'he him his / she her hers',
  'did was were had / will shall',
  'can could may might / must should',
].map(
  (row) => new Map(row.split(' / ').flatMap((words, side) => words.split(' ').map((word) => [word, side] as const))),
);

/** True if both questions have words of a contrast, and those are of different sides. */
function isContrary(contrast: ReadonlyMap<string, number>, ...questions: readonly [Utterance, Utterance]): boolean {
  const [one, other] = questions.map(({ tokens }) => {
    const sides = tokens.flatMap(({ key }) => contrast.get(key) ?? []);
    return sides.filter((side, at) => side !== sides[at - 1]).join();
  });
  return one !== '' && other !== '' && one !== other;
}

/** A word with a capital elsewhere than at the beginning, with a digit, or that parts one thing from others: "the first game". */
function isTelling({ text, key, start, isStop }: IndexToken): boolean {
  return (!isStop && ((start > 0 && isCapital(text)) || /\d/.test(text))) || PARTING.has(key);
}
