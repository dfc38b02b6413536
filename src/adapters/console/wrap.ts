import stringWidth from 'string-width';

/** Columns between the stops of a tabulator. */
const TAB = 8;
/** Minimum columns beside the indentation; a narrower window gets none. */
const MIN_COLUMNS = 20;

/** Styles, marks and spaces before the first word of a line: "▸ ", "- ", "  — ". */
const LEAD = /^(?:\u001B\[\d{1,3}m|[\u2066-\u2069\s]|[▸→—-] ){0,20}/u;
/** A line that is to be typed or copied: "  /ask article: …". */
const TYPED = /^\s*(?:- )?\/[\p{L}-]+ /u;

/**
 * Breaks lines at spaces so that each fits a window, by the columns that a terminal needs for its characters. Lines that go
 * on are indented like their beginning. A word that is wider than the window is left to the terminal, and a command
 * line to be typed is not broken.
 * @param columns width of the window
 */
export function wrap(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => (stringWidth(line) <= columns && !line.includes('\t') ? line : wrapLine(line, columns)))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  if (TYPED.test(line)) return line;
  const lead = LEAD.exec(line)![0];
  const indent = stringWidth(lead) <= columns - MIN_COLUMNS ? stringWidth(lead) : 0;
  let written = lead;
  let column = stringWidth(lead);
  let isEmpty = true;
  for (const [, gap = '', word = ''] of line.slice(lead.length).matchAll(/([ \t]*)([^ \t]*)/gu)) {
    if (word === '') continue;
    const width = stringWidth(word);
    const start = columnBehind(gap, column);
    const isBroken = !isEmpty && start + width > columns;
    written += isBroken ? `\n${' '.repeat(indent)}${word}` : gap + word;
    column = (isBroken ? indent : start) + width;
    isEmpty = false;
  }
  return written;
}

function columnBehind(gap: string, column: number): number {
  let at = column;
  for (const sign of gap) at = sign === '\t' ? at + TAB - (at % TAB) : at + 1;
  return at;
}
