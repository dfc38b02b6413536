import { lexicon } from '../lexicon.ts';
import { Class, classesOf, FUNCTION_WORDS } from './function-words.ts';
import { IRREGULAR_PASTS, REPORTING_FORMS, type ReportingForm, tellsAs } from './reporting-verbs.ts';

/** What can be told of a word by itself. */
export interface WordTraits {
  /** What a function word can be, as bits of `Class`; 0 for all others. */
  readonly classes: number;
  /** What the word reports, when it is a form of a reporting verb, the longest verbs first. */
  readonly reports: readonly ReportingForm[];
  /** Its past, or "says", behind a short subject begins a report of its own inside another's content. */
  readonly opensReport: boolean;
  /** Its past, or "says", may stand with a speaker and nothing else beside a quotation. */
  readonly standsAlone: boolean;
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
  opensReport: false,
  standsAlone: false,
  adverb: false,
  auxiliary: false,
  contracted: false,
  possessive: false,
  finite: false,
};

const CONTRACTED = /^(?:i|he|she|it|we|you|they|there|that|who|what)'(?:s|d|ll|ve|re|m)$/;
const NON_ADVERBS = new Set(lexicon('grammar/non-adverbs-in-ly'));
const NEVER_FINITE = new Set(['being', 'having', 'be']);

/** The words of the lexicons; all others are told by their ending. */
const LISTED: ReadonlySet<string> = new Set([...FUNCTION_WORDS, ...IRREGULAR_PASTS, ...REPORTING_FORMS.keys()]);

/** What can be told of a word in lower case with straight apostrophes; `capital` when it was written with a capital. */
export function traitsOf(word: string, capital: boolean): WordTraits {
  return LISTED.has(word) ? workOut(word, capital) : unlisted(word, capital);
}

/** What can be told of a word in no lexicon, from its ending. */
function unlisted(word: string, capital: boolean): WordTraits {
  const last = word.charCodeAt(word.length - 1);
  if (last === SMALL_Y) return !capital && isAdverbInLy(word) ? ADVERB : NO_TRAITS;
  if (last === SMALL_D && word.endsWith('ed')) return !capital && isVerb(word) ? FINITE : NO_TRAITS;
  return word.includes("'") ? workOut(word, capital) : NO_TRAITS;
}

const SMALL_D = 0x64;
const SMALL_Y = 0x79;
const ADVERB: WordTraits = { ...NO_TRAITS, adverb: true };
const FINITE: WordTraits = { ...NO_TRAITS, finite: true };

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
    possessive: !contracted && (word.endsWith("'s") || word.endsWith("s'")),
    finite: auxiliary || contracted ? !NEVER_FINITE.has(word) : !capital && isVerb(word),
  };
}

function isVerb(word: string): boolean {
  if ((word.length > 4 && /[^e]ed$/.test(word)) || IRREGULAR_PASTS.has(word)) return true;
  const forms = REPORTING_FORMS.get(word) ?? [];
  return forms.some(
    ({ forms: of, verb }) => of.has('past') || (of.has('present') && !verb.takes.has('namesake')) || word === 'say',
  );
}

/** "quickly", but not "family" or "reply". */
export function isAdverbInLy(word: string): boolean {
  return word.length > 4 && word.endsWith('ly') && !NON_ADVERBS.has(word);
}
