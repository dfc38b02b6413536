import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { openPostgresStore } from '../../../../src/adapters/storage/postgres/store.ts';
import { createApp } from '../../../../src/app/app.ts';
import type { Store } from '../../../../src/domain/store.ts';
import { StoredLibrary } from '../../../../src/retrieval/stored-library/stored-library.ts';
import { article } from '../../../articles.ts';
import type { PostgresServer } from './server.ts';
import { countChanges } from './several-processes.ts';

const GUILD = '123456789012345678';
const OTHER_GUILD = '223456789012345678';
const NEVER = 60_000;

/** Resolves when something is so; the test's own limit ends the wait. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(10);
}

/** What processes over one PostgreSQL database see of one another, and of its end. */
export function describePostgresProcesses(server: PostgresServer): void {
  let url = '';
  beforeAll(async () => {
    url = await server.newSchema();
  });

  describe('several processes over one PostgreSQL', () => {
    it('make the tables once, and miss, double and reorder no change', async () => {
      const plan = { processes: 3, writers: 8, changes: 6, guilds: ['north', 'south'] };
      const { delays, ...counts } = await countChanges(await server.newSchema(), plan);
      expect(counts).toEqual({ acknowledged: 48, missing: 0, doubled: 0, backwards: 0, missed: 0, again: 0 });
      expect(delays).toHaveLength(48);
    });

    it('follow one another from version to version, and read everything only after a removal', async () => {
      const [one, other] = [await openPostgresStore(url), await openPostgresStore(url)];
      const own = one.library('east');
      const others = other.library('east');
      let loads = 0;
      const counted = {
        ...others,
        articles: (...given: Parameters<typeof others.articles>) => {
          loads++;
          return others.articles(...given);
        },
      };
      await own.putAll(['a', 'b', 'c'].map((id) => article(`The ferry ${id} left.`, { id, origin: `text:${id}` })));
      const follower = await StoredLibrary.open(counted);
      const fresh = article('The ferry d left.', { id: 'd', origin: 'text:d' });
      const edited = article('The ferry a2 left.', { id: 'a2', origin: 'text:a' });
      const steps: readonly (readonly [what: string, change: () => Promise<unknown>, loads: number])[] = [
        ['adds', () => own.put(fresh), 0],
        ['edits', () => own.put(edited), 0],
        ['amends', () => own.amend({ ...fresh, title: 'Amended' }), 0],
        ['sets', () => own.setSetting('role', 'r1'), 0],
        ['replaces', () => own.replace('b', article('The ferry e left.', { id: 'e', origin: 'text:e' })), 0],
        [
          'shelves a place',
          () =>
            own.shelve('c1', [
              { id: 'e', kept: { ...fresh, id: 'e' }, left: { ...fresh, id: 'e', origin: 'text:f' }, hiddenActions: 0 },
            ]),
          0,
        ],
        ['removes', () => own.remove('c', { forget: true }), 1],
        ['erases a person', () => own.erasePerson('tester', { gone: [], left: [], origins: [] }), 0],
        [
          'removes and adds',
          async () => {
            await own.remove('d', { forget: false });
            await own.put(article('The ferry g left.', { id: 'g', origin: 'text:g' }));
          },
          1,
        ],
      ];
      for (const [what, change, expected] of steps) {
        loads = 0;
        await change();
        await follower.refresh();
        expect(
          follower.catalogue.readings().map((reading) => reading.article),
          what,
        ).toEqual(await own.articles());
        expect(follower.catalogue.aliases(), what).toEqual(await own.aliases());
        expect(loads, what).toBe(expected);
      }
      await one.close();
      await other.close();
    });

    it('answer from what another one took in, and see its settings, within a second', async () => {
      const stores = [await openPostgresStore(url), await openPostgresStore(url)];
      const [one, other] = stores.map((store) => appOn(store)) as [ReturnType<typeof appOn>, ReturnType<typeof appOn>];
      const asker = { guild: GUILD, channel: 'c', caller: { id: 'u1', name: 'Una', moderator: true } };
      await one.run(asker, 'ingest', {
        text: 'Harbour shut\n\nThe harbour of Ostervik was shut on Monday, the mayor said.',
      });
      expect(JSON.stringify(await other.say(asker, 'When was the harbour shut?'))).toContain('Monday');
      expect((await other.settings(GUILD)).answers).toBe('public');

      await one.run(asker, 'ingest', {
        text: 'Bridge shut\n\nThe bridge of Halden was shut on Friday after a storm, engineers said.',
      });
      await one.run(asker, 'settings', { answers: 'private' });
      // Only who is told of it sees it: settings are looked up again after five seconds of a clock that stands still.
      await until(async () => (await other.settings(GUILD)).answers === 'private');
      expect(JSON.stringify(await other.say(asker, 'When was the bridge shut?'))).toContain('Friday');
      await one.close();
      await other.close();
    });

    it('have one leader, and another one when it ends or loses its session', async () => {
      const told: string[] = [];
      const stores = await Promise.all(
        ['one', 'two'].map(async (name) => {
          const store = await openPostgresStore(url, { electionMs: 50 });
          const end = store.lead(() => {
            told.push(`${name} leads`);
            return async () => void told.push(`${name} ends`);
          });
          return { name, store, end };
        }),
      );
      await until(() => told.length === 1);
      const [first, second] = stores[0]!.store.isLeader() ? stores : stores.toReversed();
      expect([first!.store.isLeader(), second!.store.isLeader()]).toEqual([true, false]);
      await server.endSessions('verbatim leader');
      const leaders = () => stores.filter(({ store }) => store.isLeader());
      await until(() => told.length >= 3 && leaders().length === 1);
      expect(told).toContain(`${first!.name} ends`);
      const leader = leaders()[0]!;
      const follower = stores.find((each) => each !== leader)!;
      await leader.end();
      await until(() => follower.store.isLeader());
      expect(told.at(-1)).toBe(`${follower.name} leads`);
      expect(leader.store.isLeader()).toBe(false);
      for (const { store } of stores) await store.close();
    });
  });

  describe('PostgreSQL that goes away', () => {
    it('in the middle of writing loses nothing that was acknowledged, and goes on', async () => {
      const store = await openPostgresStore(url, { maxWaitMs: NEVER });
      const acknowledged: string[] = [];
      const refused: string[] = [];
      let isOver = false;
      const writers = ['a', 'b', 'c', 'd'].map(async (writer) => {
        for (let n = 0; !isOver; n++) {
          const id = `${writer}${n}`;
          await store
            .library(writer < 'c' ? 'north' : 'south')
            .put(article(`The ferry ${id} left.`, { id, origin: `text:${id}` }))
            .then(() => acknowledged.push(id))
            .catch((error: unknown) => refused.push(String(error)));
        }
      });
      await until(() => acknowledged.length > 20);
      const before = acknowledged.length;
      await server.restart(200);
      await until(() => acknowledged.length > before + 40);
      isOver = true;
      await Promise.all(writers);
      const stored = (await Promise.all(['north', 'south'].map((guild) => store.library(guild).articles()))).flat();
      const ids = new Set(stored.map(({ id }) => id));
      expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
      // Nobody else is refused than those who cannot know.
      expect(refused.filter((sentence) => !/may or may not have been kept/.test(sentence))).toEqual([]);
      await store.close();
    });

    it('is told to the person in a sentence, and answered from again', async () => {
      const store = await openPostgresStore(url, { maxWaitMs: 200 });
      const faults: unknown[] = [];
      const app = appOn(store, faults);
      const asker = { guild: OTHER_GUILD, channel: 'c', caller: { id: 'u1', name: 'Una', moderator: true } };
      await app.run(asker, 'ingest', {
        text: 'Harbour shut\n\nThe harbour of Ostervik was shut on Monday, the mayor said.',
      });
      await app.say(asker, 'When was the harbour shut?');
      await server.halt();
      const text = 'Bridge shut\n\nThe bridge of Halden was shut on Friday after a storm, engineers said.';
      const refusal = { code: 'unavailable', message: 'The database does not answer; try again in a moment.' };
      await expect(app.run(asker, 'ingest', { text })).rejects.toMatchObject(refusal);
      expect(JSON.stringify(await app.say(asker, 'When was the harbour shut?'))).toContain('Monday');
      await server.resume();
      await app.run(asker, 'ingest', { text });
      expect(JSON.stringify(await app.say(asker, 'When was the bridge shut?'))).toContain('Friday');
      const known = /changes of a library cannot be loaded|The database does not answer/;
      expect(faults.map(String).filter((line) => !known.test(line))).toEqual([]);
      await app.close();
    });
  });
}

function appOn(store: Store, faults: unknown[] = []) {
  const report = (error: unknown) => faults.push(error);
  const now = () => new Date('2031-05-05T10:00:00Z');
  return createApp({ store, commands, articlesDir: () => undefined, report, now });
}
