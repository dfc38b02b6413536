/** Bytes searched for an encoding declaration: four times what the HTML standard requires (1,024). */
const PRESCAN_BYTES = 1024 * 4;

/** `<meta charset="…">`, `<meta http-equiv … content="…; charset=…">`, `<?xml … encoding="…"?>`. */
const DECLARATIONS = [
  /<meta[^>]{0,300}?charset\s{0,10}=\s{0,10}["']?\s{0,10}([\w.:-]{1,40})/i,
  /^\s{0,100}<\?xml[^>]{0,100}?encoding\s{0,10}=\s{0,10}["']([\w.:-]{1,40})/i,
];

/**
 * The encoding declared at the beginning of HTML or XML, as `TextDecoder` names it; undefined if there is none or it is
 * unknown.
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1');
  const label = DECLARATIONS.map((declaration) => declaration.exec(head)?.[1]).find((found) => found !== undefined);
  // If the declaration could be read as ASCII, the text cannot be UTF-16, whatever it declares.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : knownCharset(label);
}

/** The `TextDecoder` name of an encoding label; undefined if unknown. */
export function knownCharset(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Windows-1252 at 0x80 to 0x9F; five code points remain control characters. */
const WINDOWS_1252_C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Decodes bytes. Bytes that are UTF-8 whatever their label says are read as such: text in a single-byte encoding is
 * practically never valid UTF-8.
 * @param charset as `TextDecoder` names it
 */
export function decodeAs(charset: string, bytes: Uint8Array): string {
  if (charset !== 'windows-1252') return new TextDecoder(charset).decode(bytes);
  return validUtf8(bytes) ?? withMarks(new TextDecoder(charset).decode(bytes));
}

/** Some versions of Node decode these bytes (all curly quotation marks among them) as Latin-1 control characters. */
function withMarks(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252_C1.charAt(control.charCodeAt(0) - 0x80));
}

/** Undefined if the bytes are not UTF-8. */
export function validUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Text that another program decoded by a wrong label: UTF-8 read as a single-byte encoding ("cafÃ©"), or Windows-1252 read
 * as Latin-1, with control characters for quotation marks.
 */
export function mendDecoded(text: string): string {
  const western = withMarks(text);
  if (!/[\xc2-\xf4]/.test(western)) return western;
  const bytes = Uint8Array.from(western, byteOf);
  return bytes.includes(NO_BYTE) ? western : (validUtf8(bytes) ?? western);
}

/** Stands for a character that Windows-1252 does not have; no UTF-8 text contains this byte. */
const NO_BYTE = 0xff;

function byteOf(character: string): number {
  const code = character.codePointAt(0)!;
  const marked = WINDOWS_1252_C1.indexOf(character);
  return marked >= 0 ? 0x80 + marked : code < NO_BYTE ? code : NO_BYTE;
}

/** One stray byte in so many bytes of UTF-8 beyond ASCII at most; a text of another encoding has one in two. */
const MAX_STRAY_SHARE = 0.2;

/**
 * UTF-8 with a few bytes of another encoding in it, which are read as Windows-1252; undefined where they are not few.
 */
export function utf8WithStrays(bytes: Uint8Array): string | undefined {
  const parts: string[] = [];
  let [strays, others] = [0, 0];
  let from = 0;
  const upTo = (end: number) =>
    parts.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, end)));
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at);
    if (length > 1) others++;
    if (length === 0) {
      upTo(at);
      parts.push(withMarks(String.fromCharCode(bytes[at]!)));
      strays++;
      from = at + 1;
    }
    at += Math.max(1, length);
  }
  upTo(bytes.length);
  return others > 0 && strays <= others * MAX_STRAY_SHARE ? parts.join('') : undefined;
}

/** Length of the UTF-8 sequence at an offset; 0 where none begins. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
