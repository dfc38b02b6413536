import pLimit from 'p-limit';
import { expect, it } from 'vitest';
import type { ReaderParts } from '../../../src/app/posts/channel-reader.ts';
import { Intake, MAX_READERS } from '../../../src/app/posts/intake.ts';
import { aPost, prose } from './a-post.ts';

/** An intake that records whose posts were stored, in order. */
function setUp(changed: Partial<ReaderParts> = {}) {
  const taken: string[] = [];
  const faults: unknown[] = [];
  const marks = new Map<string, string>();
  const intake = new Intake({
    within: async () => [] as never,
    marks: () => ({
      mark: async (name) => marks.get(name),
      marks: async () => marks,
      setMark: async (name, id) => void marks.set(name, id ?? ''),
    }),
    history: { after: async () => [], before: async () => [] },
    notify: async ({ channel }, posts) => void taken.push(`${channel}: ${posts.map(({ id }) => id).join(' ')}`),
    channelDeleted: async () => {},
    report: (error) => faults.push(error),
    quiet: 60_000,
    catchUpLimit: pLimit(2),
    now: () => 0,
    ...changed,
  });
  return { intake, taken, faults, marks };
}

const waiting = (channel: number) => aPost(prose(1600), { channel: String(channel), id: String(1000 + channel) });

it('handles the events of a server in order, even while channels are being looked up', async () => {
  let found: (value: readonly []) => void = () => {};
  const { intake, taken } = setUp();
  void intake.catchUp('g', () => new Promise((resolve) => (found = resolve)));
  void intake.post('g', async () => aPost('Oh!', { channel: '1', id: '5' }));
  void intake.post('other', async () => aPost('Oh!', { channel: '2', id: '6' }));
  await new Promise((resolve) => setImmediate(resolve));
  expect(taken).toEqual(['2: 6']);
  found([]);
  await intake.settle();
  expect(taken).toEqual(['2: 6', '1: 5']);
});

it('continues after a failed lookup', async () => {
  const { intake, taken, faults } = setUp();
  await intake.post('g', () => Promise.reject(new Error('the settings could not be read')));
  await intake.post('g', async () => aPost('Oh!', { channel: '1', id: '5' }));
  await intake.settle();
  expect([taken, faults]).toEqual([['1: 5'], [new Error('the settings could not be read')]]);
});

it(`keeps ${MAX_READERS} readers; beyond that the least recently used stores its waiting posts`, async () => {
  const { intake, taken } = setUp();
  for (let channel = 1; channel <= MAX_READERS; channel++) await intake.post('g', async () => waiting(channel));
  await new Promise((resolve) => setImmediate(resolve));
  expect(taken).toEqual([]);
  await intake.post('g', async () => waiting(MAX_READERS + 1));
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(taken).toEqual(['1: 1001']);
  await intake.settle();
  expect(taken).toHaveLength(MAX_READERS + 1);
});

it('limits how many channels catch up concurrently', async () => {
  let now = 0;
  let most = 0;
  const history: ReaderParts['history'] = {
    before: async () => [],
    after: async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now--;
      return [];
    },
  };
  const within = async () => ({ edited: [], deleted: [] }) as never;
  const { intake, marks } = setUp({ history, within });
  const starts = Array.from({ length: 9 }, (_, n) => ({ guild: 'g', channel: String(n), since: '7' }));
  await intake.catchUp('g', async () => starts);
  await intake.settle();
  expect(most).toBe(2);
  expect([...marks.values()]).toEqual(Array.from({ length: 9 }, () => '7'));
});
