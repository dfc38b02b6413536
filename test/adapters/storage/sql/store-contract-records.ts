import { expect, it } from 'vitest';
import type { LibraryStore, Store } from '../../../../src/domain/store.ts';

const ACTION = { at: '2025-08-21T08:00:00Z', by: 'u1', what: 'forget', subject: 'one' };

const ARTICLE = {
  id: 'a',
  title: 'Harbour reopens',
  text: 'The harbour is open.',
  ingestedAt: '2025-08-21T08:00:00Z',
  ingestedBy: 'u1',
  origin: 'text:a',
};

/** The part of the store contract that is not about articles: settings, marks, actions and the list of servers. */
export function itKeepsRecords(setUp: () => Promise<{ readonly store: Store; readonly library: LibraryStore }>): void {
  it('keeps settings', async () => {
    const { library } = await setUp();
    expect(await library.setting('role')).toBeUndefined();
    await library.setSetting('role', 'r1');
    await library.setSetting('role', 'r2');
    await library.setSetting('other', '');
    expect(await library.setting('role')).toBe('r2');
    expect(await library.setting('other')).toBe('');
    const both = new Map([
      ['other', ''],
      ['role', 'r2'],
    ]);
    expect(await library.settings()).toEqual(both);
    await library.setSetting('role', undefined);
    expect(await library.setting('role')).toBeUndefined();
    expect(await library.settings()).toEqual(new Map([['other', '']]));
  });

  it('keeps several settings as one change', async () => {
    const { library } = await setUp();
    await library.setSetting('role', 'r1');
    const values = new Map([
      ['role', undefined],
      ['answers', 'private'],
      ['never', undefined],
    ]);
    expect(await library.setSettings(values)).toEqual({ version: 2 });
    expect(await library.settings()).toEqual(new Map([['answers', 'private']]));
    expect(await library.setSettings(values)).toEqual({ version: 2 });
    const broken = new Map([
      ['role', 'r2'],
      ['answers', {} as string],
    ]);
    await expect(library.setSettings(broken)).rejects.toThrow();
    expect(await library.settings()).toEqual(new Map([['answers', 'private']]));
  });

  it('keeps marks, apart from settings', async () => {
    const { library } = await setUp();
    expect(await library.mark('c1')).toBeUndefined();
    await library.setMark('c1', 'm1');
    await library.setMark('c1', 'm2');
    await library.setMark('c2', '');
    expect(await library.mark('c1')).toBe('m2');
    expect(await library.mark('c2')).toBe('');
    expect(await library.settings()).toEqual(new Map());
    await library.setMark('c1', undefined);
    await library.setMark('never', undefined);
    expect(await library.mark('c1')).toBeUndefined();
  });

  it('lists marks by the beginning of their names', async () => {
    const { store, library } = await setUp();
    for (const [name, value] of Object.entries({ 'read:1': 'a', 'read:2': 'b', 'in:1': '2', reads: 'c' }))
      await library.setMark(name, value);
    await store.library('south').setMark('read:3', 'd');
    const found = new Map([
      ['read:1', 'a'],
      ['read:2', 'b'],
    ]);
    expect(await library.marks('read:')).toEqual(found);
    expect((await library.marks('')).size).toBe(4);
  });

  it('records actions and returns the latest first, page by page', async () => {
    const { library } = await setUp();
    const action = (subject: string) => ({ ...ACTION, subject });
    expect(await library.actions(5)).toEqual([]);
    for (const subject of ['one', 'two', 'three']) await library.recordAction(action(subject));
    const page = await library.actions(2);
    expect(page).toEqual([
      { number: expect.any(Number), ...action('three') },
      { number: expect.any(Number), ...action('two') },
    ]);
    expect((await library.actions(2, page[1]!.number)).map(({ subject }) => subject)).toEqual(['one']);
    expect(page[0]!.number).toBeGreaterThan(page[1]!.number);
    expect(await library.actions(2, 0)).toEqual([]);
  });

  it('erases everything of one server, and nothing of another', async () => {
    const { store } = await setUp();
    for (const guild of ['north', 'south']) {
      const library = store.library(guild);
      await library.putAll(Array.from({ length: 120 }, (_, n) => ({ ...ARTICLE, id: `${n}`, origin: `text:${n}` })));
      await library.put({ ...ARTICLE, id: 'b', origin: 'text:0' });
      await library.saveReadings(1, [['b', '{}']]);
      await library.remove('1', { forget: true });
      await library.setSetting('role', 'r1');
      await library.setMark('c1', 'm1');
      await library.setShelved('c1', 'a', { article: ARTICLE });
      await library.recordAction(ACTION);
      for (const address of ['shared', guild]) {
        await store.feeds('f').follow({ guild, address, by: 'u1', since: ACTION.at }, { due: 0 });
        await store.feeds('f').remember(guild, address, ['k1'], 5);
      }
    }
    await store.erase('north');
    expect(await store.guilds()).toEqual(['south']);
    const [north, south] = [store.library('north'), store.library('south')];
    expect([await north.version(), await north.articles(), await north.aliases()]).toEqual([0, [], new Map()]);
    expect([await north.isForgotten('1'), await north.settings(), await north.actions(9)]).toEqual([
      false,
      new Map(),
      [],
    ]);
    expect([await north.shelved(), (await south.shelved()).length]).toEqual([[], 1]);
    expect(await store.feeds('f').following('north')).toEqual([]);
    expect((await store.feeds('f').following('south')).map(({ address }) => address)).toEqual(['shared', 'south']);
    expect(await store.feeds('f').followers('north')).toEqual([]);
    expect([(await south.articles()).length, await south.isForgotten('1'), (await south.actions(9)).length]).toEqual([
      119,
      true,
      1,
    ]);
    expect(await store.feeds('f').known('south', 'shared', ['k1'])).toEqual(new Set(['k1']));
    await north.put(ARTICLE);
    expect(await north.version()).toBe(1);
  });

  it('erases a person: what they posted, its titles, and who did it', async () => {
    const { library, store } = await setUp();
    const [gone, former] = ['c'.repeat(64), 'd'.repeat(64)];
    const alsoAt = [
      { origin: 'text:1', ingestedBy: 'u1', title: 'u1 speaks' },
      { origin: 'text:2', ingestedBy: 'u2' },
    ];
    await library.put({ ...ARTICLE, alsoAt });
    await library.put({ ...ARTICLE, id: 'b', origin: 'message:1/3', alsoAt: [{ origin: 'text:b', ingestedBy: 'u2' }] });
    await library.put({ ...ARTICLE, id: former, origin: 'message:1/2' });
    await library.put({ ...ARTICLE, id: gone, origin: 'message:1/2' });
    await library.setShelved('c1', 'd', { article: { ...ARTICLE, id: 'd', ingestedBy: 'u1' } });
    const copied = { ...ARTICLE, id: 'e', ingestedBy: 'u2', alsoAt: [{ origin: 'text:3', ingestedBy: 'u1' }] };
    await library.setShelved('c1', 'e', { article: copied, hiddenActions: 3, formerIds: ['f'] });
    await library.recordAction(ACTION);
    await library.recordAction({ ...ACTION, by: 'u2', subject: 'Harbour is sold · d' });
    for (const id of [gone, former, 'b'])
      await library.recordAction({ ...ACTION, by: 'u2', subject: `Harbour reopens · ${id.slice(0, 8)}` });
    await store.feeds('f').follow({ guild: 'north', address: 'x', by: 'u1', since: ACTION.at }, { due: 0 });
    const before = await library.version();
    const left = { ...ARTICLE, id: 'b', origin: 'text:b', ingestedBy: 'u2' };
    const origins = ['message:1/2', 'message:1/3'];
    expect(await library.erasePerson('u1', { gone: [gone], left: [left], origins })).toEqual({ version: before + 1 });
    expect(await library.articles()).toEqual([
      { ...ARTICLE, ingestedBy: '', alsoAt: [{ ...alsoAt[0], ingestedBy: '' }, alsoAt[1]] },
      left,
    ]);
    expect(await library.aliases()).toEqual(new Map());
    expect((await library.actions(9)).map(({ by, subject }) => [by, subject])).toEqual([
      ['u2', 'Harbour reopens · b'],
      ['u2', former.slice(0, 8)],
      ['u2', gone.slice(0, 8)],
      ['u2', 'd'],
      ['', 'one'],
    ]);
    expect(await Promise.all([...origins, gone].map((key) => library.isForgotten(key)))).toEqual([true, true, false]);
    const nothing = { gone: [], left: [], origins: [] };
    expect(await library.erasePerson('u1', nothing)).toEqual({ version: before + 1 });
    expect(await library.shelved()).toEqual([
      { channel: 'c1', article: { ...copied, alsoAt: [] }, hiddenActions: 3, formerIds: ['f'] },
    ]);
  });

  it('deletes what is on a shelf with its titles in the audit log', async () => {
    const { library } = await setUp();
    const ids = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(64));
    const [kept, both, other, single] = ids as [string, string, string, string];
    await library.put({ ...ARTICLE, id: both });
    for (const id of ids) {
      const edited = id === kept && { formerIds: ['e'.repeat(64)] };
      await library.setShelved(id === other ? 'c2' : 'c1', id, { article: { ...ARTICLE, id }, ...edited });
      await library.recordAction({ ...ACTION, subject: `Harbour reopens · ${id.slice(0, 8)}` });
    }
    await library.recordAction({ ...ACTION, subject: 'Harbour may reopen · eeeeeeee' });
    expect(await library.emptyShelf('c1', single)).toBe(1);
    expect(await library.emptyShelf('c1', single)).toBe(0);
    expect(await library.shelves()).toEqual(
      new Map([
        ['c1', 2],
        ['c2', 1],
      ]),
    );
    expect(await library.emptyShelf('c1')).toBe(2);
    const titled = (id: string) => `Harbour reopens · ${id.slice(0, 8)}`;
    expect((await library.actions(9)).map(({ subject }) => subject)).toEqual([
      'eeeeeeee',
      single.slice(0, 8),
      titled(other),
      titled(both),
      kept.slice(0, 8),
    ]);
  });

  it('takes who and when from old actions', async () => {
    const { library, store } = await setUp();
    await library.recordAction({ ...ACTION, at: '2025-01-01T00:00:00Z' });
    await library.recordAction(ACTION);
    await store.anonymiseActions('2025-08-21T08:00:00Z');
    expect(await library.actions(9)).toEqual([
      { number: 2, ...ACTION },
      { number: 1, ...ACTION, at: '', by: '' },
    ]);
  });

  it('lists every server of which anything is stored', async () => {
    const { store } = await setUp();
    expect(await store.guilds()).toEqual([]);
    await store.library('south').put(ARTICLE);
    await store.library('north').setSetting('role', 'r1');
    await store.library('east').setMark('c1', 'm1');
    await store.library('west').recordAction(ACTION);
    await store.library('south').setMark('c1', 'm1');
    expect(await store.guilds()).toEqual(['east', 'north', 'south', 'west']);
    await store.library('middle').setShelved('c1', ARTICLE.id, { article: ARTICLE });
    expect(await store.guilds()).toEqual(['east', 'middle', 'north', 'south', 'west']);
    await store.library('middle').setShelved('c1', ARTICLE.id, undefined);
    expect(await store.guilds()).toEqual(['east', 'north', 'south', 'west']);
    await store.library('east').setMark('c1', undefined);
    expect(await store.guilds()).toEqual(['north', 'south', 'west']);
  });
}
