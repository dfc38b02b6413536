import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/domain/package-root.ts';
import { makeClaims } from './checking/claims.ts';
import { postClaims } from './checking/posts.ts';
import { sourceArticles } from './checking/sources.ts';

const invented = readFileSync(join(packageRoot(), 'test', 'eval', 'checking', 'invented.txt'), 'utf8');

describe('the texts that are made to be checked', () => {
  const sources = sourceArticles();
  const claims = makeClaims(sources, invented.trim().split('\n'));

  it('are 300 of ten kinds, the same every time', () => {
    expect(claims).toHaveLength(300);
    expect(new Set(claims.map(({ way }) => way)).size).toBe(10);
    expect(makeClaims(sources, invented.trim().split('\n'))).toEqual(claims);
  });

  it('have the words of an article only where they are to stand there', () => {
    const texts = sources.map(({ text }) => text);
    const stands = ({ text, start, end }: (typeof claims)[number]) =>
      texts.some((each) => each.includes(text.slice(start, end)));
    expect(claims.filter(({ way }) => way === 'fact').every(stands)).toBe(true);
    expect(claims.filter(({ way }) => way === 'word' || way === 'invented').some(stands)).toBe(false);
  });
});

it('every claim of a post stands in it', () => {
  const claims = postClaims();
  expect(claims.length).toBeGreaterThan(40);
  expect(claims.filter(({ start }) => start < 0)).toEqual([]);
});
