import { expect, it } from 'vitest';
import type { Evidence, Vote } from '../../../src/domain/answer.ts';
import { relativeScore } from '../../../src/questions/fusion/relative-score.ts';
import { article } from '../../articles.ts';

const place = { passage: { start: 0, end: 1 }, context: { start: 0, end: 1 }, sentences: [0, 0] } as const;

function evidence(...votes: Vote[]): Evidence {
  const score = votes.reduce((sum, { weight }) => sum + weight, 0);
  return { article: article('Rain.'), ...place, score, votes };
}

const best = evidence({ rule: 'article-score', weight: 6 }, { rule: 'idf-match', weight: 4 });

it.each([
  ['the best one itself', best, 1],
  [
    'half as much beside the same article',
    evidence({ rule: 'article-score', weight: 6 }, { rule: 'speech', weight: 2 }),
    0.5,
  ],
  ['its article alone', evidence({ rule: 'article-score', weight: 6 }), 0],
  ['a lesser article', evidence({ rule: 'article-score', weight: 3 }, { rule: 'idf-match', weight: 4 }), 0.25],
])('is measured beside what the article alone brings: %s', (_, other, share) => {
  expect(relativeScore(other, best)).toBeCloseTo(share, 9);
});

it('of a best passage with nothing of its own is all or nothing', () => {
  const bare = evidence({ rule: 'article-score', weight: 6 });
  expect(relativeScore(bare, bare)).toBe(1);
  expect(relativeScore(evidence({ rule: 'article-score', weight: 5 }), bare)).toBe(0);
});
