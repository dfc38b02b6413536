import { describe, expect, test } from 'vitest';
import { harbour, itemsOf, MODERATOR } from './library.ts';

const run = harbour();

describe('/help', () => {
  test('shows moderators their commands, readers not', async () => {
    expect(itemsOf(await run('help')).join(' ')).not.toContain('/ingest');
    expect(itemsOf(await run('help', {}, MODERATOR)).join(' ')).toContain('/ingest');
  });

  test.each(['summary', '/summary', 'Summary'])('explains %s', async (command) => {
    const reply = await run('help', { command });
    expect(itemsOf(reply).join('\n')).toMatch(/length: .*\(short, medium, long\); may be left out/);
  });

  test('names the nearest command for one that is not there', async () => {
    await expect(run('help', { command: 'sumary' })).rejects.toMatchObject({ code: 'unknown-command' });
  });
});
