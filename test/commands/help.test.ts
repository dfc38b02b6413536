import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseLine } from '../../src/adapters/console/parse.ts';
import { packageRoot } from '../../src/domain/package-root.ts';
import { appWith, harbour, itemsOf, linesOf, MODERATOR, READER } from './library.ts';

const run = harbour();

const HARBOUR = `Title: Harbour of Norvik to close
Published: 2031-05-03

Mayor Ada Lind closed the harbour of Norvik on Monday. "The harbour is a trap for small boats," Lind said.
Jonas Holm, an engineer, said the sandbank was growing. "Nobody has measured it for twenty years," said Holm.`;

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

describe('the examples of /help', () => {
  const LIBRARIES = ['flood-barrier-vote', 'marmot-dialects', 'harbour'].map((slug) => {
    const text = slug === 'harbour' ? HARBOUR : sample(slug);
    return [slug, text] as const;
  });

  test.each(LIBRARIES)('are made from the articles that there are, and find something: %s', async (_, text) => {
    const app = await appWith([text]);
    const shown = itemsOf(await app.run(READER, 'help', {})).slice(0, 3);
    const explained = await Promise.all(
      ['ask', 'who-said', 'quotes', 'search', 'summary', 'who-is'].map(async (command) => {
        return itemsOf(await app.run(READER, 'help', { command })).filter((item) => item.startsWith('/'));
      }),
    );
    expect(explained.every((examples) => examples.length > 0)).toBe(true);
    for (const example of [...shown, ...explained.flat()]) {
      const request = parseLine(example, commands);
      if (request.kind !== 'command') throw new Error(`${example} is no command`);
      const { answer, blocks } = await app.run(READER, request.name, request.options);
      expect(answer, example).not.toBe('nothing');
      expect(
        blocks.some(({ kind }) => kind === 'evidence'),
        example,
      ).toBe(true);
    }
    await app.close();
  });

  test('come behind a first step where there is no article', async () => {
    const app = await appWith([]);
    expect(linesOf(await app.run(MODERATOR, 'help', {}))[0]).toBe('There are no articles yet: begin with /ingest.');
    expect(linesOf(await app.run(READER, 'help', {}))[0]).toContain('A moderator adds one');
    expect(itemsOf(await app.run(READER, 'help', { command: 'ask' }))).toContain(
      '/ask What will the flood barrier cost?',
    );
    await app.close();
  });
});

function sample(slug: string): string {
  return readFileSync(join(packageRoot(), 'data', 'articles', `${slug}.txt`), 'utf8');
}
