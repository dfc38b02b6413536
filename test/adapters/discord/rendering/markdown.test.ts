import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bold, escaped, link, underlined } from '../../../../src/adapters/discord/rendering/markdown.ts';
import { plain } from '../../../local-discord/reader.ts';

/** Text full of Markdown characters. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '__',
        '~~',
        '`',
        '```',
        '|',
        '||',
        '\\',
        '[x](y)',
        '<@12>',
        '<#1>',
        '<t:1:R>',
        '@everyone',
      ),
      fc.constantFrom(
        '# ',
        '-# ',
        '- ',
        '+ ',
        '1. ',
        '23) ',
        '> ',
        '>>> ',
        'https://a_b.example/c_d',
        ':smile:',
        '\n',
        ' ',
        '…',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('escaped', () => {
  it('shows readers exactly the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(plain(escaped(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a mention', '<@123> and @everyone', '\\<@123> and \\@everyone'],
    ['an address', 'https://x.example/a_b', 'https\\://x.example/a\\_b'],
    ['an emoji', ':smile: at 10:30:45, :+1: too', '\\:smile: at 10:30:45, \\:+1: too'],
    ['a masked link', '[so](x) and [sic] (so)', '[so]\\(x) and [sic] (so)'],
    [
      'a colon, brackets, signs',
      'He said: (no) #1 at a@b.example, 5 < 6 > 4, C:\\so',
      'He said: (no) #1 at a@b.example, 5 < 6 > 4, C:\\so',
    ],
    ['a list', '- one\n+ two\n12. three', '\\- one\n\\+ two\n12\\. three'],
    ['a heading and a quote', '# one\n> two', '\\# one\n\\> two'],
    ['a hyphen within a line', 'well-known, 3.5', 'well-known, 3.5'],
  ])('%s', (_, text, markdown) => expect(escaped(text)).toBe(markdown));
});

describe('bold and underlined', () => {
  it.each([
    ['a word', '**a word**'],
    [' a word ', ' **a word** '],
    ['  ', '  '],
    ['', ''],
  ])('%j', (text, marked) => expect(bold(text)).toBe(marked));

  it('nest', () => expect(underlined(`one ${bold('two')}`)).toBe('__one **two**__'));
});

describe('link', () => {
  it('keeps an address whole', () => {
    expect(link('source', 'https://x.example/a_(b)')).toBe('[source](<https://x.example/a_%28b%29>)');
  });

  it.each(['javascript:alert(1)', 'ftp://x.example', 'no address', '', undefined])('refuses %j', (address) => {
    expect(link('source', address)).toBeUndefined();
  });

  it('accepts at most 500 characters', () => {
    const address = `https://x.example/${'a'.repeat(482)}`;
    expect(link('source', address)).toContain(address);
    expect(link('source', `${address}a`)).toBeUndefined();
  });
});
