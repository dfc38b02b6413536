import { chrono } from '../../text/dates/chrono.ts';

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Day and month cannot be told apart: America and Europe read them the other way round. */
const AMBIGUOUS = /^\D{0,12}(?:0?[1-9]|1[0-2])[./-](?:0?[1-9]|1[0-2])[./-]\d{2,4}/;

/** Longer than any way to write a date. */
const MAX_DATE_LENGTH = 80;

/**
 * A date as people and feeds write it ("20 August 2025", "January 8, 1999", "Wed, 20 Aug 2025 10:00:00 +0200") as ISO
 * 8601, to the day or to the second, with its offset where one was given. `undefined` unless day, month and year are
 * written and can be told apart.
 */
export function parsePublished(written: string): string | undefined {
  const value = written.trim();
  if (value.length > MAX_DATE_LENGTH || AMBIGUOUS.test(value)) return undefined;
  if (ISO.test(value)) return isoOf(value);
  const found = chrono().strict.parse(value)[0]?.start;
  if (!found?.isCertain('day') || !found.isCertain('month') || !found.isCertain('year')) return undefined;
  const day = [padded(found.get('year'), 4), padded(found.get('month')), padded(found.get('day'))].join('-');
  if (!found.isCertain('hour')) return day;
  const time = [found.get('hour'), found.get('minute'), found.get('second')].map((part) => padded(part)).join(':');
  return `${day}T${time}${offsetOf(found.get('timezoneOffset'), found.isCertain('timezoneOffset'))}`;
}

function isoOf(value: string): string | undefined {
  // Date rolls 30 February over to March: the day must come back as it was given.
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
