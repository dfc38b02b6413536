import { expect, it } from 'vitest';
import { decodeAs } from '../../../src/app/ingestion/charset.ts';

it('windows-1252 is decoded with its quotation marks', () => {
  const bytes = Uint8Array.from([0x93, 0x4a, 0x61, 0x94, 0x20, 0x96, 0x20, 0x92, 0xe9, 0x80, 0x9f]);
  expect(decodeAs('windows-1252', bytes)).toBe('“Ja” – ’é€Ÿ');
  expect(decodeAs('windows-1254', bytes)).toBe('“Ja” – ’é€Ÿ');
  expect(decodeAs('iso-8859-2', Uint8Array.from([0xa3, 0xf3, 0x64]))).toBe('Łód');
});
