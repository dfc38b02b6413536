import { UserError } from '../../domain/errors.ts';
import { declaredCharset, decodeAs } from './charset.ts';
import { isHtml, refuseNoText } from './text-checks.ts';

/** Magic numbers of file types that may consist of ASCII characters only and would otherwise pass as text. */
const SIGNATURES: readonly (readonly [bytes: string, what: string])[] = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'an RTF document'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
];

/**
 * Decodes a file: UTF-8; UTF-16 with a byte-order mark; the encoding that a web page declares; else Windows-1252 or
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
  if (known) throw new UserError('unreadable', `The file is ${known[1]}; only plain text can be read.`);
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeDeclared(bytes) ?? decodeWindows(bytes);
  }
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
    throw new UserError('unreadable', 'The file begins as UTF-16 but is damaged.', { cause });
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
