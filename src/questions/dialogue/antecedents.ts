import type { Gender } from '../../text/names/genders.ts';
import type { Referent } from './mentions.ts';
import type { Pointing, Pronoun } from './pronouns.ts';
import type { RecalledTurn } from './recalled-turn.ts';
import type { Turn } from './turn.ts';

/** What a turn offers as antecedents. */
type Antecedents = Pick<RecalledTurn, 'asked' | 'answer' | 'named'>;

/** Possible antecedents for each kind of pronoun, in order of preference within a turn. */
const CANDIDATES: Readonly<Record<Pointing, (turn: Antecedents) => readonly Referent[]>> = {
  person: ({ asked, answer, named }) => of([answer, ...asked, ...named], ['person', 'name']),
  // "They" may also refer to a single person of any gender.
  several: ({ asked, answer, named }) => [
    ...asked.filter(({ plural }) => plural),
    ...together(of(asked, ['person'])),
    ...of([...asked, answer], ['organisation', 'name']),
    ...of([answer, ...asked], ['person']),
    ...of(named, ['organisation']),
    ...together(of(named, ['person'])),
  ],
  thing: ({ asked, answer }) => {
    const things = of(asked, ['thing', 'organisation', 'place', 'name']);
    return [
      ...things.filter(({ plural, kind }) => !plural && kind === 'thing'),
      ...things.filter(({ plural }) => !plural),
      ...of([answer], ['organisation', 'place']),
      ...things,
    ];
  },
  place: ({ asked, answer, named }) => of([answer, ...asked, ...named], ['place']),
  date: ({ asked, answer, named }) => of([answer, ...asked, ...named], ['date']),
};

/** The antecedent of an open pronoun: the first one that agrees with it, in the latest turn that has one. */
export function referentFor(
  { points, gender }: Pick<Pronoun, 'points' | 'gender'>,
  turns: readonly RecalledTurn[],
  taken: readonly string[] = [],
): Referent | undefined {
  const genders = gendersIn(turns);
  for (const [back, turn] of [...turns].reverse().entries()) {
    // "It" refers to a place only directly after an answer that was this place: people continue with their own topic.
    const isStale = points === 'thing' && back > 0 && turn.answer?.kind === 'place';
    const found = CANDIDATES[points](isStale ? withoutAnswer(turn) : turn).find(
      (one) => agree(one.gender ?? genders.get(one.words), gender) && !taken.some((name) => isSame(name, one.words)),
    );
    if (found) return found;
  }
  return undefined;
}

const withoutAnswer = ({ asked, named }: Antecedents): Antecedents => ({ asked, named });

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
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.toLowerCase() === short.toLowerCase() || long.toLowerCase().endsWith(` ${short.toLowerCase()}`);
}
