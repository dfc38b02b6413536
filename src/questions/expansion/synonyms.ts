import { termOf, termsOf } from '../../retrieval/terms.ts';
import { IRREGULAR_VERBS } from '../../text/grammar/irregular-verbs.ts';
import { lexicon } from '../../text/lexicon.ts';
import type { TermVariants } from '../model/question.ts';

/** A form of the same verb, another spelling, or a nation and its people, is nearly the word itself; the rest are hints. */
export const SYNONYM_WEIGHT = { form: 0.9, synonym: 0.3 } as const;

const columns = (row: string) => row.split('\t').filter((column) => column !== '');

/** "United States" is two terms that stand in other names too: only one-word nations are kin of their people. */
const isOneTerm = (words: string) => termsOf(words).length === 1;

const NO_KIN: TermVariants = new Map();

const TABLE = build();

/** The terms that may stand for this one, itself left out. */
export function synonymsOf(term: string): TermVariants {
  return TABLE.get(term) ?? NO_KIN;
}

function build(): ReadonlyMap<string, TermVariants> {
  const table = new Map<string, Map<string, number>>();
  // Synonyms first, so that a form of the same word overrides a hint.
  for (const row of lexicon('questions/synonyms')) join(table, columns(row), SYNONYM_WEIGHT.synonym);
  for (const row of lexicon('questions/spellings')) join(table, columns(row), SYNONYM_WEIGHT.form);
  for (const { base, past, participle, related } of IRREGULAR_VERBS)
    join(table, [base, past, participle, ...related], SYNONYM_WEIGHT.form);
  for (const row of lexicon('places/demonyms')) join(table, columns(row).filter(isOneTerm), SYNONYM_WEIGHT.form);
  return table;
}

function join(table: Map<string, Map<string, number>>, words: readonly string[], weight: number): void {
  const terms = [...new Set(words.map(termOf))];
  for (const term of terms) {
    const kin = table.get(term) ?? new Map<string, number>();
    for (const other of terms) if (other !== term) kin.set(other, weight);
    table.set(term, kin);
  }
}
