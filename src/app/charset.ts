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
