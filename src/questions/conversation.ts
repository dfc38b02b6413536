import type { Library } from '../retrieval/library.ts';
import { fold } from '../text/fold.ts';
import { wordsIn } from '../text/words.ts';
import { asksForMore, asksWhoSaidThat, asksWhoThatIs, bareAsking, openingOf } from './conversation-kinds.ts';
import { type KnownPhrase, type Referent, referentsIn } from './conversation-names.ts';
import { bodyOf, type Parts, partsOf } from './conversation-parts.ts';
import { openPronouns, type Pronoun } from './conversation-pronouns.ts';
import { referentFor } from './conversation-referents.ts';
import type { Shown, Turn } from './conversation-turn.ts';
import type { QuestionWord } from './pattern.ts';
import { questionWords } from './question-words.ts';
import { isOfClass } from './word-classes.ts';

/** How a question was recognised as one that goes on from the former one. */
export type FollowUp =
  /** "why?", "when was that?" */
  | 'bare'
  /** "and Lind?", "in 2019?" */
  | 'other'
  /** "what else?" */
  | 'more'
  /** "when did she leave?" */
  | 'pronoun';

/** What typed words ask, in full. */
export interface Understood {
  readonly question: string;
  /** Absent for a question that is complete in itself; its words are as typed. */
  readonly by?: FollowUp;
  /** True when it points back at something that was never named. */
  readonly open: boolean;
  /** Id of the one article that the conversation is about. */
  readonly article?: string;
  /** What was shown already and is not asked for again. */
  readonly without: readonly Shown[];
}

/** A question rewritten, by one way to go on. */
interface Rewritten {
  readonly question: string;
  readonly by: FollowUp;
  readonly without?: readonly Shown[];
}

/**
 * What typed words ask, after the latest turns (oldest first) of the same person in the same channel. A question that
 * points back is made whole with words of the former question and names of its answer; any other stays as it is.
 */
export function understand(library: Library, typed: string, turns: readonly Turn[]): Understood {
  const last = turns.at(-1);
  const found = last && followUp(library, typed, turns, last);
  if (!found) return { question: typed, open: pointsBack(library, typed), without: [] };
  const { question, by, without = [] } = found;
  const article = last.article === undefined ? {} : { article: last.article };
  return { question: sentence(question), by, open: false, ...article, without };
}

type Way = (library: Library, typed: Typed, turns: readonly Turn[], last: Turn) => Rewritten | undefined;

/** A question as typed, with all its words and with those behind "tell me", "and". */
interface Typed {
  readonly text: string;
  readonly all: readonly QuestionWord[];
  readonly words: readonly QuestionWord[];
}

/** In the order in which they are tried. */
const WAYS: readonly Way[] = [more, whoThatIs, whoSaidThat, bare, other, elseAndPronouns];

function followUp(library: Library, text: string, turns: readonly Turn[], last: Turn): Rewritten | undefined {
  const all = wordsIn(text).map(({ text: word, start, end }) => ({ key: fold(word), start, end }));
  const typed = { text, all, words: questionWords(text) };
  for (const way of WAYS) {
    const rewritten = way(library, typed, turns, last);
    if (rewritten) return rewritten;
  }
  return undefined;
}

/** "What else?" */
function more(_: Library, { words }: Typed, turns: readonly Turn[], last: Turn): Rewritten | undefined {
  return asksForMore(words) ? { question: last.question, by: 'more', without: shownIn(turns) } : undefined;
}

/** "Who is that?": somebody whom the answer names. */
function whoThatIs(_: Library, { words }: Typed, turns: readonly Turn[]): Rewritten | undefined {
  const who = asksWhoThatIs(words) ? referentFor({ points: 'person' }, turns) : undefined;
  return who && { question: `Who is ${who.words}`, by: 'pronoun' };
}

