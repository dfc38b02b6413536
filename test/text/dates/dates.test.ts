import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/text/dates/dates.ts';
import { findSentences } from '../../../src/text/sentences.ts';

/** A Wednesday. */
const PUBLISHED = '2025-08-20';

/** "words = canonical" for each date, with "*" where the day of publication was needed. */
function dates(text: string, publishedAt?: string): string[] {
  return findDates(text, findSentences(text), publishedAt).map(
    ({ start, end, canonical, inferred }) => `${text.slice(start, end)} = ${canonical}${inferred ? '*' : ''}`,
  );
}

describe('absolute dates', () => {
  it.each<[string, string[]]>([
    ['It opened on March 3, 2024.', ['March 3, 2024 = 2024-03-03']],
    ['She was born on 4 May 1956 in Velm.', ['4 May 1956 = 1956-05-04']],
    ['On Sept. 11, 2001, it rained.', ['Sept. 11, 2001 = 2001-09-11']],
    ['In July 2017 it closed.', ['July 2017 = 2017-07']],
    ['It is dated 2024-05-03.', ['2024-05-03 = 2024-05-03']],
    ['It has stood since 1714.', ['1714 = 1714']],
    ['Nobody won the 2016 election.', ['2016 = 2016']],
    ['It grew from 2014 to 2016.', ['2014 to 2016 = 2014/2016']],
    ['It stood between 1990 and 1996.', ['1990 and 1996 = 1990/1996']],
    ['the season of 2014-15', ['2014-15 = 2014/2015']],
    ['In the early 1990s it grew.', ['early 1990s = 1990/1999']],
    ["Back in the '80s it shrank.", ["'80s = 1980/1989"]],
    [
      'A 19th-century boat and a seventeenth century map',
      ['19th-century = 1801/1900', 'seventeenth century = 1601/1700'],
    ],
    ['It flooded in the summer of 2015.', ['summer of 2015 = 2015-06/2015-08']],
    ['It froze in winter 2019.', ['winter 2019 = 2019-12/2020-02']],
    ['It begins at 5 p.m. sharp.', ['5 p.m. = T17:00']],
    ['The train left at 17:30.', ['17:30 = T17:30']],
    ["It left around 10 o'clock.", ["10 o'clock = T10:00"]],
    ['She wrote a 1999 essay on the 2016 floods.', ['1999 = 1999', '2016 = 2016']],
    ['It counted in 2000 homes.', []],
    ['It closed in late 2019.', ['late 2019 = 2019']],
    ['It closed in 1066.', ['1066 = 1066']],
    ['It closed in 1066 homes.', []],
    ['It closed in A.D. 79, not in 45 BC.', ['A.D. 79 = 0079', '45 BC = ']],
    ['In the mid-1800s it grew, in the 2000s it shrank.', ['mid-1800s = 1800/1899', '2000s = 2000/2009']],
    ['In the late sixties it grew.', ['late sixties = 1960/1969']],
    ['They met on Christmas Eve 2014.', ['Christmas Eve 2014 = 2014-12-24']],
    ['It is dated 13.12.2016, not 3.4.2019.', ['13.12.2016 = 2016-12-13', '3.4.2019 = 2019-04-03']],
    ['It began in mid-2024.', ['mid-2024 = 2024']],
    ['It closed in the noughties.', ['noughties = 2000/2009']],
    ['The 2024/25 season began.', ['2024/25 = 2024/2025']],
    ['It sank on Sunday night, 7 June 2015.', ['Sunday night, 7 June 2015 = 2015-06-07']],
    ['Sales fell in Q3 2024 and in H1 2025.', ['Q3 2024 = 2024-07/2024-09', 'H1 2025 = 2025-01/2025-06']],
    ['It fell in the second quarter of 2024.', ['the second quarter of 2024 = 2024-04/2024-06']],
    ['It fell in the third quarter of fiscal 2024.', ['the third quarter of fiscal 2024 = 2024']],
    ['It grew in fiscal 2025 and in FY24.', ['fiscal 2025 = 2025', 'FY24 = 2024']],
    ['It grew in Q1 and fell in the fourth quarter.', ['Q1 = ', 'the fourth quarter = ']],
  ])('%j', (text, expected) => {
    expect(dates(text, PUBLISHED)).toEqual(expected);
    expect(dates(text)).toEqual(expected);
  });
});

