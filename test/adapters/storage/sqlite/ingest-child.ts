import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import { createApp, LOCAL_GUILD } from '../../../../src/app/app.ts';
import { defineCommand } from '../../../../src/app/commands/command.ts';

/**
 * Ingests into the given database and prints each article's id once it is acknowledged: endlessly one after the other,
 * or, if a number follows, that many at once.
 */
const ingest = defineCommand({
  name: 'ingest',
  about: 'Adds an article.',
  access: 'everyone',
  options: { text: { kind: 'text', about: 'The article.', required: true } },
  examples: [],
  async run({ text }, { ingestion }) {
    const { article } = await ingestion.text({ text, by: 'local' });
    return { blocks: [{ kind: 'line', text: article.id }] };
  },
});

const [database = '', atOnce] = process.argv.slice(2);
const app = createApp({
  store: openSqliteStore(database),
  commands: [ingest],
  articlesDir: () => undefined,
  report: (error) => {
    throw error;
  },
});
const asker = { guild: LOCAL_GUILD, channel: 'terminal', caller: { id: 'local', name: 'local', moderator: true } };

async function ingestReport(i: number): Promise<void> {
  const text = `Ferry report ${i}\n\nThe ferry left Ostervik at dawn with ${i} passengers.`;
  const { blocks } = await app.run(asker, 'ingest', { text });
  for (const block of blocks) if (block.kind === 'line') writeSync(1, `${block.text}\n`);
}

if (atOnce === undefined) for (let i = 1; ; i++) await ingestReport(i);
else await Promise.all(Array.from({ length: Number(atOnce) }, (_, i) => ingestReport(i + 1)));
