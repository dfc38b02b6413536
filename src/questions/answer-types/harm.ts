import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';
import type { Question } from '../model/question.ts';

/** Words for people who came to harm in one way, folded. */
export interface Harm {
  /** Forms that ask for them: "killed", "dead". */
  readonly asking: ReadonlySet<string>;
  /** Those and all forms that tell of it. */
  readonly telling: ReadonlySet<string>;
}

/** Every kind of harm: `questions/harm-events.txt`. */
const HARMS: readonly Harm[] = lexicon('questions/harm-events').map((row) => {
  const [asking = [], others = []] = row.split('\t').map((forms) => forms.split(' ').map(fold));
  return { asking: new Set(asking), telling: new Set([...asking, ...others]) };
});

/** The kinds of harm that a question asks about: "how many were killed or injured". */
export function harmsAsked({ tokens }: Question): readonly Harm[] {
  return HARMS.filter(({ asking }) => tokens.some(({ key }) => asking.has(key)));
}

/** True when one of some words tells of a kind of harm by a form that is not also told of the asked ones. */
export function tellsOtherHarm(keys: readonly string[], asked: readonly Harm[]): boolean {
  return keys.some(
    (key) =>
      !asked.some(({ telling }) => telling.has(key)) &&
      HARMS.some((harm) => !asked.includes(harm) && harm.asking.has(key)),
  );
}