/** "Who said that?": the former question without its question word, as words that somebody said. */
function whoSaidThat(_: Library, { words }: Typed, __: readonly Turn[], last: Turn): Rewritten | undefined {
  const parts = partsOf(last.question);
  const isSpeech = wordsIn(parts.body).some(({ text }) => isOfClass('speech', fold(text)));
  return asksWhoSaidThat(words) && !isSpeech ? { question: `Who said ${restOf(parts)}`, by: 'bare' } : undefined;
}

/** "Why?" asks about what the former question asked about. */
function bare(_: Library, { text, words }: Typed, __: readonly Turn[], last: Turn): Rewritten | undefined {
  const count = bareAsking(words);
  if (count === 0) return undefined;
  const asking = text.slice(words[0]!.start, words[count - 1]!.end);
  return { question: askAgain(partsOf(last.question), asking, last.answer), by: 'bare' };
}

const COUNTING = /^how (?:many|much)$/iu;

/** The former question with another question word; who or what answered it takes the place of "who", "what". */
function askAgain(parts: Parts, asking: string, answer: Referent | undefined): string {
  const { auxiliary, rest, phrases } = parts;
  if (auxiliary === undefined) return `${asking}: ${[...subjectOrAsking(parts, answer), rest].join(' ')}`;
  const [first] = phrases;
  if (COUNTING.test(asking) && first && rest.startsWith(first.words)) {
    const counted = first.words.replace(/^(?:the|an?)\s/iu, '');
    return `${asking} ${counted} ${auxiliary} ${rest.slice(first.words.length).trim()}`;
  }
  return `${asking} ${auxiliary} ${[rest, ...subjectOf(parts, answer)].join(' ')}`;
}

/** Nobody is known to have done it: "How: who discovered the fraud?" */
function subjectOrAsking(parts: Parts, answer: Referent | undefined): string[] {
  const subject = subjectOf(parts, answer);
  return subject.length > 0 || parts.asking === '' ? subject : [parts.asking.toLowerCase()];
}

const restOf = (parts: Parts, answer?: Referent) => [...subjectOf(parts, answer), parts.rest].join(' ');

/** What the question word stood for: the noun that was asked for, or the name that answers "who". */
function subjectOf({ askedNoun, asking }: Parts, answer: Referent | undefined): string[] {
  if (WHO.test(asking)) return answer && ['person', 'organisation'].includes(answer.kind) ? [answer.words] : [];
  return askedNoun === undefined || /^whose$/iu.test(asking) ? [] : [askedNoun];
}

const WHO = /^(?:who|whom)$/iu;

/** Words of what takes another's place; more are a question of its own. */
const LONGEST_OTHER = 8;
const PREPOSITIONS = new Set('in on at by for from to with since until before after during under'.split(' '));
const ASKING_WORDS = new Set('who whom whose what which when where why how'.split(' '));

/** "And Lind?", "in 2019?" */
function other(library: Library, { text, all }: Typed, _: readonly Turn[], last: Turn): Rewritten | undefined {
  const opening = openingOf(all);
  const words = all.slice(opening);
  const isOther =
    words.length > 0 &&
    words.length <= LONGEST_OTHER &&
    (opening > 0 || PREPOSITIONS.has(words[0]!.key)) &&
    !words.some((word) => ASKING_WORDS.has(word.key));
  if (!isOther) return undefined;
  const parts = partsOf(text.slice(words[0]!.start, words.at(-1)!.end));
  if (parts.auxiliary !== undefined || parts.asking !== '') return undefined;
  const question = withOther(library, partsOf(last.question), parts);
  return question === undefined ? undefined : { question, by: 'other' };
}

/** The former question with its phrase of the same kind replaced; a place or a time may also be added. */
function withOther(library: Library, former: Parts, given: Parts): string | undefined {
  const [fresh] = referentsIn(library, given);
  if (!fresh || given.body.slice(fresh.end).trim() !== '') return undefined;
  const phrases = referentsIn(library, former);
  const replaced = sameKind(phrases, fresh);
  if (replaced) {
    const from = fresh.preposition && replaced.preposition ? beforePreposition(former.body, replaced) : replaced.start;
    const words = given.body.slice(fresh.preposition && !replaced.preposition ? fresh.start : 0);
    return former.body.slice(0, from) + words + former.body.slice(replaced.end);
  }
  return canBeAdded(former, fresh) ? `${former.body} ${given.body}` : undefined;
}

