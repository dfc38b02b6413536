import { describe, expect, it } from 'vitest';
import { titleFrom } from '../../src/app/title.ts';

describe('titleFrom', () => {
  it.each([
    ['Harbour reopens\n\nThe harbour opened again.', 'Harbour reopens'],
    ['\n\n  Harbour reopens \r\nThe harbour opened again.', 'Harbour reopens'],
    ['Harbour \t reopens\rThe harbour opened again.', 'Harbour reopens'],
    ['Only a headline', 'Only a headline'],
  ])('is the first line when that reads as one', (text, title) => {
    expect(titleFrom(text)).toBe(title);
  });

  it.each(['.', '!', '?'])('is no line that ends in %s', (mark) => {
    const text = `The harbour opened${mark} Nobody was hurt${mark}\nMore.`;
    expect(titleFrom(text)).not.toContain('Nobody');
  });

  it.each([119, 120, 121])('bounds the first line: %i characters', (length) => {
    const line = `${'abcd '.repeat(40).slice(0, length - 1)}x`;
    const title = titleFrom(`${line}\n\nMore.`);
    if (length <= 120) expect(title).toBe(line);
    else expect(title).toMatch(/^(abcd )+abcd…$/);
    expect(title.length).toBeLessThanOrEqual(120);
  });

  it('measures the line without the white space at its end', () => {
    expect(titleFrom(`${'a'.repeat(120)}${' '.repeat(50)}\nMore.`)).toBe('a'.repeat(120));
    expect(titleFrom(`${'a '.repeat(59)}${' '.repeat(50)}b c d.\nMore.`)).toContain('b');
  });
});
