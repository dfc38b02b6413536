import { lexicon } from '../lexicon.ts';

export interface IrregularVerb {
  readonly base: string;
  /** Equals the base form for verbs such as "put". */
  readonly past: string;
  readonly participle: string;
  /** Words of the same meaning whose stem differs from the verb's: "death" for "die". */
  readonly related: readonly string[];
}

/** All entries of `data/lexicon/grammar/irregular-verbs.txt`, in lower case. */
export const IRREGULAR_VERBS: readonly IrregularVerb[] = lexicon('grammar/irregular-verbs').map((row) => {
  const [base = '', past = base, participle = past, ...related] = row.split('\t');
  return { base, past, participle, related };
});
