import { isDeepStrictEqual } from 'node:util';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { commands } from '../../../../commands/index.ts';
import { IN_MEMORY, openDatabase } from '../../../../src/adapters/storage/sqlite/open.ts';
import { sqliteStore } from '../../../../src/adapters/storage/sqlite/store.ts';
import { type App, createApp } from '../../../../src/app/app.ts';
import type { Restriction } from '../../../../src/app/audience.ts';
import type { GivenFile } from '../../../../src/app/given-file.ts';
import { UserError } from '../../../../src/domain/errors.ts';
import type { Store } from '../../../../src/domain/store.ts';
import { countedDatabase, type DatabaseFault, StatementCounter } from './failing-database.ts';

/** Something that writes, and what has to be there before. */
interface Scenario {
  readonly name: string;
  readonly before?: (app: App) => Promise<unknown>;
  readonly act: (app: App) => Promise<unknown>;
}

const GUILD = '123456789012345678';
const CHANNEL = '223456789012345678';
const FEED = 'https://post.example/rss';
const asker = { guild: GUILD, channel: 'c', caller: { id: 'u1', name: 'Una', moderator: true } };

const HARBOUR = 'Harbour reopens\n\nThe harbour of Ostervik reopened on Monday, the mayor said there.';
const BRIDGE = 'Bridge closed\n\nThe old bridge at Halden was closed on Friday after a storm, engineers said.';

const run = (name: string, options: Record<string, unknown>) => (app: App) => app.run(asker, name, options);
const post = (text: string) => (app: App) =>
  app.within(GUILD, ({ ingestion }) =>
    ingestion.text({ text, by: 'u2', origin: 'message:c/1', unlessForgotten: true }),
  );

function postIn(channel: string) {
  return (app: App) =>
    app.within(GUILD, ({ ingestion }) => ingestion.text({ text: HARBOUR, by: 'u2', origin: `message:${channel}/1` }));
}

function see(...restrictions: readonly Restriction[]) {
  return (app: App) => app.audiencesSeen(GUILD, new Map([[CHANNEL, restrictions]]));
}

function both(...steps: readonly ((app: App) => Promise<unknown>)[]) {
  return async (app: App) => {
    for (const step of steps) await step(app);
  };
}

/** Every command that writes, and what posts bring. */
export const scenarios: readonly Scenario[] = [
  { name: 'ingest text', act: run('ingest', { text: HARBOUR }) },
  { name: 'ingest file', act: run('ingest', { file: fileOf('two.json', [HARBOUR, BRIDGE]) }) },
  { name: 'ingest link', act: run('ingest', { link: 'https://post.example/harbour' }) },
  { name: 'ingest again', before: run('ingest', { text: HARBOUR }), act: run('ingest', { text: HARBOUR }) },
  {
    name: 'article',
    before: run('ingest', { text: HARBOUR }),
    act: run('article', { article: 'Harbour reopens', date: '2031-05-04' }),
  },
  { name: 'forget', before: run('ingest', { text: HARBOUR }), act: run('forget', { article: 'Harbour reopens' }) },
  { name: 'reload', before: run('ingest', { text: HARBOUR }), act: run('reload', {}) },
  { name: 'settings', act: run('settings', { channel: CHANNEL, watch: true, tell: 'reply' }) },
  { name: 'settings, two at once', act: run('settings', { threshold: 60, answers: 'private' }) },
  { name: 'follow', act: run('follow', { feed: FEED }) },
  { name: 'follow stop', before: run('follow', { feed: FEED }), act: run('follow', { feed: FEED, stop: true }) },
  { name: 'a post', act: post(HARBOUR) },
  { name: 'an edited post', before: post(HARBOUR), act: post(`${HARBOUR} It is open again for ships.`) },
  {
    name: 'a deleted post',
    before: post(HARBOUR),
    act: (app) => app.within(GUILD, ({ ingestion }) => ingestion.withdraw('message:c/1')),
  },
  {
    name: 'forget a person',
    before: async (app) => {
      await app.within(GUILD, async ({ ingestion }) => {
        await ingestion.text({ text: HARBOUR, by: '2', origin: 'message:1/1' });
        await ingestion.text({ text: BRIDGE, by: '2', origin: 'message:1/2' });
        await ingestion.text({ text: BRIDGE, by: '3', origin: 'message:1/3' });
      });
    },
    act: run('forget', { person: '2', confirm: true }),
  },
  { name: 'closing a channel', before: postIn(CHANNEL), act: see('hidden') },
  { name: 'reopening a channel', before: both(postIn(CHANNEL), see('hidden')), act: see() },
  {
    name: 'a post deleted from a closed channel',
    before: both(postIn(CHANNEL), see('hidden')),
    act: (app) => app.within(GUILD, ({ withdrawShelved }) => withdrawShelved(CHANNEL, ['1'])),
  },
  {
    name: 'forgetting what is kept of a closed channel',
    before: both(postIn(CHANNEL), see('hidden')),
    act: run('settings', { channel: CHANNEL, forget: 'kept' }),
  },
  { name: 'a mark', act: (app) => app.marks(GUILD).setMark('c', '1') },
];

