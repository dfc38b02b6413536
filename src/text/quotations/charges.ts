import type { TokenRange } from '../grammar/noun-phrases.ts';
import { lexicon } from '../lexicon.ts';
import type { StatementToken } from './statements.ts';

/** Maximum number of words between a charge and its wording. */
const MAX_CHARGE = 8;
const PREPOSITION = /^(?:for|of|with|on|over|under)$/;
const CHARGE_WORDS: ReadonlySet<string> = new Set(lexicon('quotations/charge-words'));

/** `summoned for "mocking the guild and stirring up trouble"`: the wording of a charge is not said by the accused. */
export function isCharge(tokens: readonly StatementToken[], { from }: TokenRange): boolean {
  if (!PREPOSITION.test(tokens[from - 1]?.word ?? '')) return false;
  for (let i = from - 2; i >= Math.max(0, from - 2 - MAX_CHARGE) && tokens[i]!.kind === 'word'; i--)
    if (CHARGE_WORDS.has(tokens[i]!.word)) return true;
  return false;
}
