import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** The first of 16,384 ideographs that stay as they are whatever a platform does to text: each stands for 14 bits. */
const FIRST = 0x4e00;
const BITS = 14;

/** Bytes that a packed text may have unpacked: requests are far shorter, and packed text may come from anybody. */
const MAX_UNPACKED_BYTES = 16_384;

/** Packs text into fewer characters, where characters are counted and not bytes: English takes a third. */
export function packText(text: string): string {
  const bytes = deflateRawSync(text);
  let packed = '';
  let [buffer, held] = [0, 0];
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    held += 8;
    if (held < BITS) continue;
    held -= BITS;
    packed += String.fromCharCode(FIRST + (buffer >> held));
    buffer &= (1 << held) - 1;
  }
  return held > 0 ? packed + String.fromCharCode(FIRST + (buffer << (BITS - held))) : packed;
}

/** Undefined for anything that `packText` does not write. */
export function unpackText(packed: string): string | undefined {
  const bytes: number[] = [];
  let [buffer, held] = [0, 0];
  for (let at = 0; at < packed.length; at++) {
    const value = packed.charCodeAt(at) - FIRST;
    if (value < 0 || value >= 1 << BITS) return undefined;
    buffer = (buffer << BITS) | value;
    held += BITS;
    while (held >= 8) {
      held -= 8;
      bytes.push(buffer >> held);
      buffer &= (1 << held) - 1;
    }
  }
  try {
    return inflateRawSync(Uint8Array.from(bytes), { maxOutputLength: MAX_UNPACKED_BYTES }).toString('utf8');
  } catch {
    return undefined;
  }
}
