import { termOf, termsOf } from '../../retrieval/analysis/terms.ts';
import { IRREGULAR_VERBS } from '../../text/grammar/irregular-verbs.ts';
import { lexicon } from '../../text/lexicon.ts';
import type { TermVariants } from '../model/question.ts';

/**
 * Inflections, spelling variants and the names of a nation and its people are nearly equivalent; words of the same event
 * are good evidence, other synonyms are weak evidence.
 */
export const SYNONYM_WEIGHT = { form: 0.9, frame: 0.5, synonym: 0.3 } as const;

const columns = (row: string) => row.split('\t').filter((column) => column !== '');

/** Excludes nations of several words: the terms of "United States" also occur in other names. */
const isOneTerm = (words: string) => termsOf(words).length === 1;

const NO_KIN: TermVariants = new Map();

const TABLE = build();

/** The synonyms of a term, without the term itself. */
export function synonymsOf(term: string): TermVariants {
  return TABLE.get(term) ?? NO_KIN;
}

function build(): ReadonlyMap<string, TermVariants> {
  const table = new Map<string, Map<string, number>>();
  // Synonyms first, so that the strength of an inflection overwrites that of a synonym.
  for (const row of lexicon('questions/synonyms')) join(table, columns(row), SYNONYM_WEIGHT.synonym);
  for (const row of lexicon('questions/event-frames')) join(table, columns(row), SYNONYM_WEIGHT.frame);
  for (const row of lexicon('questions/spellings')) join(table, columns(row), SYNONYM_WEIGHT.form);
  for (const { base, past, participle, related } of IRREGULAR_VERBS)
    join(table, [base, past, participle, ...related], SYNONYM_WEIGHT.form);
  for (const { base, past, participle } of IRREGULAR_VERBS) share(table, termOf(base), [past, participle].map(termOf));
  for (const row of lexicon('places/demonyms')) join(table, columns(row).filter(isOneTerm), SYNONYM_WEIGHT.form);
  return table;
}

/** "Bought" has the synonyms of "buy", since its stem is another one. */
function share(table: Map<string, Map<string, number>>, base: string, forms: readonly string[]): void {
  for (const form of forms) {
    if (form === base) continue;
    for (const [other, weight] of [...(table.get(base) ?? [])]) {
      if (other === form || table.get(form)?.has(other)) continue;
      table.set(form, (table.get(form) ?? new Map<string, number>()).set(other, weight));
      table.set(other, (table.get(other) ?? new Map<string, number>()).set(form, weight));
    }
  }
}

function join(table: Map<string, Map<string, number>>, words: readonly string[], weight: number): void {
  const terms = [...new Set(words.map(termOf))];
  for (const term of terms) {
    const kin = table.get(term) ?? new Map<string, number>();
    for (const other of terms) if (other !== term) kin.set(other, weight);
    table.set(term, kin);
  }
}
