import { lexicon } from '../lexicon.ts';

export interface IrregularVerb {
  readonly base: string;
  /** The base again for "put". */
  readonly past: string;
  readonly participle: string;
  /** Words of the same meaning that stemming does not join to the verb: "death" of "die". */
  readonly related: readonly string[];
}

/** All of `data/lexicon/grammar/irregular-verbs.txt`, in lower case. */
export const IRREGULAR_VERBS: readonly IrregularVerb[] = lexicon('grammar/irregular-verbs').map((row) => {
  const [base = '', past = base, participle = past, ...related] = row.split('\t');
  return { base, past, participle, related };
});
