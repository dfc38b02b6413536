import { expect, it } from 'vitest';
import { MAX_REMEMBERED_WARNINGS, WarnOnce } from '../../../src/adapters/discord/warn-once.ts';

function setUp() {
  const told: string[] = [];
  const log = { info: () => {}, warn: (text: string) => void told.push(text), error: () => {} };
  return { once: new WarnOnce(log), told };
}

it('logs each warning once', () => {
  const { once, told } = setUp();
  for (const text of ['a', 'b', 'a']) once.warn(text);
  expect(told).toEqual(['a', 'b']);
});

it(`remembers ${MAX_REMEMBERED_WARNINGS} warnings`, () => {
  const { once, told } = setUp();
  for (let n = 0; n < MAX_REMEMBERED_WARNINGS; n++) once.warn(`${n}`);
  once.warn('0');
  expect(told).toHaveLength(MAX_REMEMBERED_WARNINGS);
  once.warn('one more');
  once.warn('0');
  expect(told.slice(-2)).toEqual(['one more', '0']);
});
