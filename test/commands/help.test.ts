import { describe, expect, test } from 'vitest';
import { harbour, itemsOf, MODERATOR } from './library.ts';

const run = harbour();

describe('/help', () => {
  test('shows moderators’ commands to moderators only', async () => {
    expect(itemsOf(await run('help')).join(' ')).not.toContain('/ingest');
    expect(itemsOf(await run('help', {}, MODERATOR)).join(' ')).toContain('/ingest');
  });

  test.each(['summary', '/summary', 'Summary'])('explains %s', async (command) => {
    const reply = await run('help', { command });
    expect(itemsOf(reply).join('\n')).toMatch(/length: .*\(short, medium, long\); may be left out/);
  });

  test('suggests the most similar command for an unknown one', async () => {
    await expect(run('help', { command: 'sumary' })).rejects.toMatchObject({ code: 'unknown-command' });
  });
});
