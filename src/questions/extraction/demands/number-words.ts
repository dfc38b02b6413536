import { lexicon } from '../../../text/lexicon.ts';
import { NUMERALS } from '../../../text/numbers/number-words.ts';

/** "14", "$1,200", "2.5bn", "40%", "60,000-seat"; no name such as "24-7news". */
const DIGITS = /^[$£€]?\p{N}[\p{N}.,/:–-]*(?:%|\p{L}{0,3}|-\p{L}[\p{L}-]*)$/u;

/** A number in digits or words. */
export const isNumberWord = (word: string) => DIGITS.test(word) || NUMERALS.has(word.replace(/s$/, ''));

/** Words for amounts that are no numbers: "dozens", "none". */
export const AMOUNTS: ReadonlySet<string> = new Set([...lexicon('quantities/amount-words'), 'none', 'nobody']);
