import { lexicon } from '../lexicon.ts';
import { Class, classesOf, FUNCTION_WORDS } from './function-words.ts';
import { REPORTING_FORMS, type ReportingForm, tellsAs } from './reporting-verbs.ts';
import { endsLikePast, IRREGULAR_PASTS, inflectionOf, type VerbInflection } from './verb-forms.ts';

/** Properties of a word that do not depend on its context. */
export interface WordTraits {
  /** The classes of a function word as bits of `Class`; 0 for content words. */
  readonly classes: number;
  /** The reporting verbs that the word is a form of, those with the longest particle first. */
  readonly reports: readonly ReportingForm[];
  /** True for past forms, and "says", that begin a report of their own after a short subject inside another's content. */
  readonly opensReport: boolean;
  /** True for past forms, and "says", that a statement beside a quotation may consist of, with a speaker alone. */
  readonly standsAlone: boolean;
  /** "quickly", "also": words that may stand between a subject and its verb. */
  readonly adverb: boolean;
  /** "is", "would", "didn't", "has". */
  readonly auxiliary: boolean;
  /** "he's", "they'd", "I've": a pronoun and its verb in one. */
  readonly contracted: boolean;
  readonly possessive: boolean;
  /** The form of a possible verb: "closed", "write", also "cut" and "re-elect". */
  readonly inflection: VerbInflection | undefined;
  /** A rough test for a verb with a subject of its own: auxiliaries, contractions, words in -ed, reporting verbs. */
  readonly finite: boolean;
}

export const NO_TRAITS: WordTraits = {
  classes: 0,
  reports: [],
  opensReport: false,
  standsAlone: false,
  adverb: false,
  auxiliary: false,
  contracted: false,
  possessive: false,
  inflection: undefined,
  finite: false,
};

const CONTRACTED = /^(?:i|he|she|it|we|you|they|there|that|who|what)'(?:s|d|ll|ve|re|m)$/;
const NON_ADVERBS = new Set(lexicon('grammar/non-adverbs-in-ly'));
const NEVER_FINITE = new Set(['being', 'having', 'be']);

/** Words whose traits do not follow from inflection and ending alone. */
const LISTED: ReadonlySet<string> = new Set([...FUNCTION_WORDS, ...IRREGULAR_PASTS, ...REPORTING_FORMS.keys()]);

/** The traits of a word in lower case with straight apostrophes; `capital` when it was written with a capital. */
export function traitsOf(word: string, capital: boolean): WordTraits {
  if (LISTED.has(word) || word.includes("'")) return workOut(word, capital);
  if (!capital && isAdverbInLy(word)) return ADVERB;
  const inflection = inflected(word);
  if (inflection === undefined) return NO_TRAITS;
  return (!capital && endsLikePast(word) ? FINITE : NON_FINITE)[inflection];
}

const ADVERB: WordTraits = { ...NO_TRAITS, adverb: true };
/** Traits shared by all unlisted words of an inflection. */
const NON_FINITE = byInflection(false);
const FINITE = byInflection(true);

function byInflection(finite: boolean): Readonly<Record<VerbInflection, WordTraits>> {
  const traits = (inflection: VerbInflection): WordTraits => ({ ...NO_TRAITS, inflection, finite });
  return { base: traits('base'), present: traits('present'), past: traits('past'), ing: traits('ing') };
}

function inflected(word: string): VerbInflection | undefined {
  return inflectionOf(word.startsWith('re-') ? word.slice(3) : word);
}

function workOut(word: string, capital: boolean): WordTraits {
  const classes = classesOf(word);
  const contracted = word.includes("'") && CONTRACTED.test(word);
  const auxiliary = word.endsWith("n't") || (classes & (Class.auxiliary | Class.modal)) !== 0;
  return {
    classes,
    reports: REPORTING_FORMS.get(word) ?? [],
    opensReport: tellsAs(word, 'opens'),
    standsAlone: tellsAs(word, 'alone'),
    adverb: !capital && ((classes & Class.adverb) !== 0 || isAdverbInLy(word)),
    auxiliary,
    contracted,
    inflection: inflected(word),
    possessive: !contracted && (word.endsWith("'s") || word.endsWith("s'")),
    finite: auxiliary || contracted ? !NEVER_FINITE.has(word) : !capital && isVerb(word),
  };
}

function isVerb(word: string): boolean {
  if (endsLikePast(word) || IRREGULAR_PASTS.has(word)) return true;
  const forms = REPORTING_FORMS.get(word) ?? [];
  return forms.some(
    ({ forms: of, verb }) => of.has('past') || (of.has('present') && !verb.takes.has('namesake')) || word === 'say',
  );
}

/** "quickly", but not "family" or "reply". */
export function isAdverbInLy(word: string): boolean {
  return word.length > 4 && word.endsWith('ly') && !NON_ADVERBS.has(word);
}
