import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/text/dates/dates.ts';
import { findSentences } from '../../../src/text/sentences.ts';

/** A Friday. */
const PUBLISHED = '2026-03-13';

function canonical(text: string, publishedAt = PUBLISHED): string[] {
  return findDates(text, findSentences(text), publishedAt).map((date) => date.canonical);
}

describe('a weekday', () => {
  it.each<[string, string]>([
    ['Doors open on Saturday.', '2026-03-14'],
    ['"Ask me on Saturday," she said.', '2026-03-14'],
    ['Bring your boots on Monday.', '2026-03-16'],
    ['The vote may come as early as Monday.', '2026-03-16'],
    ['The market is this Saturday.', '2026-03-14'],
    ['The jury returns on Monday.', '2026-03-16'],
    ['Voting closes on Sunday.', '2026-03-15'],
    ['Shops reopen Tuesday.', '2026-03-17'],
    ['Miners walk out on Thursday.', '2026-03-19'],
    ['The verdict is read on Wednesday.', '2026-03-18'],
    ['The crew is meeting on Monday.', '2026-03-16'],
    ['Tarvo said the tram runs on Sunday.', '2026-03-15'],
    ['On Sunday the council votes on the plan.', '2026-03-15'],
    ['He has to leave on Monday.', '2026-03-16'],
    ['She hopes to return on Monday.', '2026-03-16'],
    ['The play runs until Sunday.', '2026-03-15'],
    ['He was remanded in custody until Monday.', '2026-03-16'],
    ['They have cancelled all trains until Monday.', '2026-03-16'],
  ])('to come in %j', (text, expected) => {
    expect(canonical(text)).toEqual([expected]);
  });

  it.each<[string, string]>([
    ['Tarvo says on Monday it snowed.', '2026-03-09'],
    ['A loaf now costs twice as much as on Monday.', '2026-03-09'],
    ['The river is lower than on Monday.', '2026-03-09'],
    ['Fewer boats sail than Monday.', '2026-03-09'],
    ['Tarvo told reporters on Monday that she is tired.', '2026-03-09'],
    ['Tarvo said at a rally on Monday she will run.', '2026-03-09'],
    ['Street clashes on Monday left two dead.', '2026-03-09'],
    ['She condemned air strikes on Monday.', '2026-03-09'],
    ['Police raids on Tuesday found nothing.', '2026-03-10'],
    ['Tarvo is in hospital after a fall on Monday.', '2026-03-09'],
    ['He is accused of burning a barn on Monday.', '2026-03-09'],
    ['There is a film of the fire on Monday.', '2026-03-09'],
    ['It is the first win since Monday.', '2026-03-09'],
    ['Rebel forces launched two raids on Monday.', '2026-03-09'],
    ['The man who on Monday killed a goat fled.', '2026-03-09'],
    ['He has met her on Monday.', '2026-03-09'],
    ['The road was closed until Wednesday afternoon.', '2026-03-11'],
    ['He said it will rain and that the roof fell on Monday.', '2026-03-09'],
  ])('past in %j', (text, expected) => {
    expect(canonical(text)).toEqual([expected]);
  });
});

describe('a day without a year', () => {
  const LATE = '2025-11-20';

  it.each<[string, string[]]>([
    ['He was jailed on March 3 in Velm.', ['2025-03-03']],
    ['On April 2 the pier burned.', ['2025-04-02']],
    ['The vote on Feb. 12 failed.', ['2025-02-12']],
    ['The fair ran Jan. 15-17.', ['2025-01-15/2025-01-17']],
    ['Between March 3 and April 5 no boat ran.', ['2025-03-03', '2025-04-05']],
    ['Since March 3 the road has been shut.', ['2025-03-03']],
    ['The rule passed on May 2 and will take effect on Jan. 1.', ['2025-05-02', '2026-01-01']],
  ])('of something past lies behind: %j', (text, expected) => {
    expect(canonical(text, LATE)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['The election is on March 3.', ['2026-03-03']],
    ['The council set a hearing for March 3.', ['2026-03-03']],
    ['She announced a tour from March 3.', ['2026-03-03']],
    ['He will retire on Oct. 31.', ['2026-10-31']],
    ['The March 3 race', ['2026-03-03']],
    ['20 June: the firm sacks its head', ['2025-06-20']],
    ['They were to have left by 10 June.', ['2025-06-10']],
  ])('of something to come, or with no verb that tells, lies ahead: %j', (text, expected) => {
    expect(canonical(text, LATE)).toEqual(expected);
  });

  it('belongs to the year in which it is the weekday that stands beside it', () => {
    expect(canonical('The races on Tuesday, 4 March', LATE)).toEqual(['2025-03-04']);
  });

  it.each<[string, string]>([
    ['It shut from Dec. 28 to Jan. 3.', '2025-12-28/2026-01-03'],
    ['It ran from March 3 to April 5, 2019.', '2019-03-03/2019-04-05'],
    ['It ran from Dec. 3 to Jan. 5, 2019.', '2018-12-03/2019-01-05'],
  ])('ends after it begins: %j', (text, expected) => {
    expect(canonical(text)).toEqual([expected]);
  });
});

describe('a month without a year', () => {
  it.each<[string, string]>([
    ['The museum will open in January.', '2027-01'],
    ['The quay is to close in February.', '2027-02'],
    ['The museum opened in January.', '2026-01'],
    ['The museum was to open in January.', '2026-01'],
    ['He will be tried over a theft in January.', '2026-01'],
  ])('%j', (text, expected) => {
    expect(canonical(text)).toEqual([expected]);
  });
});
