import { isElement, isText, type PageNode } from './dom.ts';

/** Inline elements; all others are blocks. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp ' +
    'small span strike strong sub sup svg time tt u var wbr amp-img picture source'
  ).split(' '),
);

/** Elements in which line breaks of the source are kept; elsewhere they are spaces. */
const PRESERVED: ReadonlySet<string> = new Set(['pre', 'textarea']);

/** Text that has quotation marks of its own; browsers print those of `<q>`. */
const QUOTED = /^\s{0,20}["“‘'«„]/;

const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);

/**
 * The text of an element as a reader sees it: one line per block and `<br>`, an empty line between blocks, white space
 * within a line collapsed.
 */
export function blockText(root: PageNode): string {
  const lines: string[] = [''];
  const breakLine = () => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const walk = (node: PageNode, preserved: boolean): void => {
    if (isText(node)) addText(lines, node.textContent ?? '', preserved);
    if (!isElement(node) || SILENT.has(node.localName)) return;
    const block = !INLINE.has(node.localName);
    if (block) breakLine();
    const isQuoted = node.localName === 'q' && !QUOTED.test(node.textContent ?? '');
    if (isQuoted) addText(lines, '“', preserved);
    for (const child of node.childNodes) walk(child, preserved || PRESERVED.has(node.localName));
    if (isQuoted) addText(lines, '”', preserved);
    if (block) breakLine();
  };
  walk(root, false);
  return lines
    .map((line) => line.replace(/[ \t\n\r\f]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

function addText(lines: string[], text: string, preserved: boolean): void {
  const [first = '', ...more] = preserved ? text.split(/\r\n|\r|\n/) : [text];
  lines.push(`${lines.pop() ?? ''}${first}`, ...more);
}
