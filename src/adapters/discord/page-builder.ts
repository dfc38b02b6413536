import type { FileBlock } from '../../app/reply.ts';
import { MAX_PAGE_COMPONENTS, MAX_PAGE_FILES, MAX_PAGE_TEXT } from './limits.ts';
import type { Menu } from './menu.ts';

/** An element of a page. */
export type PageComponent =
  | { readonly kind: 'text'; readonly markdown: string }
  | { readonly kind: 'file'; readonly file: FileBlock }
  | { readonly kind: 'menu'; readonly menu: Menu };

/** The content of one message. */
export type Page = readonly PageComponent[];

/** Fills pages one after the other, each within Discord's bounds. */
export class PageBuilder {
  readonly #full: Page[] = [];
  #page: PageComponent[] = [];

  /** UTF-16 units of text left on the current page. */
  get remainingText(): number {
    return MAX_PAGE_TEXT - this.#page.reduce((sum, part) => sum + (part.kind === 'text' ? part.markdown.length : 0), 0);
  }

  /** True if the text fits on the current page. */
  fits(markdown: string): boolean {
    return markdown.length <= this.remainingText && this.#page.length > 0 && this.#page.length < MAX_PAGE_COMPONENTS;
  }

  /** @param markdown at most `MAX_PAGE_TEXT` long */
  addText(markdown: string): void {
    if (markdown.length > this.remainingText) this.startPage();
    this.#add({ kind: 'text', markdown });
  }

  addFile(file: FileBlock): void {
    if (this.#page.filter((part) => part.kind === 'file').length >= MAX_PAGE_FILES) this.startPage();
    this.#add({ kind: 'file', file });
  }

  addMenu(menu: Menu): void {
    this.#add({ kind: 'menu', menu });
  }

  /** Starts a new page, unless the current one is empty. */
  startPage(): void {
    if (this.#page.length > 0) this.#full.push(this.#page);
    this.#page = [];
  }

  /** All pages, at least one. */
  pages(): Page[] {
    return this.#page.length > 0 || this.#full.length === 0 ? [...this.#full, this.#page] : [...this.#full];
  }

  #add(part: PageComponent): void {
    if (this.#page.length >= MAX_PAGE_COMPONENTS) this.startPage();
    this.#page.push(part);
  }
}
