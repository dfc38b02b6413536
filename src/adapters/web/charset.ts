import { declaredCharset, decodeAs, knownCharset, utf8WithStrays, validUtf8 } from '../../app/ingestion/charset.ts';

const HEADER_CHARSET = /;\s{0,10}charset\s{0,5}=\s{0,5}"?([\w.:-]{1,40})/i;

/**
 * Decodes a page: byte-order mark first, then the header, then the page's own declaration; undeclared bytes are UTF-8,
 * also with a stray byte, else Windows-1252.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const label = markOf(bytes) ?? knownCharset(HEADER_CHARSET.exec(contentType)?.[1]) ?? declaredCharset(bytes);
  if (label && label !== 'utf-8') return decodeAs(label, bytes);
  return validUtf8(bytes) ?? utf8WithStrays(bytes) ?? decodeAs(label ?? 'windows-1252', bytes);
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}
