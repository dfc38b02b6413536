import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleLabel, claimOf, cutAtWord, otherPlaces, storyPlaces } from '../../src/app/labels.ts';
import { inEnglish } from '../../src/app/languages/messages.ts';
import type { Article } from '../../src/domain/article.ts';

const article: Article = {
  id: '0123456789abcdef',
  title: 'Harbour reopens',
  text: 'The harbour opened again.',
  ingestedAt: '2025-08-21T08:00:00Z',
  ingestedBy: 'u1',
  origin: 'text:0123456789abcdef',
};

describe('cutAtWord', () => {
  it.each([
    ['harbour opens', 13, 'harbour opens'],
    ['harbour opens', 12, 'harbour…'],
    ['harbour opens', 8, 'harbour…'],
    ['harbour opens', 7, 'harbou…'],
    ['harbour', 4, 'har…'],
    ['a\u{1F6A2}b', 3, 'a…'],
  ])('%s in %i', (text, length, expected) => {
    expect(cutAtWord(text, length)).toBe(expected);
  });

  it('stays within the length and never splits a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, length) => {
        const cut = cutAtWord(text, length);
        expect(cut.length).toBeLessThanOrEqual(length);
        expect(Buffer.from(cut).toString()).toBe(cut);
      }),
    );
  });
});

describe('places whose text is not known', () => {
  it('are not among the other places of the text', () => {
    const [known, unchecked] = ['https://tern.example/a', 'https://gull.example/a'];
    const alsoAt = [
      { origin: 'link:1', link: known },
      { origin: 'link:2', link: unchecked, isUnchecked: true },
    ] as const;
    expect(otherPlaces({ ...article, alsoAt })).toEqual([{ name: 'tern.example', link: known }]);
    expect(storyPlaces({ ...article, alsoAt })).toEqual([{ name: 'gull.example', link: unchecked }]);
  });
});

describe('what a posted text claims about its source', () => {
  const posted = { ...article, unvouched: true } as const;

  it('is said in words, with the host of the claimed link', () => {
    const claimedLink = 'https://www.gull.example/a?b=1';
    expect(inEnglish(claimOf({ ...posted, claimedLink })!)).toBe('says it is from gull.example');
    expect(inEnglish(claimOf({ ...posted, claimedSource: 'The Gull' })!)).toBe('says it is from The Gull');
    expect(inEnglish(claimOf({ ...posted, claimedLink, claimedSource: 'The Gull' })!)).toBe(
      'says it is from The Gull (gull.example)',
    );
  });

  it('is nothing if it claims nothing, or if a moderator has corrected the source', () => {
    expect(claimOf(posted)).toBeUndefined();
    expect(claimOf({ ...posted, claimedSource: 'The Gull', source: 'The Tern' })).toBeUndefined();
  });
});

describe('otherPlaces', () => {
  it('returns those with their own link, each once, named by source, kind or host', () => {
    const link = 'https://post.example/a';
    const alsoAt = [
      { origin: 'link:1', link },
      { origin: 'file:/tmp/a.txt', source: 'Tern' },
      { origin: 'link:2', link: 'https://www.gull.example/a' },
      { origin: 'file:/tmp/b.txt', source: 'Gull', link: 'https://www.gull.example/a' },
      { origin: 'link:3', link: 'https://tern.example/a', source: 'Tern' },
      { origin: 'message:1/2', link: 'https://chat.example/1/2' },
      { origin: 'file:/tmp/c.txt', link: 'no address' },
    ];
    expect(otherPlaces({ ...article, link, alsoAt })).toEqual([
      { name: 'gull.example', link: 'https://www.gull.example/a' },
      { name: 'Tern', link: 'https://tern.example/a' },
      { name: 'another post', message: { key: 'another-post' }, link: 'https://chat.example/1/2' },
    ]);
    expect(otherPlaces(article)).toEqual([]);
  });
});

describe('articleLabel', () => {
  it('has title, date and short id', () => {
    const published = { ...article, publishedAt: '2025-08-20T10:00:00Z' };
    expect(articleLabel(published)).toBe('Harbour reopens · 2025-08-20 · 01234567');
  });

  it('says that a day is that of loading where no other is known', () => {
    expect(articleLabel(article)).toBe('Harbour reopens · added 2025-08-21 · 01234567');
  });

  it.each([75, 76, 77, 120])('has at most 100 characters with a title of %i', (length) => {
    const title = 'a'.repeat(length);
    const label = articleLabel({ ...article, title, publishedAt: '2025-08-21' });
    expect(label.length).toBeLessThanOrEqual(100);
    expect(label.startsWith(title)).toBe(length <= 76);
    expect(label).toMatch(/ · 2025-08-21 · 01234567$/);
  });
});
