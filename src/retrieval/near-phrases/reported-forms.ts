import { IRREGULAR_VERBS } from '../../text/grammar/irregular-verbs.ts';
import { lexicon } from '../../text/lexicon.ts';

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;
const NONE: ReadonlySet<string> = new Set();

/**
 * The folded words that may stand for a folded word when speech is reported ("I am" for "he was"), and the other forms of
 * an irregular verb. Regular inflections share their term already.
 */
export function reportedForms(folded: string): ReadonlySet<string> {
  known ??= pairs();
  return known.get(folded) ?? NONE;
}

function pairs(): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  const join = (one: string, other: string) => {
    if (one === other) return;
    forms.set(one, (forms.get(one) ?? new Set()).add(other));
    forms.set(other, (forms.get(other) ?? new Set()).add(one));
  };
  for (const row of lexicon('quotations/reported-forms')) {
    const [word = '', others = ''] = row.split('\t');
    for (const other of others.split(' ')) join(word, other);
  }
  for (const { base, past, participle } of IRREGULAR_VERBS) {
    join(base, past);
    join(base, participle);
    join(past, participle);
  }
  return forms;
}
