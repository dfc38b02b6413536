import { Class } from '../grammar/function-words.ts';
import { regularSingular } from '../grammar/plurals.ts';
import type { ReportingVerb, VerbForm } from '../grammar/reporting-verbs.ts';
import { isA, looksFinite } from '../grammar/token-tests.ts';
import { verbFormsOf } from '../grammar/verb-forms.ts';
import { isPassive, verbGroupStart } from '../grammar/verb-groups.ts';
import { lexicon } from '../lexicon.ts';
import type { Attribution } from './attribution.ts';
import type { Cue } from './cues.ts';
import type { StatementToken } from './statements.ts';

type Tokens = readonly StatementToken[];

/** Studies, courts and those who look into something, in the singular: they report with verbs that are no speech elsewhere. */
const FINDERS: ReadonlySet<string> = new Set(lexicon('quotations/finders'));

interface FindingForm {
  readonly verb: ReportingVerb;
  readonly form: VerbForm;
}

/** "found", "shows", "ruled", "heard", by form. */
const FORMS: ReadonlyMap<string, FindingForm> = new Map([
  ...formsOf('find', 'that bare quote trailing'),
  ...formsOf('show', 'that bare'),
  ...formsOf('rule', 'that trailing'),
  ...formsOf('hear', 'that trailing'),
]);

function formsOf(lemma: string, takes: string): [string, FindingForm][] {
  const verb = { lemma, takes: new Set(['finder', ...takes.split(' ')]) };
  const { base, present, past, participle } = verbFormsOf(lemma);
  return [
    [base, { verb, form: 'base' }],
    [present, { verb, form: 'present' }],
    [participle, { verb, form: 'past' }],
    [past, { verb, form: 'past' }],
  ];
}

/** The cue at a token, if it is a verb that reports where a study or a court is its subject. */
export function findingAt(tokens: Tokens, at: number): Cue | undefined {
  const { word, capital, traits } = tokens[at]!;
  const found = traits.inflection && FORMS.get(word);
  if (!found || capital || isPassive(tokens, at)) return undefined;
  const { verb, form } = found;
  const group = verbGroupStart(tokens, at);
  if (tokens[group]?.word === 'to') return undefined;
  return { from: at, to: at + 1, verb, form, group, voice: 'active', negated: false, infinitive: false };
}

/** Whether a study, a court or the like reports, and reports a clause: "a survey found |that nine of ten fish|". */
export function isFinding(tokens: Tokens, { subject, content }: Attribution): boolean {
  const first = content[0] && tokens[content[0].from];
  if (!subject || !first || isA(first, Class.object)) return false;
  const isClause = content.some((run) =>
    tokens.slice(run.from, run.to).some((token) => token.kind === 'mark' || looksFinite(token)),
  );
  if (!isClause && !/^\d/.test(first.word)) return false;
  for (let i = subject.run.from; i < subject.run.to; i++) {
    if (FINDERS.has(singularOf(tokens[i]!.word))) return true;
    if (isA(tokens[i], Class.preposition)) return false;
  }
  return false;
}

function singularOf(word: string): string {
  return FINDERS.has(word) ? word : regularSingular(word);
}