/** A place or a time with its preposition; a thing to a verb that has nothing behind it: "how many people watched". */
function canBeAdded({ phrases, auxiliary, asking }: Parts, { preposition, kind }: KnownPhrase): boolean {
  if (preposition) return ['place', 'date', 'name'].includes(kind);
  return kind === 'thing' && asking !== '' && auxiliary === undefined && phrases.length === 0;
}

const beforePreposition = (body: string, { start, preposition = '' }: KnownPhrase) =>
  body.slice(0, start).trimEnd().length - preposition.length;

/** The phrase of the former question in whose place another may stand. */
function sameKind(phrases: readonly KnownPhrase[], fresh: KnownPhrase): KnownPhrase | undefined {
  const alike = phrases.filter((phrase) => areAlike(phrase.kind, fresh.kind));
  return (
    alike.find((phrase) => phrase.kind === fresh.kind && phrase.preposition === fresh.preposition) ??
    alike.find((phrase) => phrase.preposition === fresh.preposition) ??
    alike[0]
  );
}

/** A name that no article holds may be anybody's or a place's. */
function areAlike(a: Referent['kind'], b: Referent['kind']): boolean {
  return (
    a === b ||
    [a, b].every((kind) => ['name', 'person', 'organisation', 'place'].includes(kind) && kind !== 'place') ||
    (a === 'name' && b === 'place') ||
    (a === 'place' && b === 'name')
  );
}

/** "What else did she say?", "when did he leave?" */
function elseAndPronouns(library: Library, { text }: Typed, turns: readonly Turn[]): Rewritten | undefined {
  const whole = bodyOf(text);
  const body = whole.replace(ELSE, '$1');
  const parts = partsOf(body);
  const resolved = withReferents(library, parts, turns);
  if (body !== whole) return { question: resolved ?? body, by: 'more', without: shownIn(turns) };
  return resolved === undefined ? undefined : { question: resolved, by: 'pronoun' };
}

const ELSE = /^(who|what|where|when|why|how|anything|anybody|anyone)\s+else\b/iu;

/** The question with its open pronouns replaced; undefined when there is none, or none can be. */
function withReferents(library: Library, parts: Parts, turns: readonly Turn[]): string | undefined {
  const phrases = referentsIn(library, parts);
  const names = phrases.filter(({ kind }) => kind === 'person' || kind === 'name').map(({ words }) => words);
  let body = parts.body;
  for (const pronoun of openPronouns(parts, phrases).reverse()) {
    const referent = referentFor(pronoun, turns, names);
    if (referent) body = body.slice(0, pronoun.start) + standIn(pronoun, referent) + body.slice(pronoun.end);
  }
  return body === parts.body ? undefined : body;
}

function standIn({ possessive, points }: Pronoun, { words }: Referent): string {
  if (possessive) return `${words}${words.endsWith('s') ? "'" : "'s"}`;
  if (points === 'place') return `in ${words}`;
  return points === 'date' && !/^(?:in|on|at|last|next|yesterday|today|tomorrow|this)\b/iu.test(words)
    ? `${/^\d{4}$/.test(words) ? 'in' : 'on'} ${words}`
    : words;
}

function pointsBack(library: Library, typed: string): boolean {
  const parts = partsOf(typed);
  return openPronouns(parts, referentsIn(library, parts)).length > 0 || bareAsking(questionWords(typed)) > 0;
}

const shownIn = (turns: readonly Turn[]) => turns.flatMap((turn) => turn.shown);

/** As a question is written: a capital, a question mark. */
function sentence(question: string): string {
  return `${question.charAt(0).toUpperCase()}${question.slice(1)}?`.replace(/\?+$/u, '?');
}
