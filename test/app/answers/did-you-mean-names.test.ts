import { expect, test } from 'vitest';
import { didYouMeanNames } from '../../../src/app/answers/did-you-mean-names.ts';
import { messageReply } from '../../../src/app/answers/message-reply.ts';
import { answer } from '../../../src/questions/answer.ts';
import { libraryOf } from '../../questions/example-library.ts';

const library = libraryOf(
  'Foreign Minister Ada Lind said that the harbour will be dredged. Arvid Quist said he owned three boats.',
);

test.each([
  ['Adda Lind', ['Ada Lind']],
  ['Quisst', ['Arvid Quist']],
  ['Zoltan Fabry', []],
  ['Lin', ['Ada Lind']],
])('the speaker suggested for "%s"', (typed, meant) => {
  expect(didYouMeanNames(library, [typed])).toEqual(meant);
});

test('one speaker for two spellings is suggested once', () => {
  expect(didYouMeanNames(library, ['Adda Lind', 'Ada Lindd'])).toEqual(['Ada Lind']);
});

test('the reply contains the suggestion', () => {
  const lines = (question: string) =>
    messageReply(library, answer(library, question)).blocks.flatMap((block) =>
      block.kind === 'line' ? [block.text] : [],
    );
  expect(lines('Who is Adda Lind?')).toContain('No article names Adda Lind. Did you mean Ada Lind?');
  expect(lines('Who is Zoltan Fabry?')).toContain('No article names Zoltan Fabry.');
});
