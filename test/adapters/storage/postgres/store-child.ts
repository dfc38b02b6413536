/**
 * A process that shares a PostgreSQL database with others, for tests. Prints `open` when it has opened the database, then, by its
 * role: `write WRITERS COUNT GUILD…`: so many writers at once, each of which changes the libraries in turn; prints a JSON line for each change that is acknowledged.
 * `lead`: prints `leading` when it becomes the leader, and stays until it is killed.
 */
import { writeSync } from 'node:fs';
import { openPostgresStore } from '../../../../src/adapters/storage/postgres/store.ts';

const [url = '', role = '', ...given] = process.argv.slice(2);

const say = (line: string) => writeSync(1, `${line}\n`);

/** A change that a writer was told of. */
export interface Acknowledged {
  readonly guild: string;
  readonly version: number;
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const store = await openPostgresStore(url, { report: (error) => say(`fault ${error}`), electionMs: 100 });
say('open');

if (role === 'lead') {
  store.lead(() => {
    say('leading');
    return async () => {};
  });
  setInterval(() => {}, 1000);
} else {
  const [writers = 1, count = 1] = given.slice(0, 2).map(Number);
  const guilds = given.slice(2);
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer, count, guilds)));
  await store.close();
}

async function write(writer: number, count: number, guilds: readonly string[]): Promise<void> {
  for (let n = 0; n < count; n++) {
    const guild = guilds[(writer + n) % guilds.length]!;
    const id = `${process.pid}-${writer}-${n}`;
    const { version } = await store.library(guild).put({
      id,
      title: `Report ${id}`,
      text: `The ferry ${id} left Ostervik at dawn. `.repeat(20),
      ingestedAt: '2031-05-04T10:00:00Z',
      ingestedBy: 'u1',
      origin: `text:${id}`,
    });
    say(JSON.stringify({ guild, version, id, at: Date.now() } satisfies Acknowledged));
  }
}
