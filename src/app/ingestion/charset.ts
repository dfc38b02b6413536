/** How far into a page its encoding may be declared, in bytes: the HTML standard looks at the first 1,024. */
const PRESCAN_BYTES = 1024 * 4;

/** `<meta charset="…">`, `<meta http-equiv … content="…; charset=…">`, `<?xml … encoding="…"?>`. */
const DECLARATIONS = [
  /<meta[^>]{0,300}?charset\s{0,10}=\s{0,10}["']?\s{0,10}([\w.:-]{1,40})/i,
  /^\s{0,100}<\?xml[^>]{0,100}?encoding\s{0,10}=\s{0,10}["']([\w.:-]{1,40})/i,
];

/** The encoding that HTML or XML declares at its beginning, in the decoder's own name for it; undefined when none is known. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1');
  const label = DECLARATIONS.map((declaration) => declaration.exec(head)?.[1]).find((found) => found !== undefined);
  // What could be read as far as its declaration cannot be in UTF-16, whatever it says there.
  return label && /^utf-?16/i.test(label) ? 'utf-8' : knownCharset(label);
}

/** The decoder's name for an encoding; undefined for a label that it does not know. */
export function knownCharset(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** What windows-1252 has at 0x80 to 0x9F; five places stay control characters. */
const WESTERN =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * The characters of bytes in an encoding.
 * @param charset the decoder's own name for it
 */
export function decodeAs(charset: string, bytes: Uint8Array): string {
  const text = new TextDecoder(charset).decode(bytes);
  if (charset !== 'windows-1252') return text;
  // Some versions of Node take these letters, all curly quotation marks among them, for Latin-1's control characters.
  return text.replace(/[\x80-\x9f]/g, (control) => WESTERN.charAt(control.charCodeAt(0) - 0x80));
}