describe('dates relative to the publication date', () => {
  it.each<[string, string[]]>([
    ['Lind said Saturday that it rained.', ['Saturday = 2025-08-16*']],
    ['Lind left on Wednesday.', ['Wednesday = 2025-08-20*']],
    ['Lind left last Wednesday.', ['last Wednesday = 2025-08-13*']],
    ['Lind will speak on Friday.', ['Friday = 2025-08-22*']],
    ['The vote is set for Sunday.', ['Sunday = 2025-08-24*']],
    ['They meet next Tuesday.', ['next Tuesday = 2025-08-26*']],
    ['He must pay by Friday.', ['Friday = 2025-08-22*']],
    ['Lind said on Friday that it would cost more.', ['Friday = 2025-08-15*']],
    ['He must pay by March.', ['March = 2026-03*']],
    ['By March the dam had burst.', ['March = 2025-03*']],
    ['It burst early Monday.', ['early Monday = 2025-08-18*']],
    ['It rained this morning.', ['this morning = 2025-08-20*']],
    ['It would flood if the gates were closed in December.', ['December = 2025-12*']],
    ['On Friday the council will vote.', ['Friday = 2025-08-22*']],
    ["Friday's storm was loud.", ['Friday = 2025-08-15*']],
    ['Yesterday it rained, today it snows.', ['Yesterday = 2025-08-19*', 'today = 2025-08-20*']],
    ['It rained two weeks ago.', ['two weeks ago = 2025-08-06*']],
    ['It rained a decade ago.', ['a decade ago = 2015*']],
    ['It rained last week.', ['last week = 2025-08-11/2025-08-17*']],
    ['It rained last weekend.', ['last weekend = 2025-08-16/2025-08-17*']],
    ['It opens next month.', ['next month = 2025-09*']],
    ['It closed last year.', ['last year = 2024*']],
    ['It closed in December.', ['December = 2024-12*']],
    ['It will close in December.', ['December = 2025-12*']],
    ['It grew in late March.', ['late March = 2025-03*']],
    ['It closed last October.', ['last October = 2024-10*']],
    ['It flooded last summer.', ['last summer = 2024-06/2024-08*']],
    ['It closed on March 3.', ['March 3 = 2025-03-03*']],
    ['They met on Monday, March 3.', ['Monday, March 3 = 2025-03-03*']],
    ['They met Monday at 5 p.m. in Velm.', ['Monday at 5 p.m. = 2025-08-18T17:00*']],
    ['It began on the morning of 5 June.', ['5 June = 2025-06-05*']],
    ['It closed earlier this year, then late last month.', ['earlier this year = 2025*', 'late last month = 2025-07*']],
    ['They met at Christmas.', ['Christmas = 2024-12-25*']],
    ['They will meet at Christmas.', ['Christmas = 2025-12-25*']],
    ['It sank over the weekend.', ['the weekend = 2025-08-16/2025-08-17*']],
    ['It will open at the weekend.', ['the weekend = 2025-08-23/2025-08-24*']],
    ['It opens by the end of the year.', ['the end of the year = 2025*']],
    ['It opens at the beginning of next month.', ['the beginning of next month = 2025-09*']],
    ['It grew over the past year.', ['the past year = 2024-08-20/2025-08-20*']],
    ['He died the day before yesterday.', ['the day before yesterday = 2025-08-18*']],
    ['It opens the day after tomorrow.', ['the day after tomorrow = 2025-08-22*']],
    ['It is heard on Monday week.', ['Monday week = 2025-09-01*']],
    ['It is heard a week on Tuesday.', ['a week on Tuesday = 2025-09-02*']],
    ['It cracked a week ago Monday.', ['a week ago Monday = 2025-08-11*']],
    ['They voted on Monday last week.', ['Monday last week = 2025-08-11*']],
    ['It fell on Tuesday night of last week.', ['Tuesday night of last week = 2025-08-12*']],
    ['They met last week, on Friday.', ['last week, on Friday = 2025-08-15*']],
    ['It ends on Thursday next week.', ['Thursday next week = 2025-08-28*']],
    ['It fell in the first quarter of last year.', ['the first quarter of last year = 2024-01/2024-03*']],
    ['It shut a fortnight ago.', ['a fortnight ago = 2025-08-06*']],
    ['It broke a week and a half ago.', ['a week and a half ago = 2025-08-10*']],
    ['It broke two and a half years ago.', ['two and a half years ago = 2023-02*']],
    ['It opens in three weeks.', ['in three weeks = 2025-09-10*']],
    ["It was due in two days' time.", ["in two days' time = 2025-08-22*"]],
    ['It will reopen in a year.', ['in a year = 2026*']],
    ['It starts on the 2nd of next month.', ['the 2nd of next month = 2025-09-02*']],
    ['It sank on Tuesday night, March 4, off Velm.', ['Tuesday night, March 4 = 2025-03-04*']],
    ['He died on 25 June last year.', ['25 June last year = 2024-06-25*']],
    ['It opens in May next year.', ['May next year = 2026-05*']],
    ['It sank on Monday (March 3).', ['Monday (March 3) = 2025-03-03*']],
  ])('%j', (text, expected) => {
    expect(dates(text, PUBLISHED)).toEqual(expected);
  });

  it.each(['2025-08-20', '2025-08-20T00:10:00Z', '2025-08-20T23:50:00+03:00', '2025-08-20T23:50:00-11:00'])(
    'published at %s is that day where it was published, on any machine',
    (published) => {
      expect(dates('It rained yesterday and on Monday.', published)).toEqual([
        'yesterday = 2025-08-19*',
        'Monday = 2025-08-18*',
      ]);
    },
  );

  it('have no canonical form when it is unknown', () => {
    expect(dates('It rained last week, two days ago and on Friday.')).toEqual([
      'last week = ',
      'two days ago = ',
      'Friday = ',
    ]);
  });

  it('are unresolved when relative to an event in the story', () => {
    expect(dates('Two days later it sank.', PUBLISHED)).toEqual(['Two days later = ']);
  });

  it.each<[string, string[]]>([
    ['It sank on a Friday.', ['a Friday']],
    ['The next day she left.', ['The next day']],
    ['It sank that year.', ['that year']],
    ['It sank the day before.', ['the day before']],
    ['Years later it sank.', ['Years later']],
    ['It sank several years ago.', ['several years ago']],
    ['It shrank in recent weeks.', ['recent weeks']],
    ['It closed for Easter.', ['Easter']],
    ['It opens in the spring.', ['spring']],
    ['It sank at dawn.', ['at dawn']],
  ])('stay unresolved where only the story knows them: %j', (text, expected) => {
    expect(dates(text, PUBLISHED)).toEqual(expected.map((words) => `${words} = `));
  });
});

describe('a range of a weekday and a month', () => {
  it('needs the day of publication, whichever end the parser puts first', () => {
    expect(dates('Monday - May 2014 ')).toEqual(['Monday - May 2014 = ']);
    expect(dates('Monday - May 2014 ', PUBLISHED)).toEqual(['Monday - May 2014 = 2014-05/2025-08-18*']);
  });
});
