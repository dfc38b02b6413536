import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { print } from '../../../src/adapters/console/prompt.ts';
import { wrap } from '../../../src/adapters/console/wrap.ts';

/** Characters with the number of columns that a terminal needs for each, by Unicode's East Asian Width and emoji data. */
const WIDTHS = [
  ['a', 1],
  ['Ø', 1],
  ['e\u0301', 1],
  ['n\u0303\u0323', 1],
  ['か\u3099', 2],
  ['鼠', 2],
  ['한', 2],
  ['Ａ', 2],
  ['🦔', 2],
  ['👩‍🚒', 2],
  ['👍🏽', 2],
  ['🇳🇴', 2],
  ['\u2068', 0],
  ['\u200B', 0],
] as const;

const WORDS = fc
  .array(fc.constantFrom(...WIDTHS), { minLength: 1, maxLength: 30 })
  .map((signs) => ({ text: signs.map(([sign]) => sign).join(''), width: signs.reduce((sum, [, w]) => sum + w, 0) }))
  .filter(({ width }) => width > 0);

const LEADS = fc.constantFrom('', '▸ ', '  ', '  — ', '- ');

describe('a property: wrapped lines', () => {
  test('hold whole words, as many as fit', () => {
    fc.assert(
      fc.property(
        LEADS,
        fc.array(WORDS, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 24, max: 90 }),
        (lead, words, columns) => {
          const widths = new Map(words.map(({ text, width }) => [text, width]));
          const lines = wrap(lead + words.map(({ text }) => text).join(' '), columns).split('\n');
          const held = lines.map((line, at) => {
            const begin = at === 0 ? lead : ' '.repeat(lead.length);
            expect(line.startsWith(begin)).toBe(true);
            return line.slice(begin.length).split(' ');
          });
          expect(held.flat()).toEqual(words.map(({ text }) => text));
          const widthOf = (line: readonly string[]) =>
            lead.length + line.reduce((sum, word) => sum + widths.get(word)!, 0) + line.length - 1;
          for (const [at, line] of held.entries()) {
            if (line.length > 1) expect(widthOf(line)).toBeLessThanOrEqual(columns);
            const next = held[at + 1];
            if (next) expect(widthOf([...line, next[0]!])).toBeGreaterThan(columns);
          }
        },
      ),
    );
  });
});

describe('wrap', () => {
  test.each([
    ['text that fits', 'a b c', 5, 'a b c'],
    ['each line by itself', 'one two\n\nthree four', 5, 'one\ntwo\n\nthree\nfour'],
    [
      'a passage, indented like its beginning',
      '▸ The ferry to Ober sailed early.',
      24,
      '▸ The ferry to Ober\n  sailed early.',
    ],
    ['wide characters, two columns each', '鼠鼠鼠 鼠鼠鼠', 12, '鼠鼠鼠\n鼠鼠鼠'],
    [
      'styles, which need no column',
      '\u001B[2m  — Ada Lind · sentence 2\u001B[22m',
      24,
      '\u001B[2m  — Ada Lind · sentence\n    2\u001B[22m',
    ],
    ['tabulators, which reach to the next stop', 'a\tb c', 10, 'a\tb\nc'],
    ['spaces as they stand', 'a  b  c', 4, 'a  b\nc'],
  ])('breaks %s', (_, text, columns, wrapped) => {
    expect(wrap(text, columns)).toBe(wrapped);
  });

  test.each([
    ['a word wider than the window', 'https://example.org/a/very/long/address', 20],
    ['a command line to be typed', '  /ask article: 3f2a91 question: "how many sailors were rescued"', 30],
    ['words with a space that does not break', '31\u00A0metres\u00A0long', 8],
  ])('leaves %s', (_, text, columns) => {
    expect(wrap(text, columns)).toBe(text);
  });

  test('indents nothing in a very narrow window', () => {
    expect(wrap('  — one two three', 10)).toBe('  — one\ntwo three');
  });
});

test.each([
  [20, 'The ferry to Ober\nsailed early.'],
  [undefined, 'The ferry to Ober sailed early.'],
])('a window of %s columns', async (columns, shown) => {
  const output = new PassThrough();
  await print({ output, columns: () => columns }, 'The ferry to Ober sailed early.');
  expect(output.read().toString()).toBe(shown);
});
