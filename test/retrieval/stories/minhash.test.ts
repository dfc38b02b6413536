import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MinHashIndex } from '../../../src/retrieval/stories/minhash.ts';

const LENGTH = 32;

/** Hashes distributed like those of shingles: over the whole range, distinct for each index. */
function hashes(from: number, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, n) => {
    let bits = Math.imul(from + n + 1, 0x9e3779b1);
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return bits ^ (bits >>> 16);
  });
}

function sharedSlowly(one: Uint32Array, other: Uint32Array): number {
  const [a, b] = [one, other].map((all) => new Set([...new Set(all)].sort((x, y) => x - y).slice(0, LENGTH)));
  return [...a!].filter((hash) => b!.has(hash)).length;
}

describe('a MinHash index', () => {
  it('finds articles that share many words, most first', () => {
    const sketches = new MinHashIndex();
    sketches.add('other', hashes(5000, 400));
    sketches.add('half', Uint32Array.from([...hashes(0, 200), ...hashes(9000, 200)]));
    sketches.add('same', hashes(0, 400));
    expect(sketches.alike(hashes(0, 400), 4, 5)).toEqual(['same', 'half']);
    expect(sketches.alike(hashes(0, 400), 4, 1)).toEqual(['same']);
    expect(sketches.alike(hashes(0, 400), 33, 5)).toEqual([]);
  });

  it('agrees with a brute-force comparison', () => {
    const sets = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 0, max: 90 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sets, fc.integer({ min: 1, max: 8 }), (articles, atLeast) => {
        const sketches = new MinHashIndex();
        const all = articles.map(([from, count]) => hashes(from, count));
        all.forEach((each, n) => {
          sketches.add(`${n}`, each);
        });
        const wanted = all.flatMap((each, n) => (sharedSlowly(each, all[0]!) >= atLeast ? [`${n}`] : []));
        // Two of 65,536 hashes collide; none of these do.
        expect([...sketches.alike(all[0]!, atLeast, 99)].sort()).toEqual(wanted.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('removes an article and reuses its slot for the next one', () => {
    const sketches = new MinHashIndex();
    for (let n = 0; n < 2100; n++) sketches.add(`${n}`, hashes(n * 100, 50));
    sketches.remove('7');
    sketches.remove('7');
    expect(sketches.has('7')).toBe(false);
    expect(sketches.alike(hashes(700, 50), 4, 5)).toEqual([]);
    sketches.add('new', hashes(700, 50));
    expect(sketches.alike(hashes(700, 50), 4, 5)).toEqual(['new']);
    expect(sketches.size).toBe(2100);
    sketches.keepOnly(new Set(['1', 'new']));
    expect(sketches.size).toBe(2);
    expect(sketches.alike(hashes(200, 50), 4, 5)).toEqual([]);
    expect(sketches.alike(hashes(100, 50), 4, 5)).toEqual(['1']);
  });

  it('replaces the sketch of an article that is added again', () => {
    const sketches = new MinHashIndex();
    sketches.add('a', hashes(0, 50));
    sketches.add('a', hashes(5000, 50));
    expect(sketches.alike(hashes(0, 50), 1, 5)).toEqual([]);
    expect(sketches.alike(hashes(5000, 50), 4, 5)).toEqual(['a']);
  });

  it('finds nothing for a text without shingles', () => {
    const sketches = new MinHashIndex();
    sketches.add('empty', new Uint32Array());
    expect(sketches.alike(new Uint32Array(), 1, 5)).toEqual([]);
  });
});
