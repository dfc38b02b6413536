import { Class, classesOf, FUNCTION_WORDS } from './function-words.ts';
import { IRREGULAR_PASTS, REPORTING_FORMS, type ReportingForm } from './reporting-verbs.ts';

/** What can be told of a word by itself. */
export interface WordTraits {
  /** What a function word can be, as bits of `Class`; 0 for all others. */
  readonly classes: number;
  /** What the word reports, when it is a form of a reporting verb, the longest verbs first. */
  readonly reports: readonly ReportingForm[];
  /** "quickly", "also": may stand between a subject and its verb. */
  readonly adverb: boolean;
  /** "is", "would", "didn't", "has". */
  readonly auxiliary: boolean;
  /** "he's", "they'd", "I've": a pronoun and its verb in one. */
  readonly contracted: boolean;
  readonly possessive: boolean;
  /** A rough test for a verb with a subject of its own: auxiliaries, contractions, words in -ed, reporting verbs. */
  readonly finite: boolean;
}

export const NO_TRAITS: WordTraits = {
  classes: 0,
  reports: [],
  adverb: false,
  auxiliary: false,
  contracted: false,
  possessive: false,
  finite: false,
};

const CONTRACTED = /^(?:i|he|she|it|we|you|they|there|that|who)'(?:s|d|ll|ve|re|m)$/;
const NEVER_FINITE = new Set(['being', 'having', 'be']);

/** The words of the lexicons, whose traits are worked out once: as written small, and with a capital. */
const LISTED: ReadonlyMap<string, readonly [small: WordTraits, capital: WordTraits]> = new Map(
  [...FUNCTION_WORDS, ...IRREGULAR_PASTS, ...REPORTING_FORMS.keys()].map((word) => [
    word,
    [workOut(word, false), workOut(word, true)],
  ]),
);

/** The traits of a word in lower case with straight apostrophes; `capital` when it was written with a capital letter. */
export function traitsOf(word: string, capital: boolean): WordTraits {
  const listed = LISTED.get(word);
  if (listed) return listed[capital ? 1 : 0];
  const plain = !word.endsWith('ed') && !word.endsWith('ly') && !word.includes("'");
  return plain ? NO_TRAITS : workOut(word, capital);
}

function workOut(word: string, capital: boolean): WordTraits {
  const classes = classesOf(word);
  const contracted = CONTRACTED.test(word);
  const auxiliary = word.endsWith("n't") || (classes & (Class.auxiliary | Class.modal)) !== 0;
  return {
    classes,
    reports: REPORTING_FORMS.get(word) ?? [],
    adverb: !capital && ((classes & Class.adverb) !== 0 || (word.length > 4 && word.endsWith('ly'))),
    auxiliary,
    contracted,
    possessive: !contracted && /(?:'s|s')$/.test(word),
    finite: auxiliary || contracted ? !NEVER_FINITE.has(word) : !capital && isVerb(word),
  };
}

function isVerb(word: string): boolean {
  if ((word.length > 4 && /[^e]ed$/.test(word)) || IRREGULAR_PASTS.has(word)) return true;
  const forms = REPORTING_FORMS.get(word);
  if (!forms) return false;
  return forms.some(
    ({ forms: of, verb }) => of.has('past') || (of.has('present') && !verb.takes.has('namesake')) || word === 'say',
  );
}
