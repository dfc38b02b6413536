import type { FileBlock } from '../../../app/reply.ts';
import { MAX_MESSAGE_TEXT, MAX_PAGE_COMPONENTS, MAX_PAGE_FILES, MAX_PAGE_TEXT, MIN_LAST_PAGE_TEXT } from '../limits.ts';
import type { Menu } from './menu.ts';

/** An element of a page. */
export type PageComponent =
  | TextComponent
  | { readonly kind: 'file'; readonly file: FileBlock }
  | { readonly kind: 'menu'; readonly menu: Menu }
  | { readonly kind: 'button'; readonly label: string; readonly customId: string };

interface TextComponent {
  readonly kind: 'text';
  readonly markdown: string;
  /** An address that a button beside the text opens. */
  readonly link?: string;
}

/** The content of one message. */
export type Page = readonly PageComponent[];

/** Fills pages one after the other, each within Discord's bounds. */
export class PageBuilder {
  readonly #full: Page[] = [];
  #page: PageComponent[] = [];

  /** Number of the current page, from 0. */
  get pageNumber(): number {
    return this.#full.length;
  }

  /** UTF-16 units of text left on the current page; negative on one that holds more than is usual. */
  get remainingText(): number {
    return MAX_PAGE_TEXT - textLength(this.#page);
  }

  /** True if a passage of so many UTF-16 units fits on the current page; a page with little text takes one of any length. */
  fits(length: number): boolean {
    const isRoomy =
      length <= this.remainingText || (length <= MAX_PAGE_TEXT && textLength(this.#page) < MIN_LAST_PAGE_TEXT);
    return isRoomy && componentCount(this.#page) + MAX_OF_PASSAGE <= MAX_PAGE_COMPONENTS;
  }

  /**
   * Adds a text, on a new page if it does not fit.
   * @param markdown at most `MAX_MESSAGE_TEXT` long
   */
  addText(markdown: string, link?: string): void {
    if (markdown.length > this.remainingText) this.startPage();
    this.#add({ kind: 'text', markdown, ...(link && { link }) });
  }

  /** Adds a text to the current page, whatever is there: it belongs to what was added last. */
  addBelow(markdown: string, link?: string): void {
    this.#page.push({ kind: 'text', markdown, ...(link && { link }) });
  }

  addFile(file: FileBlock): void {
    if (this.#page.filter((part) => part.kind === 'file').length >= MAX_PAGE_FILES) this.startPage();
    this.#add({ kind: 'file', file });
  }

  addMenu(menu: Menu): void {
    this.#add({ kind: 'menu', menu });
  }

  addButton(label: string, customId: string): void {
    this.#add({ kind: 'button', label, customId });
  }

  /**
   * Starts a new page, unless the current one would be empty.
   * @param carried number of the last components that go to the new page, such as the heading of what follows
   */
  startPage(carried = 0): void {
    const left = this.#page.length - carried;
    if (left <= 0) return;
    this.#full.push(this.#page.slice(0, left));
    this.#page = this.#page.slice(left);
  }

  /** All pages, at least one; no last page with a few words. */
  pages(): Page[] {
    this.startPage();
    const [last, former] = [this.#full.at(-1), this.#full.at(-2)];
    if (!last || !former || !isOrphan(last, former)) return this.#full.length > 0 ? [...this.#full] : [[]];
    return [...this.#full.slice(0, -2), [...former, ...last]];
  }

  #add(part: PageComponent): void {
    if (componentCount(this.#page) + componentCount([part]) > MAX_PAGE_COMPONENTS) this.startPage();
    this.#page.push(part);
  }
}

/** Components of a passage: its text, and the text, the section and the button of its source. */
const MAX_OF_PASSAGE = 4;

/** A text with a button is a section with both, a menu or a button stands in a row. */
function componentCount(page: Page): number {
  return page.reduce(
    (sum, part) =>
      sum + (part.kind === 'text' && part.link ? 3 : part.kind === 'menu' || part.kind === 'button' ? 2 : 1),
    0,
  );
}

function textLength(page: Page): number {
  return page.reduce((sum, part) => sum + (part.kind === 'text' ? part.markdown.length : 0), 0);
}

function isOrphan(last: Page, former: Page): boolean {
  if (last.some((part) => part.kind === 'file') || textLength(last) >= MIN_LAST_PAGE_TEXT) return false;
  const both = [...former, ...last];
  return textLength(both) <= MAX_MESSAGE_TEXT && componentCount(both) <= MAX_PAGE_COMPONENTS;
}
