import { lexicon } from '../../text/lexicon.ts';
import type { Gender } from '../../text/names/genders.ts';
import type { Referent } from './mentions.ts';
import type { Pointing, Pronoun } from './pronouns.ts';
import type { Parts } from './question-parts.ts';
import type { RecalledTurn } from './recalled-turn.ts';
import type { Turn } from './turn.ts';

/** What a turn offers as antecedents. */
type Antecedents = Pick<RecalledTurn, 'asked' | 'answer' | 'named'>;

/** The possible antecedents of a pronoun. */
export interface PossibleReferents {
  /** The most likely one first. */
  readonly referents: readonly Referent[];
  /** True if each of them is as likely as the first one. */
  readonly areEqual: boolean;
}

/** What is known of a pronoun. */
type Wanted = Pick<Pronoun, 'points' | 'gender'> & Partial<Pick<Pronoun, 'isObject' | 'objectOf'>>;

/** Maximum number of antecedents considered for one pronoun. */
const MAX_CONSIDERED = 3;

const GROUPS: ReadonlySet<string> = new Set([
  ...lexicon('quotations/organisation-nouns').map((row) => row.split('\t')[0]!),
  ...lexicon('quotations/speaking-bodies'),
  ...'band class couple crew crowd family gang jury mob orchestra panel public squad staff tribunal troupe'.split(' '),
]);

/** True for several people together, which "they" may be: "the jury". */
const isGroup = (words: string) => GROUPS.has(words.split(' of ')[0]!.split(' ').at(-1)!.toLowerCase());

/** The antecedents that a question and its short answer offer for each kind of pronoun, in order of preference. */
const CANDIDATES: Readonly<Record<Pointing, (turn: Antecedents) => readonly Referent[]>> = {
  person: ({ asked, answer }) => of([answer, ...asked], ['person', 'name', 'somebody']).filter(({ plural }) => !plural),
  // "They" may also refer to a single person of any gender.
  several: ({ asked, answer, named }) => [
    ...[...asked, ...of([answer], ['somebody', 'thing'])].filter(({ plural }) => plural),
    ...together(of(asked, ['person'])),
    ...of([...asked, answer], ['organisation', 'name']),
    ...asked.filter(({ words }) => isGroup(words)),
    ...of([answer, ...asked], ['person']),
    ...of(named, ['organisation']),
    ...together(of(named, ['person'])),
  ],
  thing: ({ asked, answer }) => [
    ...of([answer], ['thing']).filter(({ plural }) => !plural),
    ...of(asked, ['thing']).filter(({ plural }) => !plural),
    ...of(asked, ['organisation', 'name']),
    ...of([answer], ['organisation', 'place']),
  ],
  place: ({ asked, answer, named }) => of([answer, ...asked, ...named], ['place']),
  date: ({ asked, answer, named }) => of([answer, ...asked, ...named], ['date']),
};

/** The antecedent of an open pronoun: the first one that agrees with it, in the latest turn that has one. */
export function referentFor(
  pronoun: Wanted,
  turns: readonly RecalledTurn[],
  taken: readonly string[] = [],
): Referent | undefined {
  return referentsFor(pronoun, turns, taken).referents[0];
}

/**
 * The antecedents of an open pronoun that agree with it, in the latest turn that has any. People who are only named in the
 * passage are equally likely; what the passage is about comes after what was asked about.
 */
export function referentsFor(
  pronoun: Wanted,
  turns: readonly RecalledTurn[],
  taken: readonly string[] = [],
): PossibleReferents {
  const genders = gendersIn(turns);
  const genderOf = (one: Referent) => one.gender ?? genders.get(one.words);
  const fits = (one: Referent) =>
    agree(genderOf(one), pronoun.gender) && !taken.some((name) => isSame(name, one.words));
  if (pronoun.points === 'thing') return thingsFor(turns, pronoun, fits);
  for (const turn of turns.toReversed()) {
    const [sure] = CANDIDATES[pronoun.points](turn).filter(fits);
    if (sure) return { referents: [sure], areEqual: false };
    if (pronoun.points !== 'person') continue;
    const named = of(turn.named, ['person', 'name']).filter(fits);
    const known = named.filter((one) => pronoun.gender !== undefined && genderOf(one) === pronoun.gender);
    const likely = distinct(known.length > 0 ? known : named).slice(0, MAX_CONSIDERED);
    if (likely.length > 0) return { referents: likely, areEqual: true };
  }
  return { referents: [], areEqual: false };
}

