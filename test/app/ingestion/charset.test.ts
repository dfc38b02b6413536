import { expect, it } from 'vitest';
import { decodeAs, mendDecoded } from '../../../src/app/ingestion/charset.ts';

it('windows-1252 is decoded with its quotation marks', () => {
  const bytes = Uint8Array.from([0x93, 0x4a, 0x61, 0x94, 0x20, 0x96, 0x20, 0x92, 0xe9, 0x80, 0x9f]);
  expect(decodeAs('windows-1252', bytes)).toBe('“Ja” – ’é€Ÿ');
  expect(decodeAs('windows-1254', bytes)).toBe('“Ja” – ’é€Ÿ');
  expect(decodeAs('iso-8859-2', Uint8Array.from([0xa3, 0xf3, 0x64]))).toBe('Łód');
});

it('UTF-8 that is declared to be Windows-1252 is read as UTF-8', () => {
  expect(decodeAs('windows-1252', Buffer.from('“Café”'))).toBe('“Café”');
});

it.each([
  ['UTF-8 read as Windows-1252', 'The cafÃ© â€œLindâ€\u009d', 'The café “Lind”'],
  ['Windows-1252 read as Latin-1', 'said \x93the bridge is open\x94 \x96 it\x92s', 'said “the bridge is open” – it’s'],
  ['good text', 'Ünal’s “café” – Łódź', 'Ünal’s “café” – Łódź'],
  ['good text that begins like it', 'Ã is a letter', 'Ã is a letter'],
])('%s is mended', (_, text, expected) => {
  expect(mendDecoded(text)).toBe(expected);
});
