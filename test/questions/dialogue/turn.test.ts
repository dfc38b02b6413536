import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/domain/article.ts';
import { answerQuestion } from '../../../src/questions/answer-question.ts';
import { MAX_REFERENTS, turnOf } from '../../../src/questions/dialogue/turn.ts';
import { fuse } from '../../../src/questions/fusion/fuse.ts';
import { libraryOf } from '../example-library.ts';

const HARBOUR =
  'Mayor Ada Lind closed the harbour of Norvik on 4 May 2031. "It is a trap," Lind said. Jonas Holm, an engineer, disagreed with her.';

/** The turn of a question after which all passages were shown. */
function turn(question: string, ...texts: readonly string[]) {
  const library = libraryOf(...texts);
  const answer = fuse(library, answerQuestion(library, question));
  return { turn: turnOf(library, question, answer, answer.ranked), shown: answer.ranked };
}

describe('a turn', () => {
  it('holds places and names, and no sentence of an article', () => {
    const { turn: made, shown } = turn('Who closed the harbour?', HARBOUR);
    const kept = JSON.stringify(made);
    for (const { article, passage } of shown) expect(kept).not.toContain(wordsOf(article, passage));
    expect(made.shown).toEqual(shown.map(({ article, passage }) => ({ article: article.id, ...passage })));
    expect(made.named.map(({ words }) => words)).toEqual(expect.arrayContaining(['Ada Lind', 'Norvik', '4 May 2031']));
  });

  it.each([
    ['Who closed the harbour?', 'Ada Lind', 'person'],
    ['When was the harbour closed?', '4 May 2031', 'date'],
    ['What did Lind say?', undefined, undefined],
    ['Why was the harbour closed?', undefined, undefined],
  ])('of "%s" has the answer %s', (question, words, kind) => {
    const { answer } = turn(question, HARBOUR).turn;
    expect([answer?.words, answer?.kind]).toEqual([words, kind]);
  });

  it('has shown what other articles tell too', () => {
    const { turn: made, shown } = turn('Who closed the harbour?', HARBOUR, `${HARBOUR} It rained.`);
    expect(shown[0]!.alsoIn).toHaveLength(1);
    expect(made.shown.length).toBeGreaterThan(shown.length);
    expect(new Set(made.shown.map(({ article }) => article))).toEqual(new Set(['article-0', 'article-1']));
  });

  it.each([
    [MAX_REFERENTS - 1, MAX_REFERENTS - 1],
    [MAX_REFERENTS, MAX_REFERENTS],
    [MAX_REFERENTS + 1, MAX_REFERENTS],
  ])('of %i names keeps %i', (given, kept) => {
    const names = Array.from({ length: given }, (_, i) => `Ada ${'BCDFGHJKLMNPRS'[i]}olm`);
    const { turn: made } = turn('Who met?', `The captains ${names.slice(1).join(', ')} met ${names[0]} there.`);
    expect(made.named).toHaveLength(kept);
  });
});
