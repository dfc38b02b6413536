import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { IN_MEMORY } from '../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { type App, createApp, type Requester } from '../../src/app/app.ts';
import { MAX_CONFIRMATIONS } from '../../src/app/gaps/confirmations.ts';
import { alikeGaps, GAP_DAYS, type Gap, MAX_GAPS } from '../../src/app/gaps/gaps.ts';
import type { Reply } from '../../src/app/reply.ts';
import type { Store } from '../../src/domain/store.ts';

const DAY_MS = 24 * 60 * 60_000;
const FOG = 'Fog rolled into Osselmouth on Monday. The ferries stayed where they were, the harbour master said.';

const linesOf = ({ blocks }: Reply) =>
  blocks.flatMap((block) => (block.kind === 'list' ? block.items : block.kind === 'line' ? [block.text] : []));

describe('/gaps', () => {
  let store: Store;
  let app: App;
  let now: Date;
  const asker = (extra: Partial<Requester> = {}, moderator = false): Requester => ({
    guild: 'north',
    channel: 'talk',
    caller: { id: moderator ? '11' : '22', name: 'Una', moderator },
    ...extra,
  });
  const moderator = asker({}, true);
  const ask = (question: string, extra: Partial<Requester> = {}) => app.run(asker(extra), 'ask', { question });
  const gaps = async (options = {}) => linesOf(await app.run(moderator, 'gaps', options));
  const keeps = (gaps: boolean) => app.run(moderator, 'settings', { gaps });
  beforeEach(async () => {
    now = new Date('2031-05-03T10:00:00Z');
    store = openSqliteStore(IN_MEMORY);
    const report = (error: unknown) => {
      throw error;
    };
    const limits = { burst: 5000 };
    app = createApp({ store, commands, articlesDir: () => undefined, report, limits, now: () => now });
    await app.run(moderator, 'ingest', { text: FOG });
  });
  afterEach(() => app.close());

  it('keeps nothing unless a moderator wants it, and shows nothing to members', async () => {
    await ask('Who founded the museum of Velm?');
    expect(await app.keepRefused(asker(), { question: 'Who drew the map?' })).toBe(false);
    expect(await store.library('north').marks('gap:')).toEqual(new Map());
    expect(await gaps()).toEqual([expect.stringMatching(/^Questions are not kept in this server\./)]);
    await expect(app.run(asker(), 'gaps', {})).rejects.toThrow('is for moderators');
  });

  it('keeps what got no answer, once a day, without who asked or is mentioned; like ones together', async () => {
    await keeps(true);
    await ask('Who founded the museum of Velm?');
    await ask('Who founded the museum of Velm?');
    await ask('Who founded that old museum of Velm, <@123456789012345678> or @Bo.Rask?');
    await ask('Where did the ferries stay?');
    await app.say(asker(), 'Who founded that museum of Velm, @Ada\u00A0O’Brook\u00A0(she/her)?');
    expect(await app.keepRefused(asker(), { question: 'Who drew the map?' })).toBe(true);
    const shown = await gaps();
    expect(shown[0]).toBe('4 questions of the last 30 days, like ones together:');
    expect(shown.slice(1).toSorted()).toEqual([
      '1 × Who drew the map? · not an answer · 2031-05-03',
      expect.stringMatching(/^3 × Who founded .* · 2031-05-03$/),
    ]);
    const kept = JSON.stringify([...(await store.library('north').marks('gap:'))]);
    for (const told of ['22', 'Una', 'talk', '123456789012345678', 'Rask', 'Ada', 'Brook', 'her', 'T10:00'])
      expect(kept).not.toContain(told);
  });

  it('keeps nothing of hidden places, nor of what addressed nobody', async () => {
    await keeps(true);
    await ask('Who founded the museum of Velm?', { isHiddenPlace: true });
    await ask('Who founded the museum of Velm?', { isOverheard: true });
    expect(await app.keepRefused(asker({ isHiddenPlace: true }), { question: 'Who drew the map?' })).toBe(false);
    expect(await gaps()).toEqual(['No question of the last 30 days is without an answer.']);
  });

  it('exports a JSON object a line, with the passage that was no answer', async () => {
    await keeps(true);
    const [article] = await store.library('north').articles();
    const passage = { article: article!.id, sentences: [0, 0] } as const;
    await app.keepRefused(asker(), { question: 'Who drew the map?', passage });
    await app.keepRefused(asker(), { question: 'Who drew it?', passage: { ...passage, article: 'gone' } });
    const { blocks } = await app.run(moderator, 'gaps', { export: true });
    const files = blocks.flatMap((block) => (block.kind === 'file' ? [block.content] : []));
    const rows = new TextDecoder().decode(files[0]).trim().split('\n');
    expect(rows.map((row) => JSON.parse(row))).toEqual(
      expect.arrayContaining([
        { day: '2031-05-03', question: 'Who drew the map?', kind: 'refused', article: article!.id, sentences: [0, 0] },
        { day: '2031-05-03', question: 'Who drew it?', kind: 'refused' },
      ]),
    );
  });

  it('erases what is old, and all when it is switched off', async () => {
    await keeps(true);
    await ask('Who founded the museum of Velm?');
    now = new Date(now.getTime() + (GAP_DAYS - 1) * DAY_MS);
    await ask('Who drew the map of Velm?');
    await app.retention.enforce();
    expect(await store.library('north').marks('gap:')).toHaveProperty('size', 2);
    now = new Date(now.getTime() + DAY_MS);
    expect(await gaps()).toHaveLength(2);
    await app.retention.enforce();
    expect(await store.library('north').marks('gap:')).toHaveProperty('size', 1);
    expect(linesOf(await keeps(false))).toContain('Questions without an answer: not kept');
    expect(await store.library('north').marks('gap:')).toEqual(new Map());
  });

  it('keeps no more than so many', async () => {
    await keeps(true);
    const library = store.library('north');
    for (let n = 0; n < MAX_GAPS; n++) await library.setMark(`gap:2031-05-03:${n}`, '{}');
    await ask('Who founded the museum of Velm?');
    expect(await library.marks('gap:')).toHaveProperty('size', MAX_GAPS);
  });

  describe('/confirm', () => {
    const question = 'Where did the ferries stay?';
    const confirm = (options: Record<string, unknown> = {}, extra: Partial<Requester> = {}) =>
      app.run(asker(extra, true), 'confirm', options);
    const kept = () => store.library('north').marks('confirmed:');
    const isMarked = async (words: string) => linesOf(await ask(words)).includes('Confirmed by a moderator:');

    it('keeps nothing unless a moderator wants it, and is for moderators', async () => {
      expect(linesOf(await confirm({ question }))[0]).toMatch(/^Nothing is kept in this server/);
      await keeps(true);
      await expect(app.run(asker(), 'confirm', { question })).rejects.toThrow('is for moderators');
      await expect(confirm({ question }, { isHiddenPlace: true })).rejects.toThrow('channels that everybody can see');
      expect(await kept()).toEqual(new Map());
      expect((await ask(question)).mayBeConfirmed).toBe(true);
      expect((await ask(question, { isHiddenPlace: true })).mayBeConfirmed).toBeUndefined();
    });

    it('puts a passage first for like questions, marked, until it is taken back; on record without the question', async () => {
      await keeps(true);
      await confirm({ question: `${question} <@123456789012345678>` });
      expect(JSON.stringify([...(await kept())])).not.toMatch(/123456789012345678|"11"|Una/);
      expect(await isMarked('where did those ferries stay')).toBe(true);
      expect((await ask(question)).mayBeConfirmed).toBeUndefined();
      expect(linesOf(await app.run(moderator, 'audit', {})).join()).toMatch(/confirm/);
      expect(linesOf(await confirm())).toContainEqual(
        expect.stringMatching(/^Where did the ferries stay\? ….* · sentence 2 of /),
      );
      expect(linesOf(await confirm({ question: `${question} …`, remove: true }))).toEqual(['Taken back.']);
      expect(await isMarked(question)).toBe(false);
    });

    it('takes a sentence of an article that is named, and one that there is', async () => {
      await keeps(true);
      const [article] = await store.library('north').articles();
      await expect(confirm({ question, sentence: 1 })).rejects.toThrow('Name the article');
      await expect(confirm({ question, article: article!.id, sentence: 9 })).rejects.toThrow('has 2 sentences');
      await confirm({ question, article: article!.id, sentence: 1 });
      const { blocks } = await ask(question);
      const first = blocks.find((block) => block.kind === 'evidence')!.evidence;
      expect(first).toMatchObject({ sentences: [0, 0], isConfirmed: true });
    });

    it('falls when the article changes, is erased then, and comes back with an article that was forgotten by mistake', async () => {
      await keeps(true);
      const [article] = await store.library('north').articles();
      await confirm({ question });
      await app.run(moderator, 'forget', { article: article!.id });
      expect(await isMarked(question)).toBe(false);
      await app.run(moderator, 'forget', { undo: article!.id });
      expect(await isMarked(question)).toBe(true);
      const origin = article!.origin;
      await app.within('north', ({ ingestion }) =>
        ingestion.text({ text: FOG.replace('Monday', 'Tuesday'), origin, by: '11' }),
      );
      expect(await store.library('north').articles()).toHaveLength(1);
      expect(await isMarked(question)).toBe(false);
      expect(linesOf(await confirm())).toContain(`${question} · the article has changed or is gone`);
      expect(await kept()).toHaveProperty('size', 1);
      await app.retention.enforce();
      expect(await kept()).toEqual(new Map());
    });

    it('is erased when the server keeps nothing any more', async () => {
      await keeps(true);
      await confirm({ question });
      await app.retention.enforce();
      expect(await kept()).toHaveProperty('size', 1);
      await keeps(false);
      expect(await kept()).toEqual(new Map());
    });

    it('keeps no more than so many', async () => {
      await keeps(true);
      const library = store.library('north');
      for (let n = 0; n < MAX_CONFIRMATIONS; n++) await library.setMark(`confirmed:${n}`, '{}');
      await expect(confirm({ question })).rejects.toThrow(`${MAX_CONFIRMATIONS} passages are confirmed`);
    });
  });
});

describe('questions that ask the same', () => {
  it('stand together, the most frequent first', () => {
    const gap = (question: string): Gap => ({ day: '2031-05-03', question, kind: 'unanswered' });
    const groups = alikeGaps(
      ['Who paid for the ferry?', 'When does the bridge open?', 'Who paid for that ferry?', 'why?'].map(gap),
    );
    expect(groups.map(({ gaps }) => gaps.map(({ question }) => question))).toEqual([
      ['Who paid for the ferry?', 'Who paid for that ferry?'],
      ['When does the bridge open?'],
      ['why?'],
    ]);
  });

  it('are compared by their first words: each of a thousand is compared with each', () => {
    const words = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => `velm${from + at}`).join(' ');
    const gap = (tail: string): Gap => ({ day: '2031-05-03', question: `${words(0, 30)} ${tail}`, kind: 'unanswered' });
    expect(alikeGaps([gap(words(100, 60)), gap(words(200, 60))])).toHaveLength(1);
  });
});
