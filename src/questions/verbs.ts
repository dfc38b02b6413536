import { lexicon } from '../text/lexicon.ts';

/** What a word can be as a verb. */
export type VerbForm = 'base' | 'present' | 'past' | 'ing';

const FORMS: ReadonlyMap<string, VerbForm> = build();

/** The form of a word that can be a verb, lower case; undefined for any other. Unknown words in -ed are pasts. */
export function verbFormOf(word: string): VerbForm | undefined {
  const known = FORMS.get(word);
  if (known) return known;
  return /[^e]ed$/.test(word) && word.length > 4 ? 'past' : undefined;
}

function build(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  for (const base of lexicon('common-verbs')) {
    const stem = base.replace(/e$/, '');
    const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(base) ? base + base.at(-1) : stem;
    forms.set(/(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base.replace(/([^aeiou])y$/, '$1ie')}s`, 'present');
    for (const root of new Set([stem, doubled])) {
      forms.set(`${root}ing`, 'ing');
      forms.set(`${root.replace(/([^aeiou])y$/, '$1i')}ed`, 'past');
    }
    forms.set(base, 'base');
  }
  for (const row of lexicon('irregular-verbs')) {
    const [base, past, participle] = row.split('\t');
    if (!forms.has(base!)) continue;
    for (const form of [past, participle])
      if (form && form !== base && !/(?:ing|er|th|ion)$/.test(form)) forms.set(form, 'past');
  }
  return forms;
}
