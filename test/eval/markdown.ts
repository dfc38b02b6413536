/** A table of the report, with what one needs to get the same figures again. */
export interface Table {
  readonly title: string;
  /** What the figures mean, in a sentence or two. */
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table as Markdown, with its command and its day. */
export function markdown(table: Table, command: string, day: string): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = table.head.map((_, i) => (table.rows.every((row) => isFigure(row[i]!)) ? '---:' : '---'));
  return [
    `## ${table.title}`,
    '',
    table.about,
    '',
    `\`${command}\`, ${day}`,
    '',
    line(table.head),
    line(rule),
    ...table.rows.map(line),
    '',
  ].join('\n');
}

/** Figures stand to the right, words to the left. */
function isFigure(cell: string): boolean {
  return cell === '–' || /^-?[\d.]+(?: to -?[\d.]+)?$/.test(cell);
}

/** A share of 1 as the scorer prints percentages. */
export function percent(share: number): string {
  return (100 * share).toFixed(1);
}
