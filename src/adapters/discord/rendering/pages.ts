import { message } from '../../../app/languages/messages.ts';
import { IN_ENGLISH, type Wording } from '../../../app/languages/wording.ts';
import type { ChoicesBlock, LineBlock, ListBlock, Reply, ShortAnswerBlock } from '../../../app/reply.ts';
import { wordsOf } from '../../../domain/article.ts';
import { LIMITS, MAX_PAGE_TEXT } from '../limits.ts';
import { roleWords } from './attribution.ts';
import { choiceButtonId } from './choice-button.ts';
import { bold, escaped, escapedButMentions } from './markdown.ts';
import { labelOf, menuOf } from './menu.ts';
import { type Page, PageBuilder } from './page-builder.ts';
import { PassageWriter } from './passage-writer.ts';
import { cutPoints } from './split-text.ts';

/** UTF-16 units of what stands around passages: with more of it, the answer is a page of text. */
const MAX_CONTEXT_TEXT = 300;

/**
 * Splits a reply into pages within Discord's bounds; at least one, with all text in order.
 * @param isWide true to show all context of the passages
 */
export function pagesOf(reply: Reply, isWide = false, wording: Wording = IN_ENGLISH): Page[] {
  const book = new PageBuilder();
  const passages = new PassageWriter(book, reply, isWide ? Number.POSITIVE_INFINITY : MAX_CONTEXT_TEXT, wording);
  if (reply.blocks.length === 0) addLines(book, [wording.text(message('nothing-to-show'))]);
  for (const [number, block] of reply.blocks.entries()) {
    switch (block.kind) {
      case 'short-answer':
        book.addText(shortAnswerOf(block));
        break;
      case 'line':
        addLines(book, [wording.line(block)], '', writerOf(block));
        break;
      case 'list':
        addLines(book, wording.items(block), '- ', writerOf(block));
        break;
      case 'evidence':
        passages.add(block, reply.blocks[number - 1]);
        break;
      case 'choices':
        // Pages of a list have buttons.
        if (!reply.listPage || block.option !== 'page') addChoices(book, block, number, wording);
        break;
      case 'file':
      case 'figure':
        book.addFile(block);
    }
  }
  return book.pages();
}

/** "→ Halvard Brøndmo, the engineer": the first words that a person reads, also on a lock screen. */
function shortAnswerOf({ evidence, answerSpan, role }: ShortAnswerBlock): string {
  const words = wordsOf(evidence.article, answerSpan).replace(/\s+/g, ' ').trim();
  return `→ ${bold(escaped(words))}${roleWords(evidence, role)}`;
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

function addChoices(book: PageBuilder, given: ChoicesBlock, number: number, wording: Wording): void {
  const items = given.items.map(({ label, message: said, value }) => ({
    label: said ? wording.text(said) : label,
    value,
  }));
  const block = { ...given, items };
  const customId = choiceButtonId(block);
  if (customId !== undefined) {
    book.addButton(labelOf(block.items[0]!.label, LIMITS.buttonLabel), customId);
    return;
  }
  const menu = menuOf(block, number);
  if (menu) {
    book.addMenu(menu);
    return;
  }
  addLines(book, [wording.text(message('choose-by-option', { option: block.option }))]);
  addLines(
    book,
    block.items.map((item) => item.label),
    '- ',
  );
}
