import { setTimeout } from 'node:timers/promises';
import { openPostgresStore } from '../../src/adapters/storage/postgres/store.ts';
import { UserError } from '../../src/domain/errors.ts';
import { type PostgresServer, startPostgres } from '../adapters/storage/postgres/server.ts';
import { countChanges, startChild } from '../adapters/storage/postgres/several-processes.ts';

const PROCESSES = 3;
const WRITERS = 8;
/** Times that the server is ended while four writers write. */
const RESTARTS = 5;
/** Milliseconds in which another process must lead. */
const MAX_FAILOVER_MS = 30_000;

/**
 * `npm run fuzz -- processes 100`: eight writers in three processes, each with so many changes of two libraries, and a reader that
 * follows; a leader that is killed; then a server that is ended again and again while it is written to.
 * @returns false if a change was missed, doubled, out of order or lost
 */
export async function fuzzProcesses(changes: number): Promise<boolean> {
  const server = await startPostgres();
  if ('reason' in server) {
    console.error(server.reason);
    return false;
  }
  try {
    const outcomes = [await writersAndReader(server, changes), await killedLeader(server), await restarts(server)];
    return outcomes.every((isWhole) => isWhole);
  } finally {
    await server.stop();
  }
}

async function writersAndReader(server: PostgresServer, changes: number): Promise<boolean> {
  const plan = { processes: PROCESSES, writers: WRITERS, changes, guilds: ['north', 'south'] };
  const started = performance.now();
  const { delays, ...counts } = await countChanges(await server.newSchema(), plan);
  const at = (share: number) => delays[Math.floor(share * (delays.length - 1))];
  console.log(`${WRITERS} writers in ${PROCESSES} processes, ${changes} changes each:`, counts);
  console.log(`seen by the reader after ${at(0.5)} ms (p50), ${at(0.99)} ms (p99), ${at(1)} ms (most)`);
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s with the start of the processes`);
  const { acknowledged, ...faults } = counts;
  return acknowledged === WRITERS * changes && Object.values(faults).every((count) => count === 0);
}

/** A process that leads is killed while another one stands for election. */
async function killedLeader(server: PostgresServer): Promise<boolean> {
  const url = await server.newSchema();
  const leader = startChild(url, 'lead');
  await leader.until('leading');
  const store = await openPostgresStore(url);
  const end = store.lead(() => async () => {});
  await setTimeout(1000);
  const wasAlone = !store.isLeader();
  leader.child.kill('SIGKILL');
  const killed = performance.now();
  while (!store.isLeader() && performance.now() < killed + MAX_FAILOVER_MS) await setTimeout(10);
  const isTaken = store.isLeader();
  console.log(
    `leader killed: ${isTaken ? `another one after ${Math.round(performance.now() - killed)} ms` : 'nobody took over'}`,
  );
  await end();
  await store.close();
  return wasAlone && isTaken;
}

async function restarts(server: PostgresServer): Promise<boolean> {
  const store = await openPostgresStore(await server.newSchema());
  const counts = { acknowledged: 0, uncertain: 0, refused: 0, internal: 0 };
  const ids: string[] = [];
  let isOver = false;
  const writers = ['a', 'b', 'c', 'd'].map(async (writer) => {
    for (let n = 0; !isOver; n++) {
      const id = `${writer}${n}`;
      const by = { ingestedAt: '2031-05-04T10:00:00Z', ingestedBy: 'u1' };
      try {
        await store.library(writer).put({ id, title: id, text: `The ferry ${id} left.`, origin: `text:${id}`, ...by });
        counts.acknowledged++;
        ids.push(id);
      } catch (error) {
        if (!(error instanceof UserError)) counts.internal++;
        else if (error.message.includes('may or may not')) counts.uncertain++;
        else counts.refused++;
      }
    }
  });
  for (let n = 0; n < RESTARTS; n++) {
    await setTimeout(500);
    await server.restart(n * 200);
  }
  await setTimeout(500);
  isOver = true;
  await Promise.all(writers);
  const stored = new Set<string>();
  for (const guild of await store.guilds()) for (const { id } of await store.library(guild).articles()) stored.add(id);
  await store.close();
  const lost = ids.filter((id) => !stored.has(id)).length;
  console.log(`${RESTARTS} ends of the server in mid-write:`, { ...counts, stored: stored.size, lost });
  return lost === 0 && counts.internal === 0;
}
