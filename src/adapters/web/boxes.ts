import { fold } from '../../text/fold.ts';
import { isPost } from './clean-up.ts';
import type { PageDocument, PageElement } from './dom.ts';
import { textLength } from './link-share.ts';

/** Names by which sites mark boxes that are no part of the article: newsletters, notes on the author, consent. */
const BOX =
  /(?:^|[\s_-])(?:newsletter|signup|sign-up|subscribe|author-?(?:bio|box|info|note|card)|about-?(?:the-)?author|writer-bio|bio-box|byline-bio|cookies?|consent|gdpr)(?:$|[\s_-])/i;
const BOXES = 'div[class], div[id], section[class], section[id], aside[class], aside[id], p[class], footer[class]';
/** UTF-16 units of the text of such a box; what has more is the page, or the article of a site that names things so. */
const MAX_BOX = 600;
/** Share of the page's text that such a box has at most. */
const MAX_SHARE = 1 / 3;

const PULL_QUOTES = '[class*="pullquote"], [class*="pull-quote"], figure blockquote';
/** UTF-16 units that a pull quote has in letters at least; fewer may stand twice by chance. */
const MIN_PULL_QUOTE = 12;

/**
 * Removes boxes that their names tell, and pull quotes, which print a sentence of the article once more; posts of social
 * networks that are links as a whole become text. Must run before Readability, which drops the names and such links.
 */
export function removeBoxes(document: PageDocument): void {
  const page = document.querySelector('body');
  if (!page) return;
  const whole = textLength(page);
  for (const box of [...document.querySelectorAll(BOXES)]) {
    if (!BOX.test(`${box.getAttribute('class') ?? ''} ${box.getAttribute('id') ?? ''}`)) continue;
    const length = textLength(box);
    if (length <= MAX_BOX && length < whole * MAX_SHARE) box.remove();
  }
  for (const link of [...document.querySelectorAll('a')]) if (isPost(link)) link.replaceWith(...link.childNodes);
  const letters = lettersOf(page);
  for (const quote of [...document.querySelectorAll(PULL_QUOTES)]) {
    const words = lettersOf(quote);
    if (words.length >= MIN_PULL_QUOTE && letters.indexOf(words) !== letters.lastIndexOf(words)) quote.remove();
  }
}

function lettersOf(element: PageElement): string {
  return fold(element.textContent ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
