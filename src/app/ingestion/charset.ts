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
 * Decodes bytes.
 * @param charset as `TextDecoder` names it
 */
export function decodeAs(charset: string, bytes: Uint8Array): string {
  const text = new TextDecoder(charset).decode(bytes);
  if (charset !== 'windows-1252') return text;
  // Some versions of Node decode these bytes (all curly quotation marks among them) as Latin-1 control characters.
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252_C1.charAt(control.charCodeAt(0) - 0x80));
}
