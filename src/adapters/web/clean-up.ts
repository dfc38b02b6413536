import { lexicon } from '../../text/lexicon.ts';
import { blockText } from './blocks.ts';
import type { PageElement } from './dom.ts';
import { linkShare, textLength } from './link-share.ts';

/** Elements inside an article that are not part of it. */
const NON_CONTENT = 'title, figure, aside, form, nav, footer, button, select, dialog, video, audio, iframe';

/** Blocks that may consist of links to other articles. */
const BLOCKS = 'p, li, ul, ol, div, section, h1, h2, h3, h4, h5, h6, table, dl';

/** Share of a block's characters inside links from which it counts as navigation … */
const LINK_SHARE = 0.6;
/** … unless it has this many UTF-16 units: a long paragraph with many links is the article's own. */
const LINK_BLOCK = 250;

const BOILERPLATE = new RegExp(`^(?:${lexicon('web/page-boilerplate').join('|')})[\\s:…!»›>|-]{0,10}$`, 'i');

/** Removes from Readability's article what it keeps although no reader would: captions, boxes, lists of links. */
export function cleanUp(article: PageElement): void {
  for (const element of [...article.querySelectorAll(NON_CONTENT)]) element.remove();
  for (const block of [...article.querySelectorAll(BLOCKS)]) if (leadsElsewhere(block)) block.remove();
}

function leadsElsewhere(block: PageElement): boolean {
  const length = textLength(block);
  return length > 0 && length < LINK_BLOCK && linkShare(block) > LINK_SHARE;
}

/** The article's text without its title and without filler lines such as "Read more" or "Advertisement". */
export function cleanText(article: PageElement, title: string): string {
  const lines = blockText(article).split('\n\n');
  return lines.filter((line) => line !== title && !BOILERPLATE.test(line)).join('\n\n');
}
