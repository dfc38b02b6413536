import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../src/text/numbers/numbers.ts';
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
    ['half a million', 'She won half a million euros.', ['half a million euros = money 500000 EUR']],
    ['small coins', 'A loaf costs 80 cents or 20p.', ['80 cents = money 0.8 USD']],
    [
      'percentages',
      'It fell 12.5 percent, then 3%, then four per cent.',
      ['12.5 percent = percent 12.5 %', '3% = percent 3 %', 'four per cent = percent 4 %'],
    ],
    ['a range has one unit', 'It rose 20 to 30 percent.', ['20 = percent 20 %', '30 percent = percent 30 %']],
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
    [
      'durations',
      'It took two hours and 47 minutes.',
      ['two hours = duration 2 hour', '47 minutes = duration 47 minute'],
    ],
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
    ['crore', 'It cost Rs 500 crore.', ['Rs 500 crore = money 5000000000 INR']],
  ])('%s', (_, text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it('carry value and unit apart', () => {
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

it('a time of day is no count', () => {
  const text = 'It opens at 5 p.m. and closes at 9 pm.';
  expect(findNumbers(text, findSentences(text))).toEqual([]);
});
