import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { dateParser } from '../../../src/text/dates/date-parser.ts';

const { Chrono, casual } = createRequire(import.meta.url)('chrono-node/en') as typeof import('chrono-node/en');

/** The parser without preconditions: the same kinds of dates, every pattern run on every text. */
const unconditional = new Chrono({
  parsers: casual.parsers.filter(
    ({ constructor: { name } }) => !/Within|CasualRelative|RelativeDateFormat|EndOfCurrentMonth|SlashMonth/.test(name),
  ),
  refiners: casual.refiners,
});

const reference = { instant: new Date(Date.UTC(2024, 2, 5, 12)), timezone: 0 };
const datesIn = (parser: typeof unconditional, text: string) =>
  parser.parse(text, reference).map(({ index, text: words, start }) => [index, words, start.date().toISOString()]);

describe('the preconditions of the date parser', () => {
  it.each([
    ...['on Tuesday', 'Wed. it rained', 'this weekend', '(Saturday)', 'last Friday', 'Sunday of next week'],
    ...['5 March 2024', 'March 6th, 2024', 'in April', 'May 3 to June 4', 'Sept. 9', 'Dec 24', '2024 January'],
    ...['three days later', '5 min after', 'six months from now', 'an hour out', 'a few weeks later'],
    ...['two hours ago', 'a week earlier', '2 years before', '90s ago', '3 mos ago'],
    ...['two years and a month ago', 'two years, three months and a day later', '1h30m ago', '2 weeks 3 days earlier'],
    ...['a couple of days ago', 'half an hour later', 'about  three   weeks ago', 'a few days,and 2 hours before'],
    ...['now', 'today', 'tonight', 'tomorrow', 'tmrw', 'yesterday', 'last night', 'lastnight'],
    ...['at noon', 'this morning', 'at midnight', '10:30 p.m.', '5pm', '2024-03-05', '3/4/2024'],
  ])('miss no date: %s', (text) => {
    expect(datesIn(unconditional, text)).not.toEqual([]);
    expect(datesIn(dateParser(), text)).toEqual(datesIn(unconditional, text));
  });

  it.each([
    'The doctor decided in the market that she would augur the octaves.',
    'Officials said after rain that nobody ran from the day room before supper.',
    'Everything was as it had been.',
  ])('find no date where there is none: %s', (text) => {
    expect(datesIn(dateParser(), text)).toEqual(datesIn(unconditional, text));
  });
});
