import { expect, test } from 'vitest';
import { type Context, defineCommand } from '../../../src/app/commands/command.ts';
import { createRunner } from '../../../src/app/commands/runner.ts';
import type { Requester } from '../../../src/app/requester.ts';
import type { OpenLibrary } from '../../../src/app/runtime/library-cache.ts';

const asker: Requester = { guild: 'north', channel: '1', caller: { id: 'u1', name: 'Una', moderator: false } };

test('going on from a long conversation lets others in before each of its questions', async () => {
  const happened: string[] = [];
  const ask = defineCommand({
    name: 'ask',
    about: 'Asks.',
    access: 'everyone',
    options: { question: { kind: 'text', about: 'What.', required: true } },
    examples: [],
    run: async ({ question }) => {
      happened.push(question);
      return { blocks: [] };
    },
  });
  const { followUp } = createRunner({
    commands: [ask],
    takeToken: () => void happened.push('token'),
    request: (_, act) => act({} as OpenLibrary),
    turn: async () => void happened.push('turn'),
    contextOf: async () => ({ caller: asker.caller }) as Context,
    conversationOf: () => ({ plain: true, turns: () => [], remember: () => {} }),
  });
  await followUp(asker, { command: 'ask', options: { question: 'Who?' }, further: ['Why?', 'When?'] }, 'Where?');
  expect(happened.join(' ')).toBe('token Who? turn Why? turn When? turn Where?');
});
