import { isoDay } from '../../text/dates/calendar.ts';
import { MONTHS, WEEKDAYS } from '../../text/patterns.ts';
import { parsePublished } from './published.ts';

/** Lines at the beginning of a text that may tell its day, and UTF-16 units of each that are looked at. */
const MAX_LINES = 6;
const MAX_LENGTH = 200;

const MONTH = `(?:${MONTHS}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?`;
const DAY = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH})`;
/** "VELM, March 3 (Gull) —", "NORRHAVN (3 March 2031) –". */
const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{Lu}.'’-]{2,30}[\\p{L} .,'’/-]{0,40}?,? \\(?(${DAY})(?:,? (\\d{4}))?\\)?(?: \\([^()]{1,30}\\))? ?(?:[-–—]{1,2}|:)(?= )`,
  'u',
);
/** A line that is a day and nothing else: "Monday, 3 March 2031", "Published: March 3, 2031 at 10:20". */
const WHOLE_LINE = new RegExp(
  `^(?:(?:First )?(?:Published|Posted|Date)(?: on)?:? )?(?:(?:${WEEKDAYS}),? )?(${DAY},? \\d{4})(?:,? (?:at )?\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?)?\\.?$`,
  'iu',
);

/**
 * The day that the beginning of a text gives, ISO 8601: in its dateline, or on a line of its own.
 * @param postedOn the day of the post that it comes from; a dateline without a year is of the year before that day
 */
export function datelineOf(text: string, postedOn: string | undefined): string | undefined {
  for (const line of firstLines(text)) {
    const whole = WHOLE_LINE.exec(line)?.[1];
    if (whole) return parsePublished(whole);
    const [, day, year] = DATELINE.exec(line) ?? [];
    if (day) return year ? parsePublished(`${day}, ${year}`) : lastSuchDay(day, postedOn);
  }
  return undefined;
}

function firstLines(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length && lines.length < MAX_LINES; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, Math.min(end, at + MAX_LENGTH)).trim();
    if (line !== '') lines.push(line);
    at = end + 1;
  }
  return lines;
}

/** The last such day by the day after the post, which may have been written where the next day had begun. */
function lastSuchDay(day: string, postedOn: string | undefined): string | undefined {
  if (!postedOn) return undefined;
  const next = new Date(Date.parse(`${postedOn}T00:00:00Z`) + 24 * 60 * 60 * 1000);
  const latest = isoDay({ year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() });
  const years = [next.getUTCFullYear(), next.getUTCFullYear() - 1];
  return years.map((year) => parsePublished(`${day}, ${year}`)).find((date) => date !== undefined && date <= latest);
}
