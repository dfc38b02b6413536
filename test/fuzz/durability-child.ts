/**
 * The process that `durability.ts` kills. `ingest DATABASE FIRST`: adds articles one after the other, from number FIRST on,
 * and prints the id of each that is acknowledged. `reload DATABASE FOLDER`: compares the folder again and again.
 * `migrate DATABASE`: prints a line and opens it. `backup DATABASE FILE`: makes backups FILE-1, FILE-2 … and prints the name of each.
 */
import { writeSync } from 'node:fs';
import { commands } from '../../commands/index.ts';
import { runMaintenance } from '../../src/adapters/storage/sqlite/maintenance/tasks.ts';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { createApp, LOCAL_GUILD } from '../../src/app/app.ts';

const [mode = '', database = '', given = ''] = process.argv.slice(2);

const say = (line: string) => writeSync(1, `${line}\n`);

function appOn(path: string) {
  return createApp({
    store: openSqliteStore(path),
    commands,
    articlesDir: () => (mode === 'reload' ? given : undefined),
    report: (error) => {
      throw error;
    },
  });
}

if (mode === 'ingest') {
  const app = appOn(database);
  for (let i = Number(given); ; i++) {
    const text = `Ferry report ${i}\n\nThe ferry number ${i} left Ostervik at dawn with ${i * 7} passengers on board.`;
    const article = await app.within(LOCAL_GUILD, ({ ingestion }) => ingestion.text({ text, by: 'local' }));
    say(article.article.id);
  }
} else if (mode === 'reload') {
  const app = appOn(database);
  const asker = { guild: LOCAL_GUILD, channel: 'c', caller: { id: 'local', name: 'local', moderator: true } };
  for (;;) {
    await app.run(asker, 'reload', {});
    say('reloaded');
  }
} else if (mode === 'migrate') {
  say('begins');
  await openSqliteStore(database).close();
  setInterval(() => {}, 1000);
} else if (mode === 'backup') {
  for (let i = 1; ; i++) {
    runMaintenance({ task: 'backup', file: `${given}-${i}` }, database);
    say(`${given}-${i}`);
  }
}
