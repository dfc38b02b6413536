import type { NameMention, NumberMention } from '../../domain/article.ts';
import { isRoleNoun } from '../names/name-lexicon.ts';

/** Maximum number of characters between a name and the person's age. */
const NEAR = 48;
/** Number of characters in ", " and " (". */
const BESIDE = 2;
const OLDEST = 120;
/** "Ada Lind, aged 41", "Ada Lind, a 41-year-old baker", "Ada Lind was 41", "Ada Lind died at the age of 41", "Ada Lind is retiring at 69". */
const BEHIND_NAME =
  /^(?: \(|,? (?:who )?(?:is|was|turns|turned|died|dies|is retiring|retires|retired)?,? ?(?:at )?(?:an? |the |now |then |just |only |about )?(?:aged? )?(?:of )?)$/;
const CLOSED = /^[,.;)\n]|^$/;

/** Assigns ages to the people named next to them; both lists must be in text order. */
export function withPeople(
  text: string,
  numbers: readonly NumberMention[],
  names: readonly NameMention[],
): NumberMention[] {
  let next = 0;
  return numbers.map((number) => {
    while (next < names.length && names[next]!.start < number.start) next++;
    const before = names[next - 1];
    const age = number.kind === 'age' ? number : bareAge(text, number, before);
    const person = age && personOf(text, age, before, names[next]);
    return person === undefined ? number : { ...age!, person };
  });
}

/** "Ada Lind, 41." and "Ada Lind (41)" give an age when the name is known to be a person's. */
function bareAge(text: string, number: NumberMention, before: NameMention | undefined): NumberMention | undefined {
  const { start, end, value, approximate } = number;
  if (before?.kind !== 'person' || start - before.end !== BESIDE) return undefined;
  const possible = number.kind === 'count' && number.unit === undefined && Number.isInteger(value) && !approximate;
  if (!possible || value < 1 || value >= OLDEST) return undefined;
  const gap = text.slice(before.end, start);
  if (gap === ', ' ? !CLOSED.test(text.slice(end, end + 1)) : gap !== ' (' || text[end] !== ')') return undefined;
  return { kind: 'age', start, end, canonical: `${value} year`, value, unit: 'year', approximate };
}

function personOf(
  text: string,
  age: NumberMention,
  before: NameMention | undefined,
  behind: NameMention | undefined,
): string | undefined {
  if (behind?.kind === 'person' && leadsTo(text.slice(age.end, behind.start))) return behind.canonical;
  if (before?.kind !== 'person' || age.start - before.end > NEAR) return undefined;
  return BEHIND_NAME.test(text.slice(before.end, age.start)) ? before.canonical : undefined;
}

/** "41-year-old baker Ada Lind": only white space or a role may separate the age from the name. */
function leadsTo(gap: string): boolean {
  if (gap === ' ') return true;
  const words = gap.length <= NEAR ? /^ ((?:\p{Ll}[\p{L}-]{1,20} ){1,3})$/u.exec(gap)?.[1] : undefined;
  return words !== undefined && isRoleNoun(words.trim().split(' ').at(-1)!);
}
