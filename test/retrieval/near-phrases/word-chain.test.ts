import { describe, expect, it } from 'vitest';
import { bestChain, type MatchPoint } from '../../../src/retrieval/near-phrases/word-chain.ts';

const point = (asked: number, written: number, worth = 3): MatchPoint => ({ asked, written, worth });
const places = (points: readonly MatchPoint[]) => bestChain(points).map(({ asked, written }) => [asked, written]);

describe('the best chain', () => {
  it('keeps the order of both texts', () => {
    expect(places([point(0, 10), point(2, 11), point(1, 12), point(3, 13)])).toEqual([
      [0, 10],
      [2, 11],
      [3, 13],
    ]);
  });

  it('takes a rare word before two frequent ones', () => {
    expect(places([point(1, 10, 0.3), point(0, 11, 5), point(2, 12)])).toEqual([
      [0, 11],
      [2, 12],
    ]);
  });

  it('passes over a cue, but not over a paragraph', () => {
    expect(places([point(0, 10), point(1, 11), point(2, 15), point(3, 16)])).toHaveLength(4);
    expect(places([point(0, 10), point(1, 11), point(2, 40)])).toHaveLength(2);
  });

  it('leaves out a single word at the end that stands far away', () => {
    expect(places([point(0, 10), point(1, 15), point(2, 16), point(3, 20)])).toEqual([
      [1, 15],
      [2, 16],
    ]);
  });

  it('is empty without points', () => {
    expect(bestChain([])).toEqual([]);
  });

  it('is worth no more than the best of all chains, and as much', () => {
    const points = [point(0, 1, 2), point(1, 1, 3), point(1, 2, 2), point(2, 2, 1), point(0, 3, 1), point(2, 4, 4)];
    expect(places(points)).toEqual([
      [0, 1],
      [1, 2],
      [2, 4],
    ]);
  });
});
