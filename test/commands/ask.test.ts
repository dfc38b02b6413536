import { describe, expect, test } from 'vitest';
import { evidencesOf, harbour, itemsOf, linesOf, passagesOf } from './library.ts';

const run = harbour();

describe('/ask', () => {
  test('answers with the passage, its neighbours and its source', async () => {
    const reply = await run('ask', { question: 'How many ships ran aground?' });
    expect(reply.answer).toBe('found');
    expect(passagesOf(reply)[0]).toContain('14 ships ran aground');
    expect(linesOf(reply)[0]).toBe('The article says:');
  });

  test('searches only the given article', async () => {
    const reply = await run('ask', {
      question: 'Until when is the harbour closed?',
      article: 'Bakery opens on the quay',
    });
    expect(new Set(evidencesOf(reply).map((e) => e.article.title))).toEqual(new Set(['Bakery opens on the quay']));
  });

  test('says that the articles do not answer, names unknown names, and offers the closest passages', async () => {
    const reply = await run('ask', { question: 'What did Quist say about the harbour?' });
    expect(reply.answer).toBe('nothing');
    expect(linesOf(reply)).toEqual([
      'The articles do not answer this.',
      'No article names Quist.',
      'The closest passages:',
    ]);
    expect(evidencesOf(reply).length).toBeGreaterThan(0);
    expect(evidencesOf(reply).length).toBeLessThanOrEqual(3);
  });

  test('explains itself on request only', async () => {
    const question = 'How many people does the port employ?';
    expect(itemsOf(await run('ask', { question }))).toEqual([]);
    expect(itemsOf(await run('ask', { question, explain: true })).join('\n')).toMatch(
      /sentence \d+ of “.*”, with .* points/,
    );
  });
});
