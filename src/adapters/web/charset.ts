/** How far into a page its encoding may be declared, in bytes: the HTML standard's own bound. */
const PRESCAN_BYTES = 1024 * 4;

const META_CHARSET = /<meta[^>]{0,300}?charset\s{0,10}=\s{0,10}["']?\s{0,10}([\w.:-]{1,40})/i;
const HEADER_CHARSET = /;\s{0,10}charset\s{0,5}=\s{0,5}"?([\w.:-]{1,40})/i;

/**
 * The characters of a page: its byte-order mark decides, then the header, then a `<meta>`; undeclared bytes are UTF-8
 * when they can be and Windows' Western letters otherwise.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const label = markOf(bytes) ?? usable(HEADER_CHARSET.exec(contentType)?.[1]) ?? usable(metaOf(bytes));
  if (label) return new TextDecoder(label).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

// A page that could be read as far as its <meta> cannot be in UTF-16, whatever it says there.
function metaOf(bytes: Uint8Array): string | undefined {
  const label = META_CHARSET.exec(Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1'))?.[1];
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

/** A label that the decoder knows. */
function usable(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
