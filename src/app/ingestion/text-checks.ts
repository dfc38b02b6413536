import { refusal } from '../languages/refusal.ts';

/** Share of control characters above which a text counts as binary; single ones are kept as received. */
const MAX_CONTROL_SHARE = 0.01;

// Tab, line feed, vertical tab, form feed and carriage return are white space; U+0085 is a line break.
const CONTROL = /[\x00-\x08\x0E-\x1F\x7F-\x84\x86-\x9F]/g;

/**
 * The beginning of a web page: a declaration, a comment, or one of the elements that pages and fragments begin with.
 */
const HTML =
  /^\s{0,100}<(?:!doctype\s|!--|\?xml\s|(?:html|head|body|main|article|section|div|p|span|table|script|style|h[1-6]|br|img|a)[\s/>])/i;

/** True for a web page or a fragment of one. */
export function isHtml(text: string): boolean {
  return HTML.test(text);
}

/**
 * @throws UserError `empty` or `unreadable` for text that cannot be an article: white space, a binary file, a web page
 */
export function refuseUnfitText(text: string): void {
  refuseNoText(text);
  if (isHtml(text)) {
    throw refusal('unreadable', 'text-is-html');
  }
}

/** @throws UserError `empty` or `unreadable` for white space and binary files */
export function refuseNoText(text: string): void {
  if (text.trim() === '') throw refusal('empty', 'text-empty');
  // SQLite would truncate the text at the first NUL.
  if (text.includes('\0') || controlShare(text) > MAX_CONTROL_SHARE) {
    throw refusal('unreadable', 'text-not-plain');
  }
}

function controlShare(text: string): number {
  return (text.match(CONTROL)?.length ?? 0) / text.length;
}
