import { lexicon } from '../lexicon.ts';
import { IRREGULAR_VERBS } from './irregular-verbs.ts';

/** Inflected forms of a verb. */
export type VerbInflection = 'base' | 'present' | 'past' | 'ing';

const { forms: FORMS, bases: BASES, unchanged: UNCHANGED } = build();

/** The form of a possible verb in lower case; undefined for other words. Unknown words in -ed are past forms. */
export function inflectionOf(word: string): VerbInflection | undefined {
  const known = FORMS.get(word);
  if (known) return known;
  return /[^e]ed$/.test(word) && word.length > 4 ? 'past' : undefined;
}

/** "close" for "closed", "write" for "wrote"; undefined for unknown verbs. */
export function lemmaOf(word: string): string | undefined {
  return BASES.get(word);
}

/** True for a possible past form: "closed", "wrote", also "hurt", which is a base form as well. */
export function canBePast(word: string): boolean {
  return inflectionOf(word) === 'past' || UNCHANGED.has(word);
}

interface Verbs {
  readonly forms: ReadonlyMap<string, VerbInflection>;
  readonly bases: ReadonlyMap<string, string>;
  /** Verbs whose past equals the base form. */
  readonly unchanged: ReadonlySet<string>;
}

function build(): Verbs {
  const forms = new Map<string, VerbInflection>();
  const bases = new Map<string, string>();
  const unchanged = new Set<string>();
  const put = (word: string, form: VerbInflection, base: string) => {
    forms.set(word, form);
    bases.set(word, base);
  };
  for (const base of lexicon('grammar/common-verbs')) {
    const stem = base.replace(/e$/, '');
    const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(base) ? base + base.at(-1) : stem;
    put(/(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base.replace(/([^aeiou])y$/, '$1ie')}s`, 'present', base);
    for (const root of new Set([stem, doubled])) {
      put(`${root}ing`, 'ing', base);
      put(`${root.replace(/([^aeiou])y$/, '$1i')}ed`, 'past', base);
    }
    put(base, 'base', base);
  }
  for (const { base, past, participle } of IRREGULAR_VERBS) {
    if (!forms.has(base)) continue;
    if (past === base || participle === base) unchanged.add(base);
    for (const form of [past, participle]) if (form !== base) put(form, 'past', base);
  }
  return { forms, bases, unchanged };
}
