import fc from 'fast-check';
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

test('whatever people wrote in what is told, an event is one line and a trace is indented', () => {
  const said = fc.array(
    fc.oneof(
      fc.constantFrom('\n', '\r\n', '\r', '\u2028', '\v', '\u0085', '\u001b[2J', '2031-05-03 info'),
      fc.string(),
    ),
  );
  fc.assert(
    fc.property(said, said, (text, message) => {
      const lines: string[] = [];
      const log = createLog(
        'info',
        (line) => lines.push(...line.split(/[\r\n\v\f\u0085\u2028\u2029]/)),
        () => new Date(0),
      );
      log.warn(text.join(''));
      log.error('lost', new Error(message.join(''), { cause: message.join('') }));
      log.error('lost', text.join(''));
      const begun = lines.filter((line) => !line.startsWith('    '));
      expect(begun.map((line) => line.slice(0, 29))).toEqual([
        '1970-01-01T00:00:00.000Z warn',
        '1970-01-01T00:00:00.000Z erro',
        '1970-01-01T00:00:00.000Z erro',
      ]);
      expect(lines.join('')).not.toMatch(/[\u0000-\u0008\u000A-\u001F\u007F-\u009F]/);
    }),
  );
});
