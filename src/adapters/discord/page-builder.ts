import type { FileBlock } from '../../app/reply.ts';
import { PAGE_FILES, PAGE_PARTS, PAGE_TEXT } from './limits.ts';
import type { Menu } from './menu.ts';

/** An element of a page. */
export type Part =
  | { readonly kind: 'text'; readonly markdown: string }
  | { readonly kind: 'file'; readonly file: FileBlock }
  | { readonly kind: 'menu'; readonly menu: Menu };

/** The content of one message. */
export type Page = readonly Part[];

/** Fills pages one after the other, each within Discord's bounds. */
export class PageBuilder {
  readonly #full: Page[] = [];
  #page: Part[] = [];

  /** UTF-16 units of text left on the current page. */
  get room(): number {
    return PAGE_TEXT - this.#page.reduce((sum, part) => sum + (part.kind === 'text' ? part.markdown.length : 0), 0);
  }

  /** True if the text fits on the current page. */
  takes(markdown: string): boolean {
    return markdown.length <= this.room && this.#page.length > 0 && this.#page.length < PAGE_PARTS;
  }

  /** @param markdown at most `PAGE_TEXT` long */
  addText(markdown: string): void {
    if (markdown.length > this.room) this.turn();
    this.#add({ kind: 'text', markdown });
  }

  addFile(file: FileBlock): void {
    if (this.#page.filter((part) => part.kind === 'file').length >= PAGE_FILES) this.turn();
    this.#add({ kind: 'file', file });
  }

  addMenu(menu: Menu): void {
    this.#add({ kind: 'menu', menu });
  }

  /** Starts a new page, unless the current one is empty. */
  turn(): void {
    if (this.#page.length > 0) this.#full.push(this.#page);
    this.#page = [];
  }

  /** All pages, at least one. */
  pages(): Page[] {
    return this.#page.length > 0 || this.#full.length === 0 ? [...this.#full, this.#page] : [...this.#full];
  }

  #add(part: Part): void {
    if (this.#page.length >= PAGE_PARTS) this.turn();
    this.#page.push(part);
  }
}
