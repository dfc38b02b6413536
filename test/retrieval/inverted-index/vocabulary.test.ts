import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/retrieval/inverted-index/vocabulary.ts';

describe('a vocabulary', () => {
  it('knows each term by one id, and counts the articles that hold it', () => {
    const vocabulary = new Vocabulary();
    const ferry = vocabulary.acquire('ferri');
    expect(vocabulary.acquire('ferri')).toBe(ferry);
    expect(vocabulary.idOf('ferri')).toBe(ferry);
    expect(vocabulary.termOf(ferry)).toBe('ferri');
    expect(vocabulary.articleFrequency('ferri')).toBe(2);
    expect(vocabulary.articleFrequency('bridg')).toBe(0);
    expect(vocabulary.idOf('bridg')).toBeUndefined();
  });

  it('gives the id of a forgotten term to a later one', () => {
    const vocabulary = new Vocabulary();
    const ids = ['ferri', 'harbour', 'whale'].map((term) => vocabulary.acquire(term));
    vocabulary.release(ids[1]!);
    expect(vocabulary.idOf('harbour')).toBeUndefined();
    expect(vocabulary.sharingPrefix('harbour')).toEqual([]);
    expect(vocabulary.acquire('museum')).toBe(ids[1]);
    expect(vocabulary.bound).toBe(3);
  });

  it('is what a plain map would be, after any changes', () => {
    const term = fc.stringMatching(/^(?:explain?|harbo)[a-c]{0,2}$/);
    const changes = fc.array(fc.tuple(fc.boolean(), term), { maxLength: 60 });
    fc.assert(
      fc.property(changes, (all) => {
        const vocabulary = new Vocabulary();
        const counts = new Map<string, number>();
        for (const [adds, word] of all) {
          const count = counts.get(word) ?? 0;
          if (adds) vocabulary.acquire(word);
          else if (count > 0) vocabulary.release(vocabulary.idOf(word)!);
          counts.set(word, Math.max(0, count + (adds ? 1 : -1)));
        }
        const held = [...counts].filter(([, count]) => count > 0);
        expect(new Set([...vocabulary.entries()].map(([word]) => word))).toEqual(new Set(held.map(([word]) => word)));
        for (const [word, id] of vocabulary.entries()) expect(vocabulary.termOf(id)).toBe(word);
        for (const [word, count] of counts) expect(vocabulary.articleFrequency(word)).toBe(count);
        for (const word of counts.keys())
          expect(new Set(vocabulary.sharingPrefix(word))).toEqual(
            new Set(held.flatMap(([other]) => (other.startsWith(word.slice(0, 5)) ? [other] : []))),
          );
      }),
    );
  });
});
