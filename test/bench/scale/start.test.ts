import { expect, it } from 'vitest';
import { childrensTime } from './start.ts';

it('reads the time of the children, user and system together', () => {
  expect(childrensTime('0m0.01s 0m0.02s\n1m2.50s 0m0.25s\n')).toBe(62_750);
  expect(() => childrensTime('0m0.01s 0m0.02s\n')).toThrow(/another form/);
});
