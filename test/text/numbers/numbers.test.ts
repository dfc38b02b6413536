import { describe, expect, it } from 'vitest';
import { findNumbers, MAX_NUMBERS_IN_SENTENCE } from '../../../src/text/numbers/numbers.ts';
import { findSentences } from '../../../src/text/sentences.ts';

/** "words = kind canonical" for each number, with "~" where it is approximate. */
function numbers(text: string): string[] {
  return findNumbers(text, findSentences(text)).map(
    ({ start, end, kind, canonical, approximate }) =>
      `${text.slice(start, end)} = ${kind} ${canonical}${approximate ? ' ~' : ''}`,
  );
}

describe('numbers', () => {
  it.each<[string, string, string[]]>([
    [
      'money with a sign',
      'It lost €3.5bn, then £20m, then $1.2 million.',
      ['€3.5bn = money 3500000000 EUR', '£20m = money 20000000 GBP', '$1.2 million = money 1200000 USD'],
    ],
    [
      'money in words',
      'It cost four and a half million dollars.',
      ['four and a half million dollars = money 4500000 USD'],
    ],
    ['a currency of several countries', 'A loaf costs 14 dinars.', ['14 dinars = money 14 dinar']],
    ['half a million', 'She won half a million euros.', ['half a million euros = money 500000 EUR']],
    ['small coins', 'A loaf costs 80 cents or 20p.', ['80 cents = money 0.8 USD', '20p = money 0.2 GBP']],
    [
      'percentages',
      'It fell 12.5 percent, then 3%, then four per cent.',
      ['12.5 percent = percent 12.5 %', '3% = percent 3 %', 'four per cent = percent 4 %'],
    ],
    ['a range has one unit', 'It rose 20 to 30 percent.', ['20 to 30 percent = percent 20/30 %']],
    ['below zero', 'It was -12.5 degrees Celsius.', ['-12.5 degrees Celsius = measure -12.5 degree Celsius']],
    ['things counted', 'They found 40 badly wounded sailors.', ['40 badly wounded sailors = count 40 sailor']],
    [
      'the singular',
      'They saw two buses, three boxes, four bodies and five houses.',
      [
        'two buses = count 2 bus',
        'three boxes = count 3 box',
        'four bodies = count 4 body',
        'five houses = count 5 house',
      ],
    ],
    ['people', 'Then 3,250 people left.', ['3,250 people = count 3250 person']],
    [
      'counted in words',
      'Three hundred and twelve thousand voters came.',
      ['Three hundred and twelve thousand voters = count 312000 voter'],
    ],
    ['twenty-five', 'They sold twenty-five boats.', ['twenty-five boats = count 25 boat']],
    [
      'a noun behind another',
      'He met seven prisons officials and two U.S. admirals.',
      ['seven prisons officials = count 7 official', 'two U.S. admirals = count 2 admiral'],
    ],
    [
      'weights',
      'It eats 100 pounds of hay, and owes 9 million pounds of debt.',
      ['100 pounds = measure 100 pound', '9 million pounds = money 9000000 GBP'],
    ],
    ['a noun left out', 'They found 40 wounded.', ['40 wounded = count 40 wounded']],
    ['about', 'About 40 boats sank.', ['About 40 boats = count 40 boat ~']],
    ['more than', 'It took more than two years.', ['more than two years = duration 2 year ~']],
    [
      'dozens, thousands',
      'He saw dozens of boats and tens of thousands of gulls.',
      ['dozens of boats = count 12 boat ~', 'tens of thousands of gulls = count 10000 gull ~'],
    ],
    ['durations', 'It took two hours and 47 minutes.', ['two hours and 47 minutes = duration 167 minute']],
    ['a three-year deal', 'They signed a three-year deal.', ['three-year = duration 3 year']],
    [
      'distances',
      'It is 500 miles (800 km) away.',
      ['500 miles = distance 500 mile', '800 km = distance 800 kilometre'],
    ],
    [
      'measures',
      'It holds 1.5 million barrels and does 60 mph.',
      ['1.5 million barrels = measure 1500000 barrel', '60 mph = measure 60 mile per hour'],
    ],
    [
      'speeds',
      'Gusts of 130 kilometres an hour, then 90 miles an hour and 12 metres per second, took the roof.',
      [
        '130 kilometres an hour = measure 130 kilometre per hour',
        '90 miles an hour = measure 90 mile per hour',
        '12 metres per second = measure 12 metre per second',
      ],
    ],
    ['crowns', 'It cost 40 million Danish crowns.', ['40 million Danish crowns = money 40000000 DKK']],
    [
      'ages',
      'Ada Lind, 34, met a 45-year-old man and a girl aged 7.',
      ['34 = age 34 year', '45-year-old = age 45 year', '7 = age 7 year'],
    ],
    ['ordinals', 'The third boat was the 21st of its kind.', ['third = ordinal 3', '21st = ordinal 21']],
    ['a currency of a nation', 'It cost 300 million Turkish lira.', ['300 million Turkish lira = money 300000000 TRY']],
    ['naira', 'She paid 900 naira.', ['900 naira = money 900 NGN']],
    ['three words', 'She paid 900 New Zealand dollars.', ['900 New Zealand dollars = money 900 NZD']],
    ['crore', 'It cost Rs 500 crore.', ['Rs 500 crore = money 5000000000 INR']],
  ])('%s', (_, text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['a noun of more words', 'They dug 26 small test pits.', ['26 small test pits = count 26 pit']],
    ['firemen', 'Nine firemen slept.', ['Nine firemen = count 9 fireman']],
    ['one person', 'One sailor drowned.', ['One sailor = count 1 sailor']],
    ['no noun for one thing', 'One boat sank.', []],
    [
      'a compound',
      'The 12-member board met in a four-storey house.',
      ['12-member = count 12 member', 'four-storey = count 4 storey'],
    ],
    ['no compound that tells a share or a time', 'It grew four-fold.', ['four = count 4']],
    ['times', 'She won four times.', ['four times = count 4 time']],
    ['a year as adjective', 'The 2019 boats sank, then 2000 boats did.', ['2000 boats = count 2000 boat']],
    ['an opening word is no label', 'Some 40 drowned near Flight 12.', ['Some 40 = count 40 ~']],
    ['thousands', 'Thousands fled.', ['Thousands = count 1000 ~']],
    [
      'several',
      'Several boats and a few dozen gulls slept.',
      ['Several boats = count 3 boat ~', 'a few dozen gulls = count 36 gull ~'],
    ],
    [
      'vague times',
      'It rained for weeks, then for several hours.',
      ['weeks = duration 2 week ~', 'several hours = duration 3 hour ~'],
    ],
    [
      'a unit alone',
      'It took an hour and a half, then more than a week.',
      ['an hour and a half = duration 1.5 hour', 'more than a week = duration 1 week ~'],
    ],
    ['no price', 'It costs 3 euros an hour.', ['3 euros = money 3 EUR']],
    ['half an hour', 'They slept half an hour.', ['half an hour = duration 0.5 hour']],
    ['week-long', 'A week-long strike ended.', ['week-long = duration 1 week']],
    [
      'fractions of digits',
      'It took 3 1/2 hours, then 3-and-a-half weeks.',
      ['3 1/2 hours = duration 3.5 hour', '3-and-a-half weeks = duration 3.5 week'],
    ],
    [
      'units without a space',
      'It ran 12km at 70mph.',
      ['12km = distance 12 kilometre', '70mph = measure 70 mile per hour'],
    ],
    ['units that stand together', 'He is 6 feet 2 inches tall.', ['6 feet 2 inches = distance 74 inch']],
  ])('%s', (_, text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it('have separate values and units', () => {
    const text = 'It lost €3.5bn.';
    expect(findNumbers(text, findSentences(text))).toEqual([
      {
        kind: 'money',
        start: 8,
        end: 14,
        canonical: '3500000000 EUR',
        value: 3_500_000_000,
        unit: 'EUR',
        approximate: false,
      },
    ]);
  });
});

it('a time of day is not a count', () => {
  const text = 'It opens at 5 p.m. and closes at 9 pm.';
  expect(findNumbers(text, findSentences(text))).toEqual([]);
});

describe('ages', () => {
  it.each<[string, string[]]>([
    ['A 5-month-old baby slept.', ['5-month-old = age 5 month']],
    ['Three 16-year-olds swam.', ['16-year-olds = age 16 year']],
    ['He died at the age of 41.', ['41 = age 41 year']],
    ['She was only 41 when she left.', ['41 = age 41 year']],
    ['Lind was 41 at the time.', ['41 = age 41 year']],
    ['He turned 41 in Velm.', ['41 = age 41 year']],
    ['The boy, 12, slept.', ['12 = age 12 year']],
    ['Children aged 5 to 12 swim.', ['5 to 12 = age 5/12 year']],
    ['Those aged between 18 and 25 vote.', ['between 18 and 25 = age 18/25 year']],
    ['People over 65 swim.', ['over 65 = age 65 year ~']],
    ['She is in her early 60s.', ['early 60s = age 60/69 year ~']],
    ['They are in their forties.', ['forties = age 40/49 year ~']],
    ['It was 41.', ['41 = count 41']],
    ['The firm, 12, and the score was 7.', ['12 = count 12', '7 = count 7']],
    ['He worked for 41 years.', ['41 years = duration 41 year']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
});

describe('ranges and scores', () => {
  it.each<[string, string[]]>([
    ['Some 10 to 12 boats sank.', ['Some 10 to 12 boats = count 10/12 boat ~']],
    ['Between 3 and 5 boats sank.', ['Between 3 and 5 boats = count 3/5 boat']],
    ['They lost five or six boats.', ['five or six boats = count 5/6 boat']],
    ['They lost 10-12 boats.', ['10-12 boats = count 10/12 boat']],
    ['It needs 1 to 2 million boats.', ['1 to 2 million boats = count 1000000/2000000 boat']],
    ['It cost between $3m and $5m.', ['between $3m and $5m = money 3000000/5000000 USD']],
    ['It cost $3-5 million.', ['$3-5 million = money 3000000/5000000 USD']],
    ['It rose from 3 to 5 boats.', ['3 = count 3', '5 boats = count 5 boat']],
    ['It fell 3 percent to 41 percent.', ['3 percent = percent 3 %', '41 percent = percent 41 %']],
    ['He sold 3 boats and 5 nets.', ['3 boats = count 3 boat', '5 nets = count 5 net']],
    ['Velm won 3-1.', ['3-1 = score 3-1']],
    ['It was a 7-2 vote.', ['7-2 = score 7-2']],
    ['They voted 52 to 47.', ['52 to 47 = score 52-47']],
    ['It passed by 52 votes to 47.', ['52 votes to 47 = score 52-47']],
    ['They won 10 to 12 seats.', ['10 to 12 seats = count 10/12 seat']],
    ['Call 555-0134 or look at 3-1.', []],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
});

describe('fractions in words', () => {
  it.each<[string, string[]]>([
    ['Half of the boats sank.', ['Half = percent 50 %']],
    ['Nearly two-thirds of voters left.', ['Nearly two-thirds = percent 66.67 % ~']],
    ['It fell by a third.', ['a third = percent 33.33 %']],
    ['Three quarters of the town slept.', ['Three quarters = percent 75 %']],
    ['One in five children swims.', ['One in five = percent 20 %']],
    ['A third boat sank in the second half of the year.', ['second = ordinal 2']],
    ['She was one in 2019.', []],
    ['He won two in three games.', ['two = count 2', 'three games = count 3 game']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
});

describe('an "m" behind digits', () => {
  it.each<[string, string[]]>([
    ['The wall is 12m long and 3.5 m tall.', ['12m = distance 12 metre', '3.5 m = distance 3.5 metre']],
    ['She won the 100m in 10.9 seconds.', ['100m = distance 100 metre', '10.9 seconds = duration 10.9 second']],
    ['He ran the 400m hurdles.', ['400m = distance 400 metre']],
    ['Some 3m of snow fell.', ['Some 3m = distance 3 metre ~']],
    ['The river rose 3m above the quay.', ['3m = distance 3 metre']],
    ['He threw 61m.', ['61m = distance 61 metre']],
    ['Waves of 3-5m high broke.', ['3-5m = distance 3/5 metre']],
    ['The £100m bridge fell.', ['£100m = money 100000000 GBP']],
    ['The 100m fund is empty.', ['100m = count 100000000']],
    ['It lost 100m euros and 5m barrels.', ['100m euros = money 100000000 EUR', '5m barrels = measure 5000000 barrel']],
    ['Some 1.2m people fled.', ['Some 1.2m people = count 1200000 person ~']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
});

describe('pounds', () => {
  it.each<[string, string[]]>([
    ['The cake weighed 5 1/2 pounds.', ['5 1/2 pounds = measure 5.5 pound']],
    ['He has lost 30 pounds.', ['30 pounds = measure 30 pound']],
    ['A 40-pound dog bit him.', ['40-pound = measure 40 pound']],
    ['It is 10 pounds heavier.', ['10 pounds = measure 10 pound']],
    ['He paid 40 pounds.', ['40 pounds = money 40 GBP']],
    ['The firm lost 40 pounds.', ['40 pounds = money 40 GBP']],
    ['A 30-pound fine', ['30-pound = money 30 GBP']],
    ['He has lost 3 million pounds.', ['3 million pounds = money 3000000 GBP']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
});

describe('ways of writing', () => {
  it.each<[string, string[]]>([
    ['It will cost $5m-$6m.', ['$5m-$6m = money 5000000/6000000 USD']],
    ['It costs 50p-60p.', ['50p-60p = money 0.5/0.6 GBP']],
    ['He paid 500€, then 20 £.', ['500€ = money 500 EUR', '20 £ = money 20 GBP']],
    ['Its sales topped $1MM; the bolt has 5mm.', ['$1MM = money 1000000 USD', '5mm = distance 5 millimetre']],
    ['It was 20C, then 68F.', ['20C = measure 20 degree', '68F = measure 68 degree Fahrenheit']],
    ['Some 1 000 000 people came.', ['Some 1 000 000 people = count 1000000 person ~']],
    ["They had 1'000 boats.", ["1'000 boats = count 1000 boat"]],
    ['They had 1,00,000 boats.', ['1,00,000 boats = count 100000 boat']],
    ['It fell from 816 000 t to 700 000 t.', ['816 000 t = measure 816000 tonne', '700 000 t = measure 700000 tonne']],
    ['It was worth $13 009 million.', ['$13 009 million = money 13009000000 USD']],
    ['On May 5 300 people came.', ['300 people = count 300 person']],
    ['It rose 6,5 percent.', ['6,5 percent = percent 6.5 %']],
    ['They sold 40 t-shirts.', ['40 t-shirts = count 40 t-shirt']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });
});

describe('a sentence of numbers', () => {
  /** Sums with nothing between them that would join two. */
  const sums = (count: number) => `${'$5 / '.repeat(count)}.`;
  const found = (text: string) => findNumbers(text, findSentences(text)).length;

  it('is read up to a bound, and so is the next sentence', () => {
    for (const count of [MAX_NUMBERS_IN_SENTENCE - 1, MAX_NUMBERS_IN_SENTENCE]) expect(found(sums(count))).toBe(count);
    expect(found(sums(MAX_NUMBERS_IN_SENTENCE + 1))).toBe(MAX_NUMBERS_IN_SENTENCE);
    expect(found(`${sums(MAX_NUMBERS_IN_SENTENCE + 1)}\nIt cost $7.`)).toBe(MAX_NUMBERS_IN_SENTENCE + 1);
  });
});
