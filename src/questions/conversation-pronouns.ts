import type { Span } from '../domain/article.ts';
import type { Gender } from '../text/genders.ts';
import { lexicon } from '../text/lexicon.ts';
import type { KnownPhrase } from './conversation-names.ts';
import { tagged } from './focus/tags.ts';
import { verbFormOf } from './verbs.ts';
import { isOfClass } from './word-classes.ts';

/** What a pronoun stands for: somebody, several, something, where, when. */
export type Pointing = 'person' | 'several' | 'thing' | 'place' | 'date';

/** A word of a question that stands for something said before. Offsets into the question's body. */
export interface Pronoun extends Span {
  readonly points: Pointing;
  readonly gender?: Gender;
  readonly possessive: boolean;
}

type Form = 'subject' | 'object' | 'possessive' | 'either';
type Token = ReturnType<typeof tagged>[number];

/** `either`: "her" is an object or possessive, "it" a subject or an object. */
const PRONOUNS: ReadonlyMap<string, { points: Pointing; form: Form; gender?: Gender }> = new Map([
  ['he', { points: 'person', form: 'subject', gender: 'he' }],
  ['him', { points: 'person', form: 'object', gender: 'he' }],
  ['his', { points: 'person', form: 'possessive', gender: 'he' }],
  ['she', { points: 'person', form: 'subject', gender: 'she' }],
  ['her', { points: 'person', form: 'either', gender: 'she' }],
  ['they', { points: 'several', form: 'subject' }],
  ['them', { points: 'several', form: 'object' }],
  ['their', { points: 'several', form: 'possessive' }],
  ['it', { points: 'thing', form: 'either' }],
  ['its', { points: 'thing', form: 'possessive' }],
  ['this', { points: 'thing', form: 'either' }],
  ['that', { points: 'thing', form: 'either' }],
  ['there', { points: 'place', form: 'object' }],
  ['then', { points: 'date', form: 'object' }],
]);

/** After these "it" may stand for nothing: "is it true that", "will it take long to". */
const EMPTY_IT = new Set(lexicon('empty-it'));
const TAKES = new Set(['take', 'takes', 'took', 'taken']);

/** Pronouns whose antecedent the question itself does not hold, in order. */
export function openPronouns(body: string, phrases: readonly KnownPhrase[]): Pronoun[] {
  const tokens = tagged(body, { start: 0, end: body.length });
  return tokens.flatMap((token, at) => {
    const known = PRONOUNS.get(token.word);
    if (!known || !isPronoun(tokens, at)) return [];
    const possessive = isPossessive(known.form, tokens[at + 1]);
    const form = possessive ? 'possessive' : isSubject(known.form, tokens, at) ? 'subject' : 'object';
    if (phrases.some((phrase) => fits(phrase, known.points) && canBeMeant(tokens, phrase, at, form))) return [];
    const { points, gender } = known;
    return [{ start: token.start, end: token.end, points, possessive, ...(gender && { gender }) }];
  });
}

function isPronoun(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  const next = tokens[at + 1];
  const isLast = next === undefined;
  // "there is", "how many are there in the town" point nowhere; "then" inside a question mostly means "in that case".
  if (word === 'there' || word === 'then') return isLast;
  if (word === 'it') return !isEmptyIt(tokens, at);
  if (word === 'this' || word === 'that') return isLast || isVerbal(tokens, at + 1) || isSmall(next);
  return true;
}

/** "that" before a noun phrase or a subject begins a clause; before a preposition it stands for something. */
function isSmall({ tag }: Token): boolean {
  return tag === 'preposition' || tag === 'to' || tag === 'auxiliary' || tag === 'adverb';
}

/** A verb form, or behind an auxiliary ("did that happen") a word that can be a verb. */
function isVerbal(tokens: readonly Token[], at: number): boolean {
  const { tag, word } = tokens[at]!;
  const form = verbFormOf(word);
  if (tag === 'verb' || form === 'past') return true;
  return form === 'base' && tokens[at - 2]?.tag === 'auxiliary';
}

function isEmptyIt(tokens: readonly Token[], at: number): boolean {
  const [next, second] = tokens.slice(at + 1).filter(({ tag }) => tag !== 'adverb' && tag !== 'auxiliary');
  if (!next) return false;
  if (EMPTY_IT.has(next.word)) return true;
  if (tokens[at + 1]?.word === 'that') return true;
  return TAKES.has(next.word) && second !== undefined && tokens.slice(at).some(({ tag }) => tag === 'to');
}

const isPossessive = (form: Form, next: Token | undefined) =>
  form === 'possessive' || (form === 'either' && next?.tag === 'noun' && verbFormOf(next.word) === undefined);

function isSubject(form: Form, tokens: readonly Token[], at: number): boolean {
  if (form !== 'either') return form === 'subject';
  const next = tokens[at + 1];
  return tokens[at - 1]?.tag === 'auxiliary' || next?.tag === 'auxiliary' || next?.tag === 'verb';
}

function fits({ kind, plural }: KnownPhrase, points: Pointing): boolean {
  if (points === 'person') return kind === 'person' || kind === 'name';
  if (points === 'several') return plural || kind === 'organisation';
  if (points === 'place') return kind === 'place';
  if (points === 'date') return kind === 'date';
  return !plural && kind !== 'person' && kind !== 'date';
}

/**
 * Whether a phrase before the pronoun can be what it stands for: never one of the same clause, unless the pronoun says
 * whose something is ("What did Lind say about him?" asks about another; "about his car", "when he left" may not).
 */
function canBeMeant(tokens: readonly Token[], phrase: Span, at: number, form: Form): boolean {
  if (phrase.end > tokens[at]!.start) return false;
  if (form === 'possessive') return true;
  const between = tokens.slice(0, at).filter(({ start }) => start >= phrase.end);
  const parted = between.some(({ tag }) => ['subordinator', 'relative', 'and', 'comma'].includes(tag));
  return parted || (form === 'subject' && between.some(({ word }) => isOfClass('speech', word)));
}
