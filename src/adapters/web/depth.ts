import { refusal } from '../../app/languages/refusal.ts';
import type { WebLimits } from './limits.ts';

/** Void elements, and those closed by the next sibling of their kind: they never nest. */
const FLAT: ReadonlySet<string> = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup rt rp'
  ).split(' '),
);

/** Elements whose content is not markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

/** A comment, or the beginning of a tag. */
const TAG = /<(?:!--|(\/?)([a-z][a-z0-9:-]{0,40}))/gi;
const COMMENT_END = /-->/g;
const BRACKET = />/g;

/**
 * Refuses a page with too deeply nested or too many elements before it is parsed: a few kilobytes of these keep parsers
 * and Readability busy for minutes.
 * @throws UserError `unreadable`
 */
export function refuseDeepPage(html: string, limits: Pick<WebLimits, 'depth' | 'tags'>): void {
  if (countOf('<', html, limits.tags) > limits.tags) throw refusal('unreadable', 'page-elements');
  const open: string[] = [];
  for (const { name, closes } of tagsOf(html)) {
    if (!closes) open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
    if (open.length > limits.depth) throw refusal('unreadable', 'page-depth', { count: limits.depth });
  }
}

function countOf(sign: string, text: string, enough: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= enough; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

interface Tag {
  readonly name: string;
  readonly closes: boolean;
}

/** The tags of elements that may nest, in order. */
function* tagsOf(html: string): Generator<Tag> {
  let drawing = false;
  let bracket = -1;
  for (let match = next(TAG, html, 0); match; match = next(TAG, html, match.end)) {
    const [, slash, written] = match.found;
    const name = written?.toLowerCase();
    if (name === undefined) match.end = endOf(COMMENT_END, html, match.end);
    else if (!slash && RAW.has(name)) match.end = endOf(new RegExp(`</${name}`, 'gi'), html, match.end);
    else if (!FLAT.has(name)) {
      if (name === 'svg') drawing = !slash;
      // Search once, not for each tag: a page may have a hundred thousand tags and no bracket.
      if (bracket < match.end) bracket = endOf(BRACKET, html, match.end);
      // "/>" closes an element only inside SVG and MathML.
      if (!(drawing && html[bracket - 2] === '/')) yield { name, closes: slash !== '' };
    }
  }
}

function next(pattern: RegExp, text: string, from: number): { found: RegExpExecArray; end: number } | undefined {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found ? { found, end: pattern.lastIndex } : undefined;
}

// An unclosed construct hides the rest of the page, from a parser too.
function endOf(pattern: RegExp, text: string, from: number): number {
  return next(pattern, text, from)?.end ?? text.length;
}
