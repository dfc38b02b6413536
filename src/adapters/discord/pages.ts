import type { Block, ChoicesBlock, LineBlock, ListBlock, Reply } from '../../app/reply.ts';
import type { Evidence } from '../../domain/answer.ts';
import { attributionOf, briefAttributionOf } from './attribution.ts';
import { MAX_PAGE_TEXT } from './limits.ts';
import { escaped, escapedButMentions, small } from './markdown.ts';
import { menuOf } from './menu.ts';
import { type Page, PageBuilder } from './page-builder.ts';
import { quotationOf, quoteMarkdown, sliceRuns } from './quotation.ts';
import { cutPoints } from './split-text.ts';

const CONTINUED = small('continued');
const CONTINUES = small('continues');

/** With fewer UTF-16 units left, a passage longer than a page begins on the next page. */
const MIN_REMAINING_TEXT = MAX_PAGE_TEXT / 2;

/** Splits a reply into pages within Discord's bounds; at least one, with all text in order. */
export function pagesOf(reply: Reply): Page[] {
  const book = new PageBuilder();
  if (reply.blocks.length === 0) addLines(book, ['There is nothing to show.']);
  for (const [number, block] of reply.blocks.entries()) {
    if (block.kind === 'line') addLines(book, [block.text], '', writerOf(block));
    else if (block.kind === 'list') addLines(book, block.items, '- ', writerOf(block));
    else if (block.kind === 'evidence') addEvidence(book, block.evidence, reply.blocks[number - 1]);
    else if (block.kind === 'choices') addChoices(book, block, number);
    else book.addFile(block);
  }
  return book.pages();
}

function writerOf({ mentions }: LineBlock | ListBlock): (text: string) => string {
  return mentions ? escapedButMentions : escaped;
}

/** Consecutive lines share one text component as long as they fit on the page. */
function addLines(book: PageBuilder, lines: readonly string[], mark = '', write = escaped): void {
  let text = '';
  for (const line of lines.filter((text) => text.trim() !== '').flatMap((text) => piecesOf(text, mark, write))) {
    const longer = text === '' ? line : `${text}\n${line}`;
    if (longer.length <= Math.max(book.remainingText, text === '' ? MAX_PAGE_TEXT : 0)) text = longer;
    else {
      book.addText(text);
      text = line;
    }
  }
  if (text !== '') book.addText(text);
}

function piecesOf(line: string, mark: string, write: (text: string) => string): string[] {
  const ends = cutPoints(line, { start: 0, end: line.length }, [], (_, start, end) => {
    return mark.length + write(line.slice(start, end)).length <= MAX_PAGE_TEXT;
  });
  return ends.map((end, at) => mark + write(line.slice(ends[at - 1] ?? 0, end)));
}

/**
 * Puts a passage on one page if it fits; otherwise cuts it at sentence ends and repeats its source on every page.
 * Directly below another passage of its article, the source is not repeated.
 */
function addEvidence(book: PageBuilder, evidence: Evidence, above: Block | undefined): void {
  const { runs, sentenceStarts, partial } = quotationOf(evidence);
  if (above?.kind === 'evidence' && above.evidence.article.id === evidence.article.id) {
    const brief = [quoteMarkdown(runs, partial), briefAttributionOf(evidence, above.evidence)].join('\n');
    if (book.fits(brief)) {
      book.addText(brief);
      return;
    }
  }
  const attribution = attributionOf(evidence);
  const { start, end } = evidence.context;
  const pieceOf = (from: number, to: number) => {
    const quote = quoteMarkdown(sliceRuns(runs, from, to), partial);
    return [from > start ? CONTINUED : '', quote, to < end ? CONTINUES : '', attribution].filter(Boolean).join('\n');
  };
  const room =
    pieceOf(start, end).length > MAX_PAGE_TEXT && book.remainingText >= MIN_REMAINING_TEXT
      ? book.remainingText
      : MAX_PAGE_TEXT;
  const fits = (piece: number, from: number, to: number) =>
    pieceOf(from, to).length <= (piece === 0 ? room : MAX_PAGE_TEXT);
  let from = start;
  for (const to of cutPoints(evidence.article.text, { start, end }, sentenceStarts, fits)) {
    book.addText(pieceOf(from, to));
    from = to;
  }
}

function addChoices(book: PageBuilder, block: ChoicesBlock, number: number): void {
  const menu = menuOf(block, number);
  if (menu) {
    book.addMenu(menu);
    return;
  }
  addLines(book, [`To choose, ask again with one of these as “${block.option}”:`]);
  addLines(
    book,
    block.items.map((item) => item.label),
    '- ',
  );
}
