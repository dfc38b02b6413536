import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/domain/answer.ts';
import { evidenceWith, withLazyAnswerSpan, withoutAnswerSpan } from '../../src/domain/lazy-evidence.ts';
import { article } from '../articles.ts';

const span = { start: 0, end: 3 };
const plain = (): Evidence => ({
  article: article('The ferry sails.', {}),
  passage: { start: 0, end: 16 },
  sentences: [0, 0],
  context: { start: 0, end: 16 },
  score: 1,
  votes: [],
});

describe('evidence with a lazy short answer', () => {
  it('looks for it once, when it is first read, also through copies', () => {
    let looks = 0;
    const evidence = withLazyAnswerSpan(plain(), () => {
      looks++;
      return span;
    });
    const copy = evidenceWith(evidenceWith(evidence, { score: 2 }), { alsoIn: [] });
    const bare = withoutAnswerSpan(copy);
    expect(looks).toBe(0);
    expect([bare.score, bare.answerSpan, 'answerSpan' in bare]).toEqual([2, undefined, false]);
    expect([copy.answerSpan, evidence.answerSpan, copy.score, evidence.score]).toEqual([span, span, 2, 1]);
    expect(looks).toBe(1);
    expect({ ...copy }).toEqual({ ...plain(), score: 2, alsoIn: [], answerSpan: span });
  });

  it('gives way to another one', () => {
    const evidence = withLazyAnswerSpan(plain(), () => span);
    expect(evidenceWith(evidence, { answerSpan: { start: 4, end: 9 } }).answerSpan).toEqual({ start: 4, end: 9 });
    expect(evidence.answerSpan).toEqual(span);
  });
});
