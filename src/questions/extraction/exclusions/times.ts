import { isAskedVerb } from '../asked-words.ts';
import type { Exclusion } from './exclusion.ts';

const UNITS: ReadonlySet<string> = new Set(
  'minute minutes hour hours day days night week weeks month months year years'.split(' '),
);
const RELATIONS: ReadonlySet<string> = new Set(['after', 'before']);

/** "A |day after|", "three |days before|", but not "next week before". */
const MEASURED = /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|few|\d+)$/;

/** The asked event is dated by another only: of "stopped on Monday, a day after lorries were looted" no part tells when that was. */
export const isDatedByOther: Exclusion = ({ group, question, parsed: { tokens } }) => {
  if (group !== 'when') return undefined;
  const wordAt = (i: number) => tokens[i]?.word ?? '';
  const relation = tokens.findIndex(
    ({ word }, i) => RELATIONS.has(word) && UNITS.has(wordAt(i - 1)) && MEASURED.test(wordAt(i - 2)),
  );
  const asked = tokens.findIndex(({ word, tag }) => tag === 'verb' && isAskedVerb(word, question));
  return relation >= 0 && asked > relation ? () => true : undefined;
};
