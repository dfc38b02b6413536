import { ORDINAL_VALUES, SCALE_SHORT, WORD_NUMBER } from './number-words.ts';
import { CURRENCY_SIGN } from './units.ts';

/** Groups of a match; unmatched groups are undefined. */
export type Groups = Readonly<Record<string, string | undefined>>;

const SPACE = '[ \\u00a0\\u2009\\u202f]';
/** What follows a comma that is a decimal point: "6,5 percent". */
const MEASURED_BEHIND = `(?= ?(?:%|per ?cent|pct|million|billion|bn|km|kg|met(?:re|er)s?|degrees|euros?)(?!\\p{L}))`;
/** "816 000": a space may also part two numbers. */
const GROUPED_ONCE = `[1-9]\\d{0,2}${SPACE}\\d{3}(?![ -]?\\d|[.,:]\\d)`;
const OTHER_DIGITS = [
  '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?',
  "[1-9]\\d{0,2}(?:['’]\\d{3}){1,4}(?!\\d)",
  `[1-9]\\d{0,2}(?:${SPACE}\\d{3}){2,4}(?! ?\\d)`,
  '\\d{1,2}(?:,\\d{2}){1,4},\\d{3}(?![\\d,])',
  `\\d{1,3},\\d{1,2}${MEASURED_BEHIND}`,
  '\\d{1,15}(?:\\.\\d{1,6})?',
].join('|');
/** Pattern of a number in digits: "1,540.5", "1'540", "1 000 000", "13 009", "1,00,000", "6,5" before a unit, "1540". */
export const DIGITS = `${GROUPED_ONCE}|${OTHER_DIGITS}`;
/** Units written directly after the digits: "5km", "70mph", "25p", "500€", "20C". */
const ATTACHED =
  '(?:km|kg|mph|kph|kmh|cm|mm|ft|lbs?|GW|MW|kW|GB|TB|MB|mins?|hrs?|p|[CF]|t)(?![\\p{L}\\p{N}-])|km/h|°|[€£]';
/** Bankers' "$5MM"; "5mm" without a sign is a length. */
const MILLIONS = '(?:mm(?<=[$€£][\\d.,]{1,12}mm))';
const SMALL_DIGITS = '\\d{1,3}(?:\\.\\d{1,2})?';
const TIME = 'second|minute|hour|day|week|month|year|decade|century';
const MEASURED = `${TIME.replace('second|', '')}|mile|kilometre|kilometer|metre|meter|foot|tonne|ton|litre|liter|acre|hectare|kilo|pound`;
/** Words before "an hour" that make it a duration; otherwise it may belong to a price or a speed. */
const LASTING =
  'for|within|in(?! a year)|after|took|takes?|taken|lasts?|lasted|than|about|nearly|almost|over|under|least|waited|spent|spend|past|last|next';

const MANY = [
  '(?:(?:tens|hundreds) of )?(?:dozen|hundred|thousand|million|billion)s(?! (?:digit|place))',
  '(?:several|(?:a )?few|a couple of|a handful of) (?:dozen|hundred|thousand|million|billion)(?!\\p{L})',
  '(?:several|a few|a couple of|a handful of)(?= \\p{Ll})',
  '(?<=\\b(?:next|past|last|first) )(?:few|couple of)(?= \\p{Ll})',
  `(?<=\\bfor )(?:${TIME.replace('century', 'centurie').replaceAll('|', '(?=s)|')})(?=s\\b)`,
].join('|');

/** Pattern of everything that can be a number, anchored at its start. */
export const CORE = coreOf(DIGITS);
/** The same for figures behind a name: "May 5 300 people", "Room 12 300 guests". */
export const CORE_BEHIND_NAME = coreOf(OTHER_DIGITS);

function coreOf(digits: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}_.,:/#@+-]|\\d[–—])(?:(?<sign>${CURRENCY_SIGN}) ?)?(?:` +
      `(?<low>${SMALL_DIGITS})(?: ?(?<lowScale>${SCALE_SHORT})|(?<pence>p(?=[-–]\\d{1,3}p(?!\\p{L}))))?[-–](?:${CURRENCY_SIGN})?(?<high>${SMALL_DIGITS})(?:[ -]?(?<highScale>${SCALE_SHORT})(?![\\p{L}\\p{N}])|(?<=p[-–]\\d{1,3})p)?` +
      `(?![\\p{L}\\p{N}_]|[.,:/]\\d|[-–—][\\p{L}\\p{N}]|-(?!\\p{L}))` +
      `|(?<minus>minus |[-−])?(?<digits>${digits})(?<part>[½¼¾]| 1/2| 1/4| 3/4|[ -]and[ -]a[ -]half)?` +
      `(?:[ -]?(?<scale>${MILLIONS}|${SCALE_SHORT})(?![\\p{L}\\p{N}]))?(?<ordinal>st|nd|rd|th)?(?=${ATTACHED}|(?![\\p{L}\\p{N}_]|[.,:/]\\d|[-—]\\d)))` +
      `|\\b(?<words>${WORD_NUMBER})(?![\\p{L}\\p{N}_])` +
      `|\\b(?<many>${MANY})` +
      `|\\b(?<article>half an?|(?<=\\b(?:${LASTING}) )an?)(?= (?:${MEASURED})\\b(?!['’-]| (?:ago|earlier|later|before)\\b))` +
      `|\\b(?<long>${TIME})s?-?long\\b` +
      `|\\b(?<nth>${[...ORDINAL_VALUES.keys()].slice(1).join('|')})\\b`,
    'iuy',
  );
}
