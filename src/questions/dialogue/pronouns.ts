import type { Span } from '../../domain/article.ts';
import { isDoAnaphora } from '../../text/grammar/do-anaphora.ts';
import type { TaggedToken } from '../../text/grammar/tag.ts';
import { inflectionOf, lemmaOf } from '../../text/grammar/verb-forms.ts';
import { isOfWeather } from '../../text/grammar/weather-it.ts';
import { lexicon } from '../../text/lexicon.ts';
import type { Gender } from '../../text/names/genders.ts';
import type { KnownPhrase } from './mentions.ts';
import type { Parts } from './question-parts.ts';

/** What a pronoun refers to: a person, several, a thing, a place, a date. */
export type Pointing = 'person' | 'several' | 'thing' | 'place' | 'date';

/** A word of a question that refers back; UTF-16 offsets in the question's body. */
export interface Pronoun extends Span {
  readonly points: Pointing;
  readonly gender?: Gender;
  readonly possessive: boolean;
  /** True in the place of an object: "who welcomed |it|?" */
  readonly isObject: boolean;
  /** What it is the object of: "when did he say |that|?" means words, "what did he call |it|?" anything that was asked about. */
  readonly objectOf?: 'saying' | 'calling';
}

type Form = 'subject' | 'object' | 'possessive' | 'either';

/** `either`: "her" may be an object or a possessive, "it" a subject or an object. */
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

/** Words after which "it" may be expletive: "is it true that", "will it take long to", "what does it mean when". */
const EMPTY_IT = new Set(lexicon('grammar/expletive-it'));
const TAKES = new Set('take takes took taken cost costs mean means been'.split(' '));

/** Words that begin a clause unless they are prepositions. */
const PARTING = new Set('before after since until as than'.split(' '));

/** Pronouns without an antecedent in the question itself, in order; doubtful ones are omitted. */
export function openPronouns(parts: Parts, phrases: readonly KnownPhrase[]): Pronoun[] {
  const { tokens } = parts;
  return tokens.flatMap((token, at) => {
    const known = PRONOUNS.get(token.word);
    if (!known || !isPronoun(tokens, at) || isFronted(tokens, at)) return [];
    const { points, gender } = known;
    const form = formOf(known.form, tokens, at);
    if (isAskedFor(parts, points, form, tokens[at - 1])) return [];
    if (phrases.some((phrase) => canBeMeant(tokens, phrase, at, form, points))) return [];
    return [
      {
        start: token.start,
        end: token.end,
        points,
        possessive: form === 'possessive',
        isObject: form === 'object',
        ...(form !== 'possessive' && objectOf(tokens[at - 1])),
        ...(gender && { gender }),
      },
    ];
  });
}

const SAYING: ReadonlySet<string> = new Set('believe claim mean say think'.split(' '));
const CALLING: ReadonlySet<string> = new Set('call describe'.split(' '));

function objectOf(before: TaggedToken | undefined): Pick<Pronoun, 'objectOf'> {
  const verb = before && (lemmaOf(before.word) ?? before.word);
  if (verb === undefined) return {};
  return SAYING.has(verb) ? { objectOf: 'saying' } : CALLING.has(verb) ? { objectOf: 'calling' } : {};
}

function isPronoun(tokens: readonly TaggedToken[], at: number): boolean {
  const { word, tag } = tokens[at]!;
  const next = tokens[at + 1];
  // "there is" and "how many are there" refer to nothing; "then" inside a question usually means "in that case".
  if (word === 'there')
    return next === undefined && !(tokens[0]!.word === 'how' && tokens[at - 1]?.tag === 'auxiliary');
  if (word === 'then') return next === undefined;
  if (isDeed(tokens, at)) return false;
  if (word === 'it') return !isEmptyIt(tokens, at);
  if (word === 'this' || word === 'that') return next === undefined || (tag !== 'relative' && isAlone(tokens, at));
  return true;
}

/** "Who did it?", "why did they do that to her?": a deed, for which nothing that a question names can stand. */
function isDeed(tokens: readonly TaggedToken[], at: number): boolean {
  const next = tokens[at + 1]?.tag;
  const isLast = next === undefined || next === 'preposition' || next === 'to' || next === 'comma';
  return isLast && isDoAnaphora(tokens[at - 1]?.word, tokens[at]!.word);
}

/** "that" before a noun or a subject is a determiner or conjunction; before a verb or a preposition it is a pronoun. */
function isAlone(tokens: readonly TaggedToken[], at: number): boolean {
  const before = tokens[at - 1];
  const { tag, word } = tokens[at + 1]!;
  if (tokens[at + 2]?.tag === 'auxiliary') return false;
  if (word === 'of' || before?.tag === 'pronoun' || before?.word === 'those') return false;
  if (['preposition', 'to', 'auxiliary'].includes(tag)) return true;
  const form = inflectionOf(word);
  if (tag === 'verb' || form === 'past') return true;
  const isLastVerb = !tokens.slice(at + 2).some((token) => inflectionOf(token.word) !== undefined);
  return form === 'base' && before?.tag === 'auxiliary' && isLastVerb;
}

