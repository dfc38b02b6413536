import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charAt, charBefore, widthOf } from '../../src/text/characters.ts';
import { tokenise } from '../../src/text/grammar/tokens.ts';
import { wordFormOf } from '../../src/text/grammar/word-forms.ts';
import { mayBeginNumber, neverBeginsNumber } from '../../src/text/numbers/number-starts.ts';
import { wordsIn } from '../../src/text/words.ts';

/** The scanners were patterns once; the patterns say what they do, slowly. */
const WORD =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,12}(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:(?:['’ʼ\-‐‑]|(?<=\p{N})[.,](?=\p{N})|&(?=\p{L}))[\p{L}\p{N}\p{M}]+)*/gu;
const TOKEN =
  /[$£€#@]?(?:(?<![\p{L}\p{N}])(?:\p{L}\.){2,12}(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:(?:['’ʼ\-‐‑]|(?<=\p{N})[.,](?=\p{N})|&(?=\p{L}))[\p{L}\p{N}\p{M}]+)*['’]?%?)|\.{1,8}|-+|[^\s\p{L}\p{N}\p{M}]/gu;

const PIECES = [
  ...[
    'U.S.',
    'J.R.R.',
    'a.b.c.d.e.f.g.h.i.j.',
    'k.l.m.n.',
    '...',
    '........',
    '--',
    '1,200.50',
    'R&D',
    "o'Hara’s",
    'co-op',
  ],
  ...[
    'lind',
    'Lind',
    'É',
    'e\u0301',
    'ß',
    'ʼ',
    '中',
    '𝐀',
    '😀',
    '\ud800',
    '\u0301',
    '7',
    '１',
    '½',
    'a',
    'A',
    'Kelvin',
  ],
  ...['.', '.', ',', "'", '’', '-', '‑', '‐', '&', '$', '£', '@', '#', '%', '"', '—', ' ', '\n', '\u00a0', '_', '−'],
  ...['twenty', 'third', 'a dozen', 'an hundred', 'minus 3', 'USD 5', 'us$', 'Rs. 5', 'ſix', '€', 'hundreds', 'half a'],
  ...['the ', 'harbour ', ' seventh', ' week-long', 'for weeks '],
];
const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

function forAnyText(check: (text: string) => void): void {
  fc.assert(fc.property(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 60 })), check), { numRuns: 150 });
}

describe('on any text', () => {
  it('words are what the pattern of a word finds', () => {
    forAnyText((text) => {
      expect(wordsIn(text).map((word) => word.text)).toEqual(Array.from(text.matchAll(WORD), ([word]) => word));
    });
  });

  it('words of a span are those of its text alone', () => {
    forAnyText((text) => {
      const characters = Array.from(text);
      const third = Math.floor(characters.length / 3);
      const start = characters.slice(0, third).join('').length;
      const span = { start, end: start + characters.slice(third, 2 * third).join('').length };
      const alone = wordsIn(text.slice(span.start, span.end)).map((word) => word.text);
      expect(wordsIn(text, span).map((word) => word.text)).toEqual(alone);
    });
  });

  it('tokens are what the pattern of a token finds', () => {
    forAnyText((text) => {
      const written = tokenise(text).map(({ start, end }) => text.slice(start, end));
      expect(written).toEqual(Array.from(text.matchAll(TOKEN), ([token]) => token));
    });
  });

  it('tokens leave out nothing but white space, and hold the words that the index counts', () => {
    forAnyText((text) => {
      const tokens = tokenise(text);
      expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text.replace(/\s+/g, ''));
      const cores = tokens.flatMap(({ start, end, form }) =>
        form.kind === 'word' ? [text.slice(start + form.prefix, end - form.suffix)] : [],
      );
      expect(cores).toEqual(wordsIn(text).map((word) => word.text));
      expect(tokens.filter(({ form }) => form.kind === 'word').map(({ form }) => form.core)).toEqual(cores);
    });
  });

  it('a character is the same from both sides', () => {
    forAnyText((text) => {
      for (let at = 0; at < text.length; at += widthOf(charAt(text, at)))
        expect(charBefore(text, at + widthOf(charAt(text, at)))).toBe(charAt(text, at));
    });
  });
});

describe('a number may begin', () => {
  it.each([
    '5',
    '-5',
    '−5',
    '$5',
    '€5',
    'US$5',
    'usd 5',
    'Rs 5',
    'minus 5',
    'A dozen',
    'an hundred',
    'Half',
    'ſix',
    'tens',
    'several',
    'a few',
    'a week',
    'week-long',
  ])('with %j', (text) => {
    expect(mayBeginNumber(text, 0)).toBe(true);
  });

  it.each(['the', 'at', 'other', 'a net', 'weeks', 'ant', '-a', ' 5', '"5'])('but not with %j', (text) => {
    expect(mayBeginNumber(text, 0)).toBe(false);
  });

  it('nor inside a word', () => {
    expect([mayBeginNumber('often', 2), mayBeginNumber('x5', 1), mayBeginNumber('55', 1)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('never at a word whose form is known to begin none', () => {
    expect(['harbour', 'The', 'other'].map((word) => neverBeginsNumber(wordFormOf(word)))).toEqual([true, true, true]);
    const possible = ['seven', 'Half', 'a', 'week', 'USD', 'Rs', '5', '$5', 'ſix', 'us$', 'twenty-one'];
    expect(possible.filter((word) => neverBeginsNumber(wordFormOf(word)))).toEqual([]);
    forAnyText((text) => {
      const never = tokenise(text).filter(
        ({ form }) => form.kind === 'word' && !form.joined && neverBeginsNumber(form),
      );
      expect(never.filter(({ start }) => mayBeginNumber(text, start))).toEqual([]);
    });
  });
});
