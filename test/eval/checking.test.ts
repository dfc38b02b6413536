import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/domain/package-root.ts';
import { articleAt, markedAttributions } from './attributions/attributions.ts';
import { scoreAttributions } from './attributions/score.ts';
import { blindArticles, blindClaims } from './checking/blind-posts.ts';
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

it('the posts of somebody who had not read the rules are marked within their words', () => {
  const claims = blindClaims();
  expect(new Set(claims.map(({ text }) => text)).size).toBeGreaterThanOrEqual(60);
  expect(claims.filter(({ text, start, end }) => text.slice(start, end).trim() === '')).toEqual([]);
  expect(blindArticles().every(({ text }) => text.length > 500)).toBe(true);
});

describe('the marked attributions', () => {
  const marked = markedAttributions();

  it('are about 150 or more, whose pieces begin with a word or a mark of their article', () => {
    expect(marked.length).toBeGreaterThanOrEqual(150);
    for (const { article, pieces } of marked)
      for (const { start, end } of pieces)
        expect(articleAt(article).text.slice(start, end)).toMatch(/^[\p{L}\p{N}"'“‘$€£]/u);
  });

  it('score full against themselves, and nothing against nothing', () => {
    expect(scoreAttributions(marked, marked)).toMatchObject({
      statement: 1,
      kind: 1,
      name: 1,
      role: 1,
      reason: 1,
      faults: [],
    });
    expect(scoreAttributions(marked, []).statement).toBe(0);
  });

  it('lose by what is wrong in one element', () => {
    const one = {
      article: 'a',
      pieces: [{ start: 0, end: 20 }],
      kind: 'person',
      name: 'Ada Lind',
      role: 'mayor',
      reason: null,
    } as const;
    const scoreOf = (found: object) => scoreAttributions([one], [{ ...one, ...found }]);
    expect(scoreOf({ kind: 'organisation' })).toMatchObject({ statement: 1, kind: 0, name: 1 });
    expect(scoreOf({ name: 'Nils Borg' })).toMatchObject({ name: 0 });
    expect(scoreOf({ role: 'mayor of Velm' })).toMatchObject({ role: 1 });
    expect(scoreOf({ role: null, reason: 'because' })).toMatchObject({ role: 0, reason: 0 });
    expect(scoreOf({ pieces: [{ start: 15, end: 60 }] })).toMatchObject({ statement: 0 });
  });
});
