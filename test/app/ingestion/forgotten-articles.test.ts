import { expect, test } from 'vitest';
import { ForgottenStore, UNDO_MS } from '../../../src/app/ingestion/forgotten-articles.ts';
import { article } from '../../articles.ts';

function setUp() {
  let time = 1_000_000;
  const store = new ForgottenStore(() => new Date(time));
  const of = (n: number, origin = `text:${n}`) => ({ ...article(`Fog number ${n}.`), id: `abcdef0${n}`, origin });
  return { north: store.of('north'), south: store.of('south'), of, wait: (ms: number) => (time += ms) };
}

test('holds an article for ten minutes, for its own server, until it is back', () => {
  const { north, south, of, wait } = setUp();
  north.keep(of(1));
  expect(south.find('abcdef01')).toBeUndefined();
  wait(UNDO_MS - 1);
  expect(north.find('abcd')?.id).toBe('abcdef01');
  north.drop(of(1));
  expect(north.find('abcd')).toBeUndefined();
  north.keep(of(2));
  wait(UNDO_MS + 1);
  expect(north.find('abcdef02')).toBeUndefined();
});

test('drops what was deleted where it came from, and everything when a person is forgotten', () => {
  const { north, south, of } = setUp();
  north.keep(of(1, 'message:7/1'));
  north.keep(of(2, 'message:7/2#a.txt'));
  north.keep(of(3, 'message:8/1'));
  south.keep(of(4, 'message:7/1'));
  north.dropPosts('7', ['1']);
  expect(north.find('abcdef01')).toBeUndefined();
  north.dropPosts('7');
  expect(north.find('abcdef02')).toBeUndefined();
  north.clear();
  expect(north.find('abcdef03')).toBeUndefined();
  expect(south.find('abcdef04')).toBeDefined();
});

test('drops a text that was joined from messages when any of them was deleted', () => {
  const { north, of } = setUp();
  const parts = [1, 2].map((id) => ({ start: 0, end: 1, link: `https://discord.com/channels/5/7/${id}` }));
  north.keep({ ...of(1, 'message:7/1'), parts });
  north.dropPosts('8', ['2']);
  expect(north.find('abcdef01')).toBeDefined();
  north.keep({ ...of(1, 'message:7/1'), parts });
  north.dropPosts('7', ['2']);
  expect(north.find('abcdef01')).toBeUndefined();
});
