import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import { answerQuestion } from '../../../src/questions/answer-question.ts';
import { libraryOf } from '../example-library.ts';

const library = libraryOf(
  'The harbour of Skarn was dredged in March. The ferries carried timber and passengers to Velm. The bridge stayed shut.',
  'Jonas Makron opened a bakery in Orm. He bakes rye bread. The oven came from a foundry in Velm.',
);

const askOwn = (question: string) => answerQuestion(library, question, { article: 'article-0' });
const heldIn = ({ signs }: Answer) => signs?.find(({ rule }) => rule === 'in-article')?.weight ?? 0;

describe('a slip of the finger', () => {
  it.each([
    ['When was the habrour dredged?', 'When was the harbour dredged?', 'When was the casino dredged?'],
    ['When was the harbur dredged?', 'When was the harbour dredged?', 'When was the casino dredged?'],
    [
      'What did the ferrries carry to Velm?',
      'What did the ferries carry to Velm?',
      'What did the lorries carry to Velm?',
    ],
  ])('is no word that the articles know nothing of: %s', (typed, meant, unknown) => {
    expect(heldIn(askOwn(typed))).toBeGreaterThan(heldIn(askOwn(unknown)));
    expect(askOwn(typed).kind).toBe('found');
    expect(askOwn(typed).confidence).toBeLessThan(askOwn(meant).confidence);
  });

  it.each(['When was the casino dredged?', 'When was the hxrboxr dredged?'])(
    'is only near another word: %s',
    (typed) => {
      expect(heldIn(askOwn(typed))).toBeLessThan(heldIn(askOwn('When was the habrour dredged?')));
    },
  );

  it('may stand in a name, and the name is not said to be absent then', () => {
    expect(answerQuestion(library, 'What did Makorn open?').absentNames).toEqual([]);
    expect(answerQuestion(library, 'What did Makulec open?').absentNames).toEqual(['Makulec']);
  });
});
