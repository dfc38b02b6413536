import { parseHTML } from 'linkedom';

/** The part of the DOM that we use; linkedom's own types depend on the browser's. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
  replaceWith(...nodes: readonly PageNode[]): void;
}

export interface PageDocument {
  readonly documentElement: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT_NODE;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT_NODE;
}

/** Parses a page. Adds the `<html>` and `<body>` that the parser does not insert if the author omitted them. */
export function parsePage(html: string): PageDocument {
  const document = parse(html);
  if (document.documentElement?.localName === 'html' && hasBody(document)) return document;
  const content = html.replace(/<!doctype[^>]{0,500}>|<\/?(?:html|head|body)(?:\s[^>]{0,1000})?>/gi, '');
  const title = /<title[^>]{0,200}>[^<]{0,2000}<\/title>/i.exec(content)?.[0] ?? '';
  return parse(`<!DOCTYPE html><html><head>${title}</head><body>${content}</body></html>`);
}

function hasBody(document: PageDocument): boolean {
  return document.querySelector('html > body') !== null;
}

function parse(html: string): PageDocument {
  return (parseHTML(html) as unknown as { readonly document: PageDocument }).document;
}
