import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/app/ingestion/decode.ts';
import { UserError } from '../../../src/domain/errors.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))));
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf16be = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

function faultOf(input: Uint8Array): UserError {
  try {
    decode(input);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('it was decoded');
}

describe('decode', () => {
  it('keeps every character of UTF-8', () => {
    const text = '\u201cWe\u2019re open,\u201d said Söğüt.\r\n\r\ne\u0301 \u{1F6A2}\t\f end \n';
    expect(decode(bytes(text))).toBe(text);
  });

  it('removes one byte-order mark', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'The harbour'))).toBe('The harbour');
    expect(decode(bytes('\uFEFF\uFEFFThe harbour'))).toBe('\uFEFFThe harbour');
  });

  it('detects UTF-16 in both byte orders by its mark', () => {
    expect(decode(Buffer.from('\uFEFFSöğüt \u{1F6A2}', 'utf16le'))).toBe('Söğüt \u{1F6A2}');
    expect(decode(utf16be('Söğüt \u{1F6A2}'))).toBe('Söğüt \u{1F6A2}');
  });

  it('refuses UTF-16 that ends within a character', () => {
    expect(faultOf(Buffer.from('\uFEFFharbour', 'utf16le').subarray(0, -1)).message).toContain('damaged');
  });

  it.each([
    ['Western letters and marks', 'caf\xe9 \x93yes\x94 \x96 50 \x80', 'café “yes” – 50 €'],
    ['Turkish letters', 'Da\xf0 k\xfdz\xfd \xdeirin g\xfcl\xfcms\xfcyor', 'Dağ kızı Şirin gülümsüyor'],
    ['Icelandic letters', 'J\xf3hanna \xde\xf3rsd\xf3ttir, Gu\xf0bj\xf6rg', 'Jóhanna Þórsdóttir, Guðbjörg'],
  ])('falls back to a Windows code page: %s', (_, given, expected) => {
    expect(decode(latin(given))).toBe(expected);
  });

  it.each([
    ['a page', '<html><meta charset="windows-1250"><p>K\xf8i\x9eovatka</p>', 'Křižovatka'],
    ['XML', '<?xml version="1.0" encoding="iso-8859-2"?><p>K\xf8i\xbeovatka</p>', 'Křižovatka'],
    ['a page that names no known encoding', '<html><meta charset="klingon"><p>caf\xe9</p>', 'café'],
  ])('uses the encoding that a page declares: %s', (_, given, expected) => {
    expect(decode(latin(given))).toContain(expected);
  });

  it('ignores declarations quoted in plain text', () => {
    const text = 'Write <meta charset="windows-1250"> in it, said the caf\xe9.';
    expect(decode(latin(text))).toContain('café');
  });

  it.each([
    ['little', Buffer.from('The “harbour” opened.', 'utf16le')],
    ['big', Buffer.from('The “harbour” opened.', 'utf16le').swap16()],
  ])('reads UTF-16 with the %s end first by its zeros where its mark is missing', (_, input) => {
    expect(decode(input)).toBe('The “harbour” opened.');
  });

  it('reads UTF-8 with a stray byte, which is one of Windows-1252', () => {
    const text = Buffer.concat([
      Buffer.from('She said “the café is open” – twice. '),
      Buffer.from('Caf\xe9 Lind, \x93Ja\x94', 'latin1'),
    ]);
    expect(decode(Buffer.concat([Buffer.from('“a” – “b” – “c” – “é”. '), text]))).toBe(
      '“a” – “b” – “c” – “é”. She said “the café is open” – twice. Café Lind, “Ja”',
    );
  });

  it('reads text with more strange bytes than marks in its own encoding', () => {
    expect(decode(Buffer.from('Caf\xe9, th\xe9 and \x93Ja\x94', 'latin1'))).toBe('Café, thé and “Ja”');
  });

  it.each([
    ['a NUL', bytes('The harbour\0 opened.')],
    ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48])],
    ['control characters', bytes('The \x01\x02\x03 harbour opened again on Monday.')],
    ['a PDF', bytes('%PDF-1.7\nplain so far')],
    ['an RTF document', bytes('{\\rtf1\\ansi The harbour opened.}')],
    ['an office document', bytes('PK\u0003\u0004word/document.xml')],
  ])('refuses %s', (_, input) => {
    expect(faultOf(input).code).toBe('unreadable');
    expect(faultOf(input).message).toMatch(/^[A-Z][^.]*\.$/);
  });

  it.each([
    ['nothing', []],
    ['white space', [0x20, 0x0a, 0x09]],
    ['a mark alone', [0xef, 0xbb, 0xbf]],
  ])('refuses %s as empty', (_, input) => {
    expect(faultOf(bytes(input)).code).toBe('empty');
  });

  it.each([
    [0, 'read'],
    [1, 'read'],
    [2, 'unreadable'],
  ])('limits the share of control characters: %i of 100 is %s', (count, outcome) => {
    const input = bytes('\x01'.repeat(count), 'a'.repeat(100 - count));
    if (outcome === 'read') expect(decode(input)).toHaveLength(100);
    else expect(faultOf(input).code).toBe('unreadable');
  });

  it('accepts a web page, for the page reader', () => {
    const page = '\n <!DOCTYPE html><title>Harbour</title>';
    expect(decode(bytes(page))).toBe(page);
  });

  it('accepts text that merely begins with an angle bracket', () => {
    for (const text of ['<3 is how fans answered.', '<Pause> the band wrote.', '< 5 per cent came.']) {
      expect(decode(bytes(text))).toBe(text);
    }
  });

  it('only ever throws a UserError, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        try {
          expect(decode(input).trim()).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });

  it('round-trips any text without control characters through UTF-8', () => {
    const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
    const text = fc.string({ unit }).map((s) => `A \u{1F6A2} ${s.replace(/[\0-\x1F\x7F-\x9F\uD800-\uDFFF]/g, '')}`);
    fc.assert(
      fc.property(text, (given) => {
        expect(decode(bytes(given))).toBe(given);
      }),
    );
  });
});
