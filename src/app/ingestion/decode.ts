import type { MessageKey } from '../languages/messages.ts';
import { refusal } from '../languages/refusal.ts';
import { declaredCharset, decodeAs, utf8WithStrays, validUtf8 } from './charset.ts';
import { isHtml, refuseNoText } from './text-checks.ts';

/** Magic numbers of file types that may consist of ASCII characters only and would otherwise pass as text. */
const SIGNATURES: readonly (readonly [bytes: string, refused: MessageKey])[] = [
  ['%PDF-', 'file-is-pdf'],
  ['{\\rtf', 'file-is-rtf'],
  ['PK\u0003\u0004', 'file-is-zip'],
];

/**
 * Decodes a file: UTF-8, also with a stray byte; UTF-16; the encoding that a web page declares; else Windows-1252 or
 * Windows-1254 (Turkish). The byte-order mark is removed; every other character is kept.
 * @throws UserError `unreadable` if it is neither plain text nor HTML, `empty` if it is only white space
 */
export function decode(bytes: Uint8Array): string {
  refuseKnownFormats(bytes);
  const text = decodeText(bytes);
  refuseNoText(text);
  return text;
}

function refuseKnownFormats(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) throw refusal('unreadable', known[1]);
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  const wide = unmarkedUtf16(bytes);
  if (wide) return decodeUtf16(bytes, wide);
  return validUtf8(bytes) ?? utf8WithStrays(bytes) ?? decodeDeclared(bytes) ?? decodeWindows(bytes);
}

/** Bytes at the beginning that are searched for the zeros of UTF-16, and the share of one half that must be zero. */
const UTF16_BYTES = 512;
const MIN_ZERO_SHARE = 0.7;

/** UTF-16 of Latin letters without a byte-order mark: every other byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const zeros = [0, 0] as [number, number];
  const head = bytes.subarray(0, UTF16_BYTES);
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[(at % 2) as 0 | 1]++;
  const enough = (head.length / 2) * MIN_ZERO_SHARE;
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  if (zeros[1] >= enough && zeros[0] === 0) return 'utf-16le';
  return zeros[0] >= enough && zeros[1] === 0 ? 'utf-16be' : undefined;
}

// Only for web pages: a plain text about encodings may contain the same words.
function decodeDeclared(bytes: Uint8Array): string | undefined {
  const charset = declaredCharset(bytes);
  const text = charset && decodeAs(charset, bytes);
  return text && isHtml(text) ? text : undefined;
}

function decodeUtf16(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refusal('unreadable', 'file-utf-damaged', {}, { cause });
  }
}

/** The six letters in which Windows-1254 (Turkish) differs from Windows-1252. */
const TURKISH_LETTERS = 'ÐÝÞðýþ';
/** Letters used in Icelandic and never in Turkish. */
const ICELANDIC_LETTERS = 'ÆæÁáÍíÓóÚú';
const icelandicWord = new RegExp(
  `[${TURKISH_LETTERS}]\\p{L}{0,40}[${ICELANDIC_LETTERS}]|[${ICELANDIC_LETTERS}]\\p{L}{0,40}[${TURKISH_LETTERS}]`,
  'u',
);

// Turkish names are far more common in the news than Icelandic ones; a word with letters of both sets can only be
// Icelandic.
function decodeWindows(bytes: Uint8Array): string {
  const western = decodeAs('windows-1252', bytes);
  return icelandicWord.test(western) ? western : new TextDecoder('windows-1254').decode(bytes);
}
