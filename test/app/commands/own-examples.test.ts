import { expect, test } from 'vitest';
import { type Context, defineCommand } from '../../../src/app/commands/command.ts';
import { ownExamples } from '../../../src/app/commands/own-examples.ts';
import { evidence, line } from '../../../src/app/reply.ts';
import { evidenceOf } from '../../../src/questions/model/evidence.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';

test('are only those that find something, and leave no trace in what was asked', async () => {
  const reading = readArticle(
    article('"The fog was thick all day," said Ada Lind. "Nobody saw the pier at all," said Jonas Holm.'),
  );
  const library = new Catalogue();
  library.add(reading);
  const asked: string[] = [];
  const quotes = defineCommand({
    name: 'quotes',
    about: 'List quotations',
    access: 'everyone',
    options: { speaker: { kind: 'speaker', about: 'Whose' } },
    examples: [],
    async run({ speaker = '' }, { conversation }) {
      asked.push(speaker);
      conversation.remember({ question: speaker, shown: [], named: [] });
      if (speaker === 'Ada Lind') return { blocks: [line('Nothing.')], answer: 'nothing' };
      return { blocks: [evidence(evidenceOf(reading, [1, 1], { score: 1, votes: [] }))], answer: 'found' };
    },
  });
  const conversation = {
    plain: false,
    turns: () => [],
    remember: () => {
      throw new Error('remembered');
    },
  };
  const context = { library, conversation } as unknown as Context;
  expect(await ownExamples(quotes, context, 2)).toEqual(['/quotes Jonas Holm']);
  expect(asked).toEqual(['Ada Lind', 'Jonas Holm']);
});
