/** Code point of the first name of Latin-1's list. */
const LATIN_1 = 0xa0;
const LAST_CHARACTER = 0x10ffff;

/** Named character references of HTML: the marks and signs of newspapers, and Latin-1 in the order of its code points. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['sbquo', '‚'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['bull', '•'],
  ['euro', '€'],
  ['trade', '™'],
  ['scaron', 'š'],
  ['Scaron', 'Š'],
  ...(
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
    'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
    'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute ' +
    'Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave ' +
    'iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
  )
    .split(' ')
    .map((name, at) => [name, String.fromCharCode(LATIN_1 + at)] as const),
]);

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,8}));/g;

/** Replaces HTML's character references, once: "&amp;#8220;" becomes "&#8220;". Unknown ones stay. */
export function withoutReferences(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, characterOf) : text;
}

function characterOf(written: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? written;
  const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  return code > 0 && code <= LAST_CHARACTER && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : written;
}

const BLOCK = 'p|div|section|article|blockquote|h[1-6]|ul|ol|li|table|tr|figure|aside|header|footer';
const BLOCK_TAG = new RegExp(`<\\/?(?:${BLOCK})(?:\\s[^<>]{0,1000})?\\/?>`, 'gi');
const MARKUP = /<\/?[a-z][a-z\d]{0,15}(?:\s[^<>]{0,1000})?\/?>|&(?:#\w{1,7}|[A-Za-z]\w{1,8});/i;

/**
 * Text that a field of JSON holds with HTML in it: blocks become paragraphs, other tags go, character references are
 * replaced. Text without any of these is returned as it is.
 */
export function plainText(written: string): string {
  if (!MARKUP.test(written)) return written;
  const text = written
    .replace(/<(script|style)\b[^<>]{0,1000}>[\s\S]{0,100000}?<\/\1>/gi, ' ')
    .replace(/<br\s{0,10}\/?>/gi, '\n')
    .replace(BLOCK_TAG, '\n\n')
    .replace(/<\/?[a-z][^<>]{0,1000}>/gi, '');
  return withoutReferences(text)
    .replace(/[ \t]{0,100}\n[ \t]{0,100}/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
