/** A piece of text in one style. */
export interface StyledText {
  readonly text: string;
  readonly isBold: boolean;
  readonly isUnderlined: boolean;
  readonly isLink: boolean;
}

// An escaped character, a pair of marks, a masked link, a mention of a command, or one plain character.
const TOKEN = /\\([^0-9A-Za-z\s])|(\*\*|__)|\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)|<(\/[\w -]+):\d+>|([\s\S])/gu;

/**
 * A line of Markdown, without the mark at its beginning, in rows of at most a width.
 * @param widthOf of a text; bold text is as wide
 */
export function styledLines(markdown: string, width: number, widthOf: (text: string) => number): StyledText[][] {
  const rows: StyledText[][] = [[]];
  let used = 0;
  for (const word of wordsOf(runsOf(markdown))) {
    const length = word.reduce((sum, { text }) => sum + widthOf(text), 0);
    const isSpace = word.every(({ text }) => text.trim() === '');
    if (used + length > width && !isSpace && used > 0) {
      rows.push([]);
      used = 0;
    }
    if (isSpace && used === 0) continue;
    rows.at(-1)!.push(...word);
    used += length;
  }
  return rows.map(joined);
}

function runsOf(markdown: string): StyledText[] {
  const runs: StyledText[] = [];
  let [isBold, isUnderlined] = [false, false];
  for (const [, escaped, mark, label, command, plain] of markdown.matchAll(TOKEN)) {
    if (mark === '**') isBold = !isBold;
    else if (mark === '__') isUnderlined = !isUnderlined;
    else {
      const text = escaped ?? label?.replace(/\\(.)/g, '$1') ?? command ?? plain ?? '';
      runs.push({ text, isBold, isUnderlined, isLink: label !== undefined || command !== undefined });
    }
  }
  return joined(runs);
}

/** Words and the spaces between them; a word may have several styles. */
function wordsOf(runs: readonly StyledText[]): StyledText[][] {
  const words: StyledText[][] = [];
  let isInWord = false;
  for (const { text, ...style } of runs) {
    for (const part of text.match(/\s+|[^\s]+/g) ?? []) {
      const isSpace = part.trim() === '';
      if (isSpace || !isInWord) words.push([]);
      words.at(-1)!.push({ ...style, text: part });
      isInWord = !isSpace;
    }
  }
  return words;
}

function joined(runs: readonly StyledText[]): StyledText[] {
  const whole: StyledText[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    const isSame = last?.isBold === run.isBold && last.isUnderlined === run.isUnderlined && last.isLink === run.isLink;
    if (last && isSame) whole[whole.length - 1] = { ...last, text: last.text + run.text };
    else whole.push(run);
  }
  return whole;
}