/** What was asked about or answered, in the latest turn that has it; what the last passage is about; places that were asked about. */
function thingsFor(
  turns: readonly RecalledTurn[],
  { isObject, objectOf }: Wanted,
  agrees: (one: Referent) => boolean,
): PossibleReferents {
  const last = turns.at(-1);
  // "What did the government offer?", "did the union accept it?": the offer is meant, not who made it.
  const doer = isObject && last ? doerIn(last.parts) : undefined;
  const fits = (one: Referent) => agrees(one) && one.words !== doer;
  const asked = turns.toReversed().map((turn) => {
    // "It" refers to a place only directly after an answer that was this place: people continue with their own topic.
    const isStale = turn !== last && turn.answer?.kind === 'place';
    return CANDIDATES.thing(isStale ? withoutAnswer(turn) : turn).filter(fits);
  });
  const told = objectOf ? [] : (last?.topics ?? []).filter((one) => !one.plural && fits(one));
  // "What did France ban?", "who welcomed it?": a place that did something is seldom meant.
  const places = isObject ? [] : of(last?.asked ?? [], ['place', 'person']).filter(fits);
  const referents = [...(asked.find((things) => things.length > 0) ?? []), ...told, ...places];
  return { referents: distinct(referents).slice(0, MAX_CONSIDERED), areEqual: false };
}

/** Several people of whom it is asked what they did: "the government" in "what did the government offer". */
function doerIn({ asking, askedNoun, auxiliary, rest, phrases: [first] }: Parts): string | undefined {
  const asksForDeed = /^what$/iu.test(asking) && askedNoun === undefined && DOING.test(auxiliary ?? '');
  return asksForDeed && first && rest.startsWith(first.words) && isGroup(first.words) ? first.words : undefined;
}

const DOING = /^(?:did|does|do|has|have|had|will)$/u;

/** Without those that name the same in other words. */
function distinct(referents: readonly Referent[]): Referent[] {
  return referents.filter((one, i) => referents.findIndex((other) => isSame(other.words, one.words)) === i);
}

const withoutAnswer = ({ answer: _, ...rest }: Antecedents): Antecedents => rest;

/** Genders known from any turn, or implied by "he" and "she". */
function gendersIn(turns: readonly Turn[]): ReadonlyMap<string, Gender> {
  const told = turns.flatMap(({ genders }) => [...(genders ?? [])]);
  const all = turns.flatMap(({ answer, named }) => [...(answer ? [answer] : []), ...named]);
  return new Map([...told, ...all.flatMap(({ words, gender }) => (gender ? [[words, gender] as const] : []))]);
}

function agree(a: Gender | undefined, b: Gender | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function of(referents: readonly (Referent | undefined)[], kinds: readonly Referent['kind'][]): Referent[] {
  return referents.filter((one): one is Referent => one !== undefined && kinds.includes(one.kind));
}

/** "Lind and Holm", if there are two. */
function together(people: readonly Referent[]): Referent[] {
  const [first, second] = people;
  return first && second ? [{ words: `${first.words} and ${second.words}`, kind: 'person', plural: true }] : [];
}

/** True when one equals the other or is its last part: "Lind" and "Ada Lind". */
function isSame(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].map((words) => words.toLowerCase().replace(/^the /u, '')).sort(byLength);
  return long === short || long.endsWith(` ${short}`);
}

const byLength = (a: string, b: string) => a.length - b.length;
