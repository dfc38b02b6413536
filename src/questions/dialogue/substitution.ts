import type { Library } from '../../retrieval/library.ts';
import { QUESTION_WORDS } from '../../text/grammar/function-words.ts';
import type { Gender } from '../../text/names/genders.ts';
import { sliceOf } from '../analysis/tokenise.ts';
import { referentFor } from './antecedents.ts';
import { asked, questionClause } from './declarative.ts';
import { openingOf } from './follow-up-patterns.ts';
import { type KnownPhrase, type Referent, referentsIn } from './mentions.ts';
import { type Parts, partsOf } from './question-parts.ts';
import type { RecalledTurn } from './recalled-turn.ts';
import type { Rewritten, TypedQuestion } from './rewriter.ts';
import { asksForSpeaker, asksForStatement, sayingIn } from './speech-questions.ts';

/** Maximum number of words of a replacement; more are a question of their own. */
const MAX_OTHER_WORDS = 8;
/** Prepositions that may begin a replacement: "and in May?", "and before the storm?". */
const PREPOSITIONS = new Set('in on at by for from to with since until before after during under'.split(' '));

/** "And Lind?", "in 2019?", "and she?" */
export function substitution(
  library: Library,
  typed: TypedQuestion,
  turns: readonly RecalledTurn[],
  last: RecalledTurn,
): Rewritten | undefined {
  const opening = openingOf(typed.words);
  const words = typed.words.slice(opening);
  const gender = opening > 0 && words.length === 1 ? GENDERS[words[0]!.key] : undefined;
  if (gender) return withOtherPerson(library, gender, turns, last);
  const isOther =
    words.length > 0 &&
    words.length <= MAX_OTHER_WORDS &&
    (opening > 0 || PREPOSITIONS.has(words[0]!.key)) &&
    !words.some((word) => QUESTION_WORDS.has(word.key));
  if (!isOther) return undefined;
  const parts = partsOf(sliceOf(typed, words[0]!.start, words.at(-1)!.end));
  if (parts.auxiliary !== undefined || parts.asking !== '') return undefined;
  const former = saidOnly(last.parts);
  const question = withOther(library, former, parts) ?? (opening > 0 ? anew(library, former, parts) : undefined);
  return question === undefined ? undefined : { question, by: 'other' };
}

/**
 * After "why did Lind say that about the bridge?", another person is first asked for their statement, which was not
 * shown yet.
 */
function saidOnly(former: Parts): Parts {
  const saying = /^(?:why|when|where)$/iu.test(former.asking) ? sayingIn(former) : undefined;
  if (!saying || former.auxiliary === undefined) return former;
  const [before, behind] = [former.rest.slice(0, saying.end), former.rest.slice(saying.end)];
  if (!/^ that\b/u.test(behind)) return former;
  return partsOf(`What ${former.auxiliary} ${before}${behind.slice(' that'.length)}`);
}

/**
 * When the previous question has no phrase of this kind, asks about the new one: words about a topic, a person's words
 * when a speaker was asked for, the same action, a place; else "what about Rask".
 */
function anew(library: Library, former: Parts, given: Parts): string | undefined {
  const [fresh] = referentsIn(library, given);
  if (!fresh || given.body.slice(fresh.end).trim() !== '' || fresh.preposition) return undefined;
  const { words, kind } = fresh;
  if (asksForStatement(former) && kind === 'thing') return `${former.body} about ${words}`;
  if (kind === 'person' || kind === 'name') return ofPerson(former, words);
  return kind === 'place' && former.asking !== '' ? `${former.body} in ${words}` : undefined;
}

function ofPerson(former: Parts, person: string): string {
  const [topic] = former.phrases;
  if (asksForSpeaker(former) && topic) return `What did ${person} say about ${topic.words}`;
  const isWho = /^who$/iu.test(former.asking);
  const clause = isWho ? questionClause(former, { words: person, kind: 'person', plural: false }) : undefined;
  const isDeed = clause !== undefined && clause.subject === person && clause.auxiliary !== '';
  return isDeed ? asked('', clause) : `What about ${person}`;
}

const GENDERS: Readonly<Record<string, Gender>> = { he: 'he', him: 'he', she: 'she', her: 'she' };

/** Replaces the person in the previous question by another one. */
function withOtherPerson(
  library: Library,
  gender: Gender,
  turns: readonly RecalledTurn[],
  last: RecalledTurn,
): Rewritten | undefined {
  const person = referentsIn(library, last.parts).find(({ kind }) => kind === 'person' || kind === 'name');
  const instead = person && referentFor({ points: 'person', gender }, turns, [person.words]);
  if (!instead) return undefined;
  const { body } = last.parts;
  const question = body.slice(0, person.start) + instead.words + body.slice(person.end);
  return { question, by: 'other', genders: new Map([[instead.words, gender]]) };
}

/** The previous question with its phrase of the same kind replaced; a place or a time may also be added. */
function withOther(library: Library, former: Parts, given: Parts): string | undefined {
  const [fresh] = referentsIn(library, given);
  if (!fresh || given.body.slice(fresh.end).trim() !== '') return undefined;
  const phrases = referentsIn(library, former);
  const counted = withOtherCounted(former, fresh);
  if (counted) return counted;
  const replaced = sameKind(phrases, fresh);
  if (replaced) {
    const from = fresh.preposition && replaced.preposition ? beforePreposition(former.body, replaced) : replaced.start;
    const words = given.body.slice(fresh.preposition && !replaced.preposition ? fresh.start : 0);
    return former.body.slice(0, from) + words + former.body.slice(replaced.end);
  }
  return canBeAdded(former, fresh) ? `${former.body} ${given.body}` : undefined;
}

/** "How many homes were flooded?", "and families?" */
function withOtherCounted({ asking, askedNoun, body }: Parts, { kind, plural, words, preposition }: KnownPhrase) {
  const isCounted = /^how (?:many|much)$/iu.test(asking) && askedNoun !== undefined;
  if (!isCounted || kind !== 'thing' || !plural || preposition || STARTED.test(words)) return undefined;
  return body.replace(`${asking} ${askedNoun}`, () => `${asking} ${words}`);
}

const STARTED = /^(?:the|this|these|those|his|her|its|their)\s/iu;

/**
 * A place or time with a preposition can be added, and a thing to a verb without an object: "how many people watched".
 */
function canBeAdded({ phrases, auxiliary, asking }: Parts, { preposition, kind }: KnownPhrase): boolean {
  if (preposition) return ['place', 'date', 'name'].includes(kind);
  return kind === 'thing' && asking !== '' && auxiliary === undefined && phrases.length === 0;
}

const beforePreposition = (body: string, { start, preposition = '' }: KnownPhrase) =>
  body.slice(0, start).trimEnd().length - preposition.length;

/** The phrase of the previous question that the new one can replace. */
function sameKind(phrases: readonly KnownPhrase[], fresh: KnownPhrase): KnownPhrase | undefined {
  const alike = phrases.filter((phrase) => areAlike(phrase.kind, fresh.kind));
  return (
    alike.find((phrase) => phrase.kind === fresh.kind && phrase.preposition === fresh.preposition) ??
    alike.find((phrase) => phrase.preposition === fresh.preposition) ??
    alike[0]
  );
}

/** A name in no article may belong to a person or a place. */
function areAlike(a: Referent['kind'], b: Referent['kind']): boolean {
  return (
    a === b ||
    [a, b].every((kind) => ['name', 'person', 'organisation', 'place'].includes(kind) && kind !== 'place') ||
    (a === 'name' && b === 'place') ||
    (a === 'place' && b === 'name')
  );
}
