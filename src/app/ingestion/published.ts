import { chrono } from '../../text/dates/chrono.ts';

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Dates whose day and month cannot be told apart, because American and European order differ. */
const AMBIGUOUS = /^\D{0,12}(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|1[0-2])[./-]\d{2,4}/;

/** ISO 8601 without separators: "20260309T080000Z". */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Of a line with two dates the one that is told to be that of publication counts. */
const PUBLISHED = /\b(?:first published|published|posted)(?: (?:on|at))?:?\s+(.{6,60})$/i;

/** UTF-16 units; no date format is longer. */
const MAX_DATE_LENGTH = 80;

/**
 * Parses a date as people and feeds write it ("20 August 2025", "January 8, 1999", "Wed, 20 Aug 2025 10:00:00 +0200")
 * to ISO 8601, to the day or the second, with the UTC offset if given. Undefined if day, month or year is missing or
 * the order is ambiguous.
 */
export function parsePublished(written: string): string | undefined {
  const value = written.trim();
  if (value.length > MAX_DATE_LENGTH || AMBIGUOUS.test(value)) return undefined;
  if (ISO.test(value)) return isoOf(value);
  if (COMPACT.test(value)) return isoOf(value.replace(COMPACT, expanded));
  const own = PUBLISHED.exec(value);
  const date = own && own.index > 0 ? parsePublished(own[1]!) : undefined;
  if (date) return date;
  const found = chrono().strict.parse(value)[0]?.start;
  if (!found?.isCertain('day') || !found.isCertain('month') || !found.isCertain('year')) return undefined;
  const day = [padded(found.get('year'), 4), padded(found.get('month')), padded(found.get('day'))].join('-');
  if (!found.isCertain('hour')) return day;
  const time = [found.get('hour'), found.get('minute'), found.get('second')].map((part) => padded(part)).join(':');
  return `${day}T${time}${offsetOf(found.get('timezoneOffset'), found.isCertain('timezoneOffset'))}`;
}

function expanded(
  _: string,
  year: string,
  month: string,
  day: string,
  hour?: string,
  minute = '',
  second = '00',
  zone = '',
) {
  return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}${zone}` : ''}`;
}

function isoOf(value: string): string | undefined {
  // `Date` turns 30 February into 2 March: reject a day that changes.
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  const real = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value.slice(0, 10));
  const whole = value.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, value.length > 10 ? '$1:$2' : '$&');
  if (!real || Number.isNaN(Date.parse(whole))) return undefined;
  return whole.length === 10 ? whole : whole.replace(/\.\d{1,9}/, '').replace(/T(\d{2}:\d{2})(?!:)/, 'T$1:00');
}

function padded(part: number | null, length = 2): string {
  return String(part ?? 0).padStart(length, '0');
}

function offsetOf(minutes: number | null, certain: boolean): string {
  if (!certain || minutes === null) return '';
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60))}:${padded(size % 60)}`;
}
