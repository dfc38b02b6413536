import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safe, safeLine } from '../../../src/adapters/console/safe.ts';

test.each([
  ['\u001b[2J', '␛[2J'],
  ['bell\u0007 and back\u0008', 'bell␇ and back␈'],
  ['\u009b31m', '‹9B›31m'],
  ['delete\u007f', 'delete␡'],
  ['over\rwritten', 'over␍written'],
])('a control character becomes visible: %j', (text, shown) => {
  expect(safe(text)).toBe(shown);
});

test.each(['two\nlines', 'two\r\nlines', 'a\ttab', 'Äußerung “naïve” 👩‍🚒 שלום é'])('%j is unchanged', (text) => {
  expect(safe(text)).toBe(text);
});

test('no control character is left, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.nat(0xff).map((code) => String.fromCharCode(code)) }), (text) => {
      expect(safe(text).replace(/\r\n/g, '\n')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }),
  );
});

test('a title is put on one line', () => {
  expect(safeLine(' Tides\r\n  rise\u0085again ')).toBe('Tides rise again');
});
