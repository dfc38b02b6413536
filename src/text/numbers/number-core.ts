import { ORDINAL_VALUES, SCALE_SHORT, WORD_NUMBER } from './number-words.ts';
import { CURRENCY_SIGN } from './units.ts';

/** Groups of a match; unmatched groups are undefined. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Pattern of a number in digits. */
export const DIGITS = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?';
/** Units written directly after the digits: "5km", "70mph". */
const ATTACHED = '(?:km|kg|mph|kph|kmh|cm|mm|ft|lbs?|GW|MW|kW|GB|TB|MB|mins?|hrs?)(?![\\p{L}\\p{N}])|km/h';
const SMALL_DIGITS = '\\d{1,3}(?:\\.\\d{1,2})?';
const TIME = 'second|minute|hour|day|week|month|year|decade|century';
const MEASURED = `${TIME.replace('second|', '')}|mile|kilometre|kilometer|metre|meter|foot|tonne|ton|litre|liter|acre|hectare|kilo|pound`;
/** Words before "an hour" that make it a duration; otherwise it may belong to a price or a speed. */
const LASTING =
  'for|within|in|after|took|takes?|taken|lasts?|lasted|than|about|nearly|almost|over|under|least|waited|spent|spend|past|last|next';

const MANY = [
  '(?:(?:tens|hundreds) of )?(?:dozen|hundred|thousand|million|billion)s(?! (?:digit|place))',
  '(?:several|(?:a )?few|a couple of|a handful of) (?:dozen|hundred|thousand|million|billion)(?!\\p{L})',
  '(?:several|a few|a couple of|a handful of)(?= \\p{Ll})',
  '(?<=\\b(?:next|past|last|first) )(?:few|couple of)(?= \\p{Ll})',
  `(?<=\\bfor )(?:${TIME.replace('century', 'centurie').replaceAll('|', '(?=s)|')})(?=s\\b)`,
].join('|');

/** Pattern of everything that can be a number, anchored at its start. */
export const CORE = new RegExp(
  `(?<![\\p{L}\\p{N}_.,:/#@+-]|\\d[–—])(?:(?<sign>${CURRENCY_SIGN}) ?)?(?:` +
    `(?<low>${SMALL_DIGITS})[-–](?:${CURRENCY_SIGN})?(?<high>${SMALL_DIGITS})(?:[ -]?(?<highScale>${SCALE_SHORT})(?![\\p{L}\\p{N}]))?` +
    `(?![\\p{L}\\p{N}_]|[.,:/]\\d|[-–—][\\p{L}\\p{N}]|-(?!\\p{L}))` +
    `|(?<minus>minus |[-−])?(?<digits>${DIGITS})(?<part>[½¼¾]| 1/2| 1/4| 3/4|[ -]and[ -]a[ -]half)?` +
    `(?:[ -]?(?<scale>${SCALE_SHORT})(?![\\p{L}\\p{N}]))?(?<ordinal>st|nd|rd|th)?(?=${ATTACHED}|(?![\\p{L}\\p{N}_]|[.,:/]\\d|[-—]\\d)))` +
    `|\\b(?<words>${WORD_NUMBER})(?![\\p{L}\\p{N}_])` +
    `|\\b(?<many>${MANY})` +
    `|\\b(?<article>half an?|(?<=\\b(?:${LASTING}) )an?)(?= (?:${MEASURED})\\b(?!['’-]| (?:ago|earlier|later|before)\\b))` +
    `|\\b(?<long>${TIME})s?-?long\\b` +
    `|\\b(?<nth>${[...ORDINAL_VALUES.keys()].slice(1).join('|')})\\b`,
  'iuy',
);
