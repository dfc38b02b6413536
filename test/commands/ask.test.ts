import { describe, expect, test } from 'vitest';
import { evidencesOf, harbour, itemsOf, linesOf, passagesOf } from './library.ts';

const run = harbour();

describe('/ask', () => {
  test('answers with the passage, its neighbours and where it stands', async () => {
    const reply = await run('ask', { question: 'How many ships ran aground?' });
    expect(reply.answer).toBe('found');
    expect(passagesOf(reply)[0]).toContain('14 ships ran aground');
    expect(linesOf(reply)[0]).toBe('The article says:');
  });

  test('looks in one article when told so', async () => {
    const reply = await run('ask', {
      question: 'Until when is the harbour closed?',
      article: 'Bakery opens on the quay',
    });
    expect(new Set(evidencesOf(reply).map((e) => e.article.title))).toEqual(new Set(['Bakery opens on the quay']));
  });

  test('says plainly that the articles do not answer, names who is absent, and offers the closest', async () => {
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

  test('explains itself on demand only', async () => {
    const question = 'How many people does the port employ?';
    expect(itemsOf(await run('ask', { question }))).toEqual([]);
    expect(itemsOf(await run('ask', { question, explain: true })).join('\n')).toMatch(
      /sentence \d+ of “.*”, with .* points/,
    );
  });
});
