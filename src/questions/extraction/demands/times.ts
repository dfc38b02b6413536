import { fold } from '../../../text/fold.ts';
import { lexicon } from '../../../text/lexicon.ts';
import { reportStart } from '../../answer-types/dateline.ts';
import { isNumber } from './amounts.ts';
import { type Demand, hasWord, isTyped } from './demand.ts';

/** It is of the type, contains a word for a time, or refers to a time by an event. */
export const isTime: Demand = (c, x) =>
  c.start >= reportStart(x.passage) && (c.shape === 'moment' || isTyped(c, x) || hasWord(c, x, isTimeWord));

/** A day, where one is asked for, is no time of the day: "noon". */
export const isDate: Demand = (c, x) =>
  isTime(c, x) && !(x.question.head === 'day' && CLOCK.test(x.passage.reading.article.text.slice(c.start, c.end)));

const CLOCK = /^(?:at |by |about )*(?:noon|midnight|midday|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?)$/i;

/** For durations and ages, a number or a word for a time: "for months", "hundreds of years". */
export const isSpan: Demand = (c, x) => isNumber(c, x) || hasWord(c, x, isTimeWord);

const isTimeWord = (word: string) => TIME_WORDS.has(word) || DIGITS_OF_TIME.test(word);

/** Words that denote a time, including units of time, singular and plural. */
const TIME_WORDS: ReadonlySet<string> = new Set([
  ...lexicon('quantities/time-words'),
  ...lexicon('quantities/calendar').map(fold),
  ...lexicon('quantities/units').flatMap((row) => {
    const [unit = '', kind] = row.split('\t');
    return kind === 'duration' ? [unit, `${unit}s`] : [];
  }),
]);

/** "18:00", "7.30", "9am", "2005", "1990s", "3rd"; no size as in "150,000-square-foot". */
const DIGITS_OF_TIME =
  /^(?:\p{N}{1,2}(?:[:.]\p{N}{2})?(?:[ap]\.?m\.?|st|nd|rd|th|h)?|\p{N}{4}s?|\p{N}{2,4}[-–/]\p{N}{2,4})$/u;
