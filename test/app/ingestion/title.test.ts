import { describe, expect, it } from 'vitest';
import { titleFrom } from '../../../src/app/ingestion/title.ts';

describe('titleFrom', () => {
  it.each([
    ['Harbour reopens\n\nThe harbour opened again.', 'Harbour reopens'],
    ['\n\n  Harbour reopens \r\nThe harbour opened again.', 'Harbour reopens'],
    ['Harbour \t reopens\rThe harbour opened again.', 'Harbour reopens'],
    ['Only a headline', 'Only a headline'],
  ])('is the first line if that looks like a title', (text, title) => {
    expect(titleFrom(text)).toBe(title);
  });

  it.each(['.', '!', '?'])('is not a line that ends in %s', (mark) => {
    const text = `The harbour opened${mark} Nobody was hurt${mark}\nMore.`;
    expect(titleFrom(text)).not.toContain('Nobody');
  });

  it.each([119, 120, 121])('limits the first line: %i characters', (length) => {
    const line = `The port is open. Ships ${'abcd '.repeat(40)}`.slice(0, length - 1).concat('x');
    expect(titleFrom(`${line}\n\nMore.`)).toBe(length <= 120 ? line : 'The port is open.');
  });

  it('is cut at a word if the first sentence is longer', () => {
    const title = titleFrom(`${'abcd '.repeat(40)}end.`);
    expect(title).toMatch(/^(abcd )+abcd…$/);
    expect(title.length).toBeLessThanOrEqual(120);
    expect(title.length).toBeGreaterThan(114);
  });

  it('measures the line without trailing white space', () => {
    expect(titleFrom(`${'a'.repeat(120)}${' '.repeat(50)}\nMore.`)).toBe('a'.repeat(120));
    expect(titleFrom(`${'a '.repeat(59)}${' '.repeat(50)}b c d.\nMore.`)).toContain('b');
  });
});