function isEmptyIt(tokens: readonly TaggedToken[], at: number): boolean {
  const behind = tokens.slice(at + 1);
  const [next] = behind.filter(({ tag, word }) => (tag !== 'adverb' && tag !== 'auxiliary') || word === 'been');
  if (tokens.some(({ word }) => isOfWeather(word))) return true;
  if (!next) return false;
  if (EMPTY_IT.has(next.word) || behind[0]!.word === 'that') return true;
  const rest = behind.slice(behind.indexOf(next) + 1);
  const hasClause = rest.some(({ tag, word }) => tag === 'to' || ['when', 'that', 'if', 'since'].includes(word));
  if (TAKES.has(next.word)) return hasClause;
  if (rest[0]?.word === 'that') return true;
  return next.tag !== 'verb' && inflectionOf(next.word) === undefined && rest.some(({ tag }) => tag === 'to');
}

/** Cataphora: in "When she was young, what …" and "According to their office, how …" the referent follows. */
function isFronted(tokens: readonly TaggedToken[], at: number): boolean {
  const first = tokens[0]!.tag;
  const comma = tokens.findIndex(({ tag }) => tag === 'comma');
  return at < comma && ['subordinator', 'preposition', 'ing', 'noun'].includes(first);
}

function formOf(form: Form, tokens: readonly TaggedToken[], at: number): Exclude<Form, 'either'> {
  if (form !== 'either') return form;
  const [before, next, second] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (tokens[at]!.word === 'her') return next && isNounBegun(next, second) ? 'possessive' : 'object';
  return before?.tag === 'auxiliary' || next?.tag === 'auxiliary' || next?.tag === 'verb' ? 'subject' : 'object';
}

/** "her brother", "her family doctor": the tagger takes "family" for an adverb. */
function isNounBegun({ tag, word }: TaggedToken, second: TaggedToken | undefined): boolean {
  if (tag === 'adverb') return second?.tag === 'noun';
  return tag === 'possessive' || (tag === 'noun' && inflectionOf(word) === undefined);
}

/**
 * "Who sold his house?", "which town lost its bridge?", "who said he was ill?": the pronoun may refer to what is asked
 * for.
 */
function isAskedFor(
  { asking, askedNoun, auxiliary }: Parts,
  points: Pointing,
  form: Form,
  before?: TaggedToken,
): boolean {
  if (form === 'object' || (auxiliary !== undefined && form === 'subject')) return false;
  const word = asking.toLowerCase();
  if (form === 'subject') return askedNoun !== undefined || word === 'who';
  // "What is its name?" asks about something else; in "what is known for its name?" both may be the same.
  if (before?.word === auxiliary) return false;
  if (auxiliary === undefined && word === 'who') return true;
  return askedNoun !== undefined || word === 'which' || (word === 'what' && points === 'thing');
}

/**
 * Whether the pronoun may refer to an earlier phrase. An object never refers to a phrase of its own clause ("What did
 * Lind say about him?" means another person); after "when", "who" or "to go" it may, and a possessive may anywhere.
 */
function canBeMeant(
  tokens: readonly TaggedToken[],
  phrase: KnownPhrase,
  at: number,
  form: Form,
  points: Pointing,
): boolean {
  if (phrase.end > tokens[at]!.start || phrase.kind === 'date') return false;
  if (form === 'possessive') return true;
  if (points === 'person' && phrase.kind !== 'person' && phrase.kind !== 'name') return false;
  if (points === 'thing' && phrase.kind === 'person') return false;
  if (form === 'subject') return !isLead(tokens, phrase);
  return isParted(tokens, phrase, at) || phrase.preposition === 'of' || /['’]s?\s/u.test(phrase.words);
}

/** "After the vote, what …" gives a time; "museum, when …" gives the topic. */
function isLead(tokens: readonly TaggedToken[], { start, preposition }: KnownPhrase): boolean {
  const comma = tokens.find(({ tag }) => tag === 'comma');
  return preposition !== undefined && comma !== undefined && start < comma.start;
}

function isParted(tokens: readonly TaggedToken[], phrase: Span, at: number): boolean {
  return tokens.slice(0, at).some(({ start, tag, word }, i) => {
    if (start < phrase.end) return false;
    if (['subordinator', 'relative', 'and', 'comma', 'ing'].includes(tag) || PARTING.has(word)) return true;
    const next = tokens[i + 1];
    return tag === 'to' && next !== undefined && (next.tag === 'verb' || inflectionOf(next.word) !== undefined);
  });
}
