import { describe, expect, it } from 'vitest';
import { speakerOf } from '../../src/domain/answer.ts';
import { wordsOf } from '../../src/domain/article.ts';
import { answerMore, MIN_RELATIVE_SCORE } from '../../src/questions/answer-more.ts';
import { shownOf } from '../../src/questions/dialogue/turn.ts';
import { libraryOf } from './example-library.ts';

const HARBOUR = [
  'Tove Eklund said the mud was two metres deep. "It will not hurry," Eklund said.',
  'Arvid Quist, who owns three boats, told the council that he would sail on Monday, mud or no mud.',
  '"I have waited since March," Quist said. Eklund asked for patience and said the work would begin soon.',
].join('\n');
const library = libraryOf(HARBOUR);

/** Asks again and again for one passage more; gives what each time came first. */
function oneAfterTheOther(question: string, times: number) {
  const shown: ReturnType<typeof shownOf>[] = [];
  return Array.from({ length: times }, () => {
    const answer = answerMore(library, question, {}, shown);
    if (answer.ranked[0]) shown.push(shownOf(answer.ranked[0]));
    return answer;
  });
}

describe('asking for more', () => {
  it('gives all that somebody said, each passage once, and nobody else’s', () => {
    const answers = oneAfterTheOther('What did Eklund say?', 5);
    const firsts = answers.map(({ ranked }) => ranked[0]).filter((e) => e !== undefined);
    expect(new Set(firsts.map((e) => e.passage.start)).size).toBe(3);
    expect(new Set(firsts.map((e) => speakerOf(e)?.name))).toEqual(new Set(['Tove Eklund']));
    expect(answers.map(({ kind }) => kind)).toEqual(['found', 'found', 'found', 'nothing', 'nothing']);
    expect(answers.at(-1)).toMatchObject({ kind: 'nothing', ranked: [], confidence: 0 });
  });

  it('gives what scores well enough beside the best', () => {
    const [first] = oneAfterTheOther('Who will sail on Monday?', 1);
    const best = first!.ranked[0]!;
    const second = answerMore(library, 'Who will sail on Monday?', {}, [shownOf(best)]);
    for (const { score } of second.ranked) expect(score).toBeGreaterThanOrEqual(MIN_RELATIVE_SCORE * best.score);
    expect(second.ranked.length).toBeLessThan(first!.ranked.length - 1);
  });

  it('for the very words goes on with quotations that hold them only', () => {
    const [first, second] = oneAfterTheOther('Who said "it will not hurry"?', 2);
    expect(wordsOf(first!.ranked[0]!.article, first!.ranked[0]!.passage)).toContain('It will not hurry');
    expect(second).toMatchObject({ kind: 'nothing', ranked: [] });
  });

  it('where the articles do not answer goes on with what is close', () => {
    const [first, second] = oneAfterTheOther('Why did Zoltan Fabry laugh about the mud?', 2);
    expect([first!.kind, second!.kind]).toEqual(['nothing', 'nothing']);
    expect(second!.ranked[0]).toBeDefined();
    expect(second!.ranked[0]!.passage).not.toEqual(first!.ranked[0]!.passage);
  });

  it('is an answer like any other when nothing was shown', () => {
    expect(answerMore(library, 'What did Eklund say?', { limit: 2 }, []).ranked).toHaveLength(2);
  });
});
