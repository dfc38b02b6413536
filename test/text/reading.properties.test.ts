import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, type Span } from '../../src/domain/article.ts';
import { findDates } from '../../src/text/dates/dates.ts';
import { findNames } from '../../src/text/names/names.ts';
import { findNumbers } from '../../src/text/numbers/numbers.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { unwrap } from '../../src/text/unwrap.ts';
import { wordsIn } from '../../src/text/words.ts';

/** Pieces that readers react to, so that random texts are not all noise. */
const PIECES = [
  ...['Ada Lind', 'Lind', 'Gen. Vesk', 'Ministry of Tides', 'Velm', 'U.S.', 'Norwegian', 'TOLV', 'Lind-Vesk', "Vesk's"],
  ...['said', 'the', 'of', 'and', 'a', 'in', 'about', 'more than', 'boats', 'who', 'coach', 'mayor'],
  ...['3', '2014', '1,250', '$', '€', '%', 'million', 'percent', 'two', 'half', 'third', '-', '–', '34'],
  ...['Monday', 'March', 'May', 'last', 'ago', 'week', '5 p.m.', 'on', 'until', 'years', '10:30'],
  ...[
    '.',
    '. ',
    '...',
    '…',
    '!',
    '?',
    ',',
    ';',
    ':',
    '"',
    '“',
    '”',
    "'",
    '’',
    '(',
    ')',
    '[1]',
    '\n',
    '\r\n',
    ' ',
    '  ',
  ],
  ...['é', 'e\u0301', 'Ş', '\u2028', '😀', '\u00A0', '#', '@'],
];
const newsLike = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 60 })
  .map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(''));
const anyText = fc.oneof(newsLike, fc.string({ unit: 'binary', maxLength: 200 }));
const PUBLISHED = '2025-08-20';

function expectInOrder(spans: readonly Span[], text: string): void {
  for (const [i, span] of spans.entries()) {
    expect(span.start).toBeLessThan(span.end);
    expect(span.start).toBeGreaterThanOrEqual(i > 0 ? spans[i - 1]!.end : 0);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
}

function forAnyText(check: (text: string) => void): void {
  fc.assert(fc.property(anyText, check), { numRuns: 400 });
}

describe('on any text', () => {
  it('sentences leave only white space between them and hold none at their ends', () => {
    forAnyText((text) => {
      const sentences = findSentences(text);
      expectInOrder(sentences, text);
      const left = sentences.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
      expect(left.trim()).toBe('');
      for (const { start, end } of sentences) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
    });
  });

  it('no sentence crosses a line break, except in hard-wrapped text, and sentences are numbered', () => {
    forAnyText((text) => {
      if (unwrap(text)) return;
      for (const [i, sentence] of findSentences(text).entries()) {
        expect(sentence.index).toBe(i);
        expect(text.slice(sentence.start, sentence.end)).not.toMatch(/[\r\n]/);
      }
    });
  });

  it.each<[string, (text: string) => Span[]]>([
    ['words', wordsIn],
    ['names', (text) => findNames(text, findSentences(text))],
    ['dates', (text) => findDates(text, findSentences(text), PUBLISHED)],
    ['numbers', (text) => findNumbers(text, findSentences(text))],
  ])('%s stand in order, do not overlap, hold something, and are the same every time', (_, read) => {
    forAnyText((text) => {
      const found = read(text);
      expectInOrder(found, text);
      expect(read(text)).toEqual(found);
    });
  });

  it('names, dates and numbers lie within one sentence', () => {
    forAnyText((text) => {
      const sentences = findSentences(text);
      const all = [...findNames(text, sentences), ...findDates(text, sentences), ...findNumbers(text, sentences)];
      for (const mention of all) expect(sentences.filter((sentence) => overlaps(sentence, mention))).toHaveLength(1);
    });
  });

  it('a role never overlaps its name, and a canonical form is never empty', () => {
    forAnyText((text) => {
      for (const name of findNames(text, findSentences(text))) {
        expect(name.canonical).not.toBe('');
        for (const role of name.roles ?? []) expect(overlaps(role, name)).toBe(false);
      }
    });
  });

  it('only dates that need the day of publication change with it', () => {
    forAnyText((text) => {
      const sentences = findSentences(text);
      const without = findDates(text, sentences);
      const plain = findDates(text, sentences, PUBLISHED).filter((date) => !date.inferred);
      for (const date of plain) expect(without).toContainEqual(date);
      for (const date of without) expect(date.inferred).toBe(false);
    });
  });
});
