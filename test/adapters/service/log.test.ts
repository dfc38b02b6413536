import { expect, test } from 'vitest';
import { createLog, traceOf } from '../../../src/adapters/service/log.ts';

function logged(level: Parameters<typeof createLog>[0]): string[] {
  const lines: string[] = [];
  const log = createLog(
    level,
    (line) => lines.push(line),
    () => new Date('2031-05-03T08:00:00Z'),
  );
  log.info('started');
  log.warn('slow');
  log.error('lost', new Error('gone'));
  return lines.map((line) => line.split('\n')[0] ?? '');
}

test('a line has time, level and text', () => {
  expect(logged('info')[0]).toBe('2031-05-03T08:00:00.000Z info started');
});

test.each([
  ['trace', 3],
  ['info', 3],
  ['warn', 2],
  ['error', 1],
  ['fatal', 0],
  ['silent', 0],
] as const)('at level %s %i of three lines are shown', (level, count) => {
  expect(logged(level)).toHaveLength(count);
});

test('an error is shown with all its causes', () => {
  const error = new Error('no answer', { cause: new Error('socket closed', { cause: 'cable' }) });
  expect(traceOf(error)).toMatch(/no answer[\s\S]+caused by Error: socket closed[\s\S]+caused by cable$/);
});
