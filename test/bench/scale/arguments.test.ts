import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  MEASUREMENTS,
  parseCrowdArguments,
  parseGrowthArguments,
  parseLoopArguments,
  parsePeersArguments,
  parseScaleArguments,
  parseServersArguments,
  parseSoakArguments,
  parseStartArguments,
} from './arguments.ts';

describe('the arguments of scale', () => {
  it('ask for everything at both sizes when there are none', () => {
    expect(parseScaleArguments([])).toEqual({ only: new Set(MEASUREMENTS), sentences: [5_000, 100_000] });
  });

  it('narrow it down', () => {
    const given = [
      '--against',
      'former',
      '--only',
      'ask,heap',
      '--sentences=5000',
      '--rounds',
      '3',
      '--stores',
      'kept',
    ];
    expect(parseScaleArguments(given)).toEqual({
      against: resolve('former'),
      only: new Set(['ask', 'heap']),
      sentences: [5_000],
      rounds: 3,
      stores: resolve('kept'),
    });
  });

  it.each([
    [['--agianst', 'x'], /^there is no --agianst; usage: /],
    [['former'], /^"former" is not understood; usage: /],
    [['--against'], /^--against needs a value$/],
    [['--against', '--only', 'ask'], /^--against needs a value$/],
    [['--rounds', '2', '--rounds', '3'], /^--rounds is given twice$/],
    [['--only', 'ask,answer'], /^--only knows no "answer"; there are open, heap, ask, /],
    [['--sentences', '5000,many'], /^--sentences takes whole numbers from 1 to 1000000, not "many"$/],
    [['--sentences', '0'], /^--sentences takes whole numbers/],
    [['--rounds', '1.5'], /^--rounds takes whole numbers from 1 to 99, not "1.5"$/],
  ])('%j: one clear sentence', (args, sentence) => {
    expect(() => parseScaleArguments(args)).toThrow(sentence);
  });
});

describe('the arguments of growth', () => {
  it('are sizes, the smallest first', () => {
    expect(parseGrowthArguments([])).toEqual({ sentences: [5_000, 100_000] });
    expect(parseGrowthArguments(['--sentences', '9000,500', '--stores', 'kept'])).toEqual({
      sentences: [500, 9_000],
      stores: resolve('kept'),
    });
  });
});

describe('the arguments of soak, servers and peers', () => {
  it('are numbers', () => {
    expect(parseSoakArguments([])).toEqual({ interactions: 100_000, rate: 100 });
    expect(parseSoakArguments(['--interactions', '500', '--rate', '20'])).toEqual({ interactions: 500, rate: 20 });
    expect(parsePeersArguments(['--sentences', '700'])).toEqual({ sentences: 700 });
    expect(parseServersArguments([])).toEqual({ servers: 1_000 });
    expect(parseServersArguments(['--servers=9', '--stores', 'kept'])).toEqual({ servers: 9, stores: resolve('kept') });
    expect(() => parseSoakArguments(['--rate', '0'])).toThrow(/^--rate takes whole numbers from 1 to 1000/);
  });
});

describe('the arguments of start', () => {
  it('are a former checkout and rounds, and nothing else', () => {
    expect(parseStartArguments(['--against', 'former', '--rounds', '5'])).toEqual({
      against: resolve('former'),
      rounds: 5,
    });
    expect(() => parseStartArguments(['--sentences', '5'])).toThrow(/^there is no --sentences; usage: /);
  });
});

describe('the arguments of crowd and loop', () => {
  it('are sizes and a former checkout', () => {
    expect(parseCrowdArguments([])).toEqual({ people: [100, 400], articles: [6, 325] });
    expect(parseCrowdArguments(['--people', '5', '--against', 'former'])).toEqual({
      against: resolve('former'),
      people: [5],
      articles: [6, 325],
    });
    expect(parseLoopArguments(['--stores', 'kept'])).toEqual({ articles: 10_000, stores: resolve('kept') });
    expect(() => parseLoopArguments(['--articles', '20000'])).toThrow(
      /^--articles takes whole numbers from 1 to 10000/,
    );
  });
});
