import { lexicon } from '../lexicon.ts';
import { type VerbInflection, verbFormsOf } from './verb-forms.ts';

/** Participle and past are distinguished only if they differ: "wrote", "written". */
export type VerbForm = VerbInflection | 'participle';

/** A form of a reporting verb. */
export interface ReportingForm {
  readonly verb: ReportingVerb;
  readonly forms: ReadonlySet<VerbForm>;
}

export interface ReportingVerb {
  readonly lemma: string;
  /** The verb's particle: "out" of "point out". */
  readonly particle?: string;
  /** Its complements, named as in `data/lexicon/quotations/reporting-verbs.txt`. */
  readonly takes: ReadonlySet<string>;
}

/** Marks a verb that is listed only for its other uses. */
const NO_REPORT = '-';

/** Every form of every reporting verb, by its first word; verbs with a particle ("point out") before the bare verb. */
export const REPORTING_FORMS: ReadonlyMap<string, readonly ReportingForm[]> = buildForms();

/** Uses of a verb's forms other than reporting; see the head of `data/lexicon/quotations/reporting-verbs.txt`. */
export type FormUse = 'ask' | 'call' | 'tag' | 'person';

/**
 * The forms, in lower case, that are listed for a use.
 * @throws Error for an unknown form
 */
export function formsFor(use: FormUse): readonly string[] {
  return lexicon('quotations/reporting-verbs').flatMap((row) => {
    const [lemma = '', , uses = ''] = row.split('\t');
    const names = uses
      .split(' ')
      .flatMap((one) => (one.startsWith(`${use}:`) ? one.slice(use.length + 1).split(',') : []));
    return names.map((name) => formNamed(lemma, name));
  });
}

function formNamed(base: string, name: string): string {
  const form = Object.entries(verbFormsOf(base)).find(([known]) => known === name)?.[1];
  if (form === undefined) throw new Error(`reporting-verbs.txt: "${base}" has no form "${name}"`);
  return form;
}

/**
 * True for "says" and for the past form of a verb with the flag; flags as in
 * `data/lexicon/quotations/reporting-verbs.txt`.
 */
export function tellsAs(word: string, flag: 'opens' | 'alone'): boolean {
  const forms = REPORTING_FORMS.get(word) ?? [];
  return forms.some(({ verb, forms: of }) => verb.takes.has(flag) && (of.has('past') || word === 'says'));
}

function buildForms(): Map<string, ReportingForm[]> {
  const table = new Map<string, Map<ReportingVerb, Set<VerbForm>>>();
  for (const row of lexicon('quotations/reporting-verbs')) if (row.split('\t')[1] !== NO_REPORT) addVerb(table, row);
  return new Map(Array.from(table, ([word, verbs]) => [word, sorted(verbs)]));
}

function sorted(verbs: ReadonlyMap<ReportingVerb, ReadonlySet<VerbForm>>): ReportingForm[] {
  const forms = Array.from(verbs, ([verb, which]) => ({ verb, forms: which }));
  return forms.sort((a, b) => (b.verb.particle?.length ?? 0) - (a.verb.particle?.length ?? 0));
}

function addVerb(table: Map<string, Map<ReportingVerb, Set<VerbForm>>>, row: string): void {
  const [lemma = '', takes = ''] = row.split('\t');
  const [base = '', ...rest] = lemma.split(' ');
  const verb: ReportingVerb = {
    lemma,
    takes: new Set(takes.split(' ')),
    ...(rest.length > 0 && { particle: rest.join(' ') }),
  };
  const add = (word: string, form: VerbForm) => {
    const verbs = table.get(word) ?? new Map<ReportingVerb, Set<VerbForm>>();
    verbs.set(verb, (verbs.get(verb) ?? new Set<VerbForm>()).add(form));
    table.set(word, verbs);
  };
  const { present, past, participle, ing } = verbFormsOf(base);
  add(base, 'base');
  add(present, 'present');
  add(past, 'past');
  if (participle !== past) add(participle, 'participle');
  add(ing, 'ing');
}
