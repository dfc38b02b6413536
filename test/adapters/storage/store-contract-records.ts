import { expect, it } from 'vitest';
import type { LibraryStore, Store } from '../../../src/domain/store.ts';

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

  it('lists every server with articles, settings or marks', async () => {
    const { store } = await setUp();
    expect(await store.guilds()).toEqual([]);
    await store.library('south').put(ARTICLE);
    await store.library('north').setSetting('role', 'r1');
    await store.library('east').setMark('c1', 'm1');
    await store.library('west').recordAction(ACTION);
    await store.library('south').setMark('c1', 'm1');
    expect(await store.guilds()).toEqual(['east', 'north', 'south']);
    await store.library('east').setMark('c1', undefined);
    expect(await store.guilds()).toEqual(['north', 'south']);
  });
}