/** What was counted over all faults of some scenarios. */
interface FaultCounts {
  faults: number;
  /** Acknowledged as if nothing had happened. */
  acknowledged: number;
  /** Refused in one sentence. */
  refused: number;
  /** Acknowledged in part, with what was refused. */
  partly: number;
  /** Acknowledged and not there. */
  readonly lost: string[];
  /** Refused although something was changed. */
  readonly misreported: string[];
  /** Internal errors that a person was shown. */
  readonly internal: string[];
  /** What the next start did not do well. */
  readonly unclean: string[];
}

export function noCounts(): FaultCounts {
  return { faults: 0, acknowledged: 0, refused: 0, partly: 0, lost: [], misreported: [], internal: [], unclean: [] };
}

/** Runs a scenario once for each of its statements and each fault that `faultsAt` gives for the n-th. */
export async function injectFaults(
  scenario: Scenario,
  faultsAt: (n: number) => readonly DatabaseFault[],
  counts: FaultCounts,
): Promise<void> {
  const sound = await stage(scenario);
  const before = await contentOf(sound.store());
  const expected = await attempt(sound.app, scenario);
  const after = await contentOf(sound.store());
  for (let n = 1; n <= sound.counter.count; n++) {
    for (const fault of faultsAt(n)) {
      const name = `${scenario.name}, statement ${n}, ${fault.name}`;
      const { app, counter, store, db } = await stage(scenario);
      counter.arm(n, fault);
      const outcome = await attempt(app, scenario);
      counts.faults++;
      const isAcknowledged = isDeepStrictEqual(outcome, expected);
      if (isAcknowledged) counts.acknowledged++;
      else if (typeof outcome === 'string') counts.refused++;
      else counts.partly++;
      if (typeof outcome === 'string' && !isDeepStrictEqual(await contentOf(store()), before))
        counts.misreported.push(`${name}: ${outcome}`);
      if (isAcknowledged && !isDeepStrictEqual(await contentOf(store()), after)) counts.lost.push(name);
      if (String(JSON.stringify(outcome)).includes('Something went wrong')) counts.internal.push(`${name}: ${outcome}`);
      const unclean = await nextStart(db, scenario, outcome, after);
      if (unclean) counts.unclean.push(`${name}: ${unclean}`);
    }
  }
}

/** An app on a new database in which the scenario's beginning has happened; statements are counted from there. */
async function stage({ before }: Scenario) {
  const db = openDatabase(IN_MEMORY);
  const counter = new StatementCounter();
  await before?.(appOn(sqliteStore(db)));
  const app = appOn(sqliteStore(countedDatabase(db, counter)));
  counter.count = 0;
  return { app, counter, db, store: () => sqliteStore(db) };
}

function appOn(store: Store): App {
  return createApp({
    store,
    commands,
    articlesDir: () => undefined,
    report: () => {},
    now: () => new Date('2031-05-05T10:00:00Z'),
    web: {
      page: async (link) => ({ text: BRIDGE, title: 'Bridge closed', link }),
      formerLink: () => undefined,
      html: async (text) => ({ text }),
    },
    feeds: {
      feed: async () => ({
        kind: 'feed',
        feed: { title: 'Post', items: [{ keys: ['a'], link: 'https://post.example/a', title: 'Bridge', words: 0 }] },
      }),
    },
  });
}

/** The reply, or the sentence of the refusal. */
async function attempt(app: App, { act }: Scenario): Promise<unknown> {
  try {
    return await act(app);
  } catch (error) {
    return error instanceof UserError && error.code !== 'internal' ? error.message : `Something went wrong: ${error}`;
  }
}

/** Opens everything anew; says what is wrong then. */
async function nextStart(
  db: DatabaseSyncInstance,
  scenario: Scenario,
  outcome: unknown,
  after: unknown,
): Promise<string | undefined> {
  const store = sqliteStore(db);
  const app = appOn(store);
  try {
    await app.run(asker, 'articles', {});
    await app.say(asker, 'What reopened on Monday?');
    if (typeof outcome === 'string') await attempt(app, scenario);
  } catch (error) {
    return String(error);
  }
  const { integrity_check: says } = db.prepare('PRAGMA integrity_check').get();
  if (says !== 'ok') return says;
  const content = await contentOf(store);
  if (typeof outcome === 'string' && !isDeepStrictEqual(content, after)) return 'trying again does not bring it about';
  return undefined;
}

/** All that is acknowledged to people; versions and the audit log are not. */
async function contentOf(store: Store): Promise<unknown> {
  const library = store.library(GUILD);
  return {
    articles: await library.articles(),
    aliases: await library.aliases(),
    settings: await library.settings(),
    shelved: await library.shelved(),
    mark: await library.mark('c'),
    isForgotten: await library.isForgotten(`text:x`),
    feeds: await store.feeds('servers').following(GUILD),
  };
}

function fileOf(name: string, texts: readonly string[]): GivenFile[] {
  const bytes = Buffer.from(JSON.stringify(texts.map((text) => ({ text }))));
  return [{ name, size: bytes.byteLength, bytes: async () => bytes } as GivenFile];
}
