import { describe, expect, test } from 'vitest';
import { appWith, evidencesOf, harbour, linesOf, passagesOf, READER } from './library.ts';

const run = harbour();

describe('/who-said', () => {
  test('names the speaker', async () => {
    const reply = await run('who-said', { words: 'the harbour is a TRAP' });
    expect(linesOf(reply)).toEqual(['Said by Ada Lind.']);
    expect(passagesOf(reply)).toEqual(['"The harbour is a trap," Lind told reporters.']);
  });

  test('marks an inferred name', async () => {
    const reply = await run('who-said', { words: 'must wait outside' });
    expect(linesOf(reply)).toEqual(['Said by Ada Lind (inferred).']);
  });

  test('shows everybody who said it, and each neighbour once', async () => {
    const both = await appWith([
      'Ada Lind said the pier was "an open wound". Jonas Holm nodded. Jonas Holm said it was "an open wound" too. All left.',
    ]);
    const reply = await both.run(READER, 'who-said', { words: 'an open wound' });
    expect(linesOf(reply)).toEqual(['Said by Ada Lind and Jonas Holm.']);
    const contexts = evidencesOf(reply).map((e) => e.context);
    expect(contexts[1]!.start).toBeGreaterThanOrEqual(contexts[0]!.end);
    await both.close();
  });

  test('shows words outside quotations as such', async () => {
    const reply = await run('who-said', { words: 'The port employs 320 people' });
    expect(linesOf(reply)[0]).toMatch(/nobody is quoted/);
    expect(passagesOf(reply)).toHaveLength(1);
  });

  test('gives the real words of those remembered nearly, with the differences in words', async () => {
    const reply = await run('who-said', { words: 'ships must stay outside till July' });
    expect(reply.answer).toBe('found');
    expect(linesOf(reply)).toEqual([
      'Nearly: said by Ada Lind (inferred).',
      'The article has “wait”, not “stay”; “until”, not “till”.',
    ]);
    expect(passagesOf(reply)[0]).toContain('Ships must wait outside until July');
  });

  test('passes over the cue between two parts of a quotation', async () => {
    const reply = await run('who-said', { words: 'the harbour is a trap ships must wait outside' });
    expect(linesOf(reply)).toEqual(['Said by Ada Lind.']);
  });

  test('reports words that occur nowhere', async () => {
    const reply = await run('who-said', { words: 'purple elephants dance' });
    expect(reply).toMatchObject({ answer: 'nothing', confidence: 0 });
    expect(linesOf(reply)).toEqual(['No article holds these words.']);
  });
});
