import { lexicon } from '../../text/lexicon.ts';
import { blockText } from './blocks.ts';
import type { PageElement } from './dom.ts';
import { linkShare, textLength } from './link-share.ts';

/** Elements inside an article that are not part of it. */
const NON_CONTENT = 'title, aside, form, nav, footer, button, select, dialog, video, audio, iframe, s, strike, del';

/** What makes a figure a part of the text; all other figures are pictures with their captions. */
const WORDED = 'table, blockquote, pre';

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
  for (const figure of [...article.querySelectorAll('figure')])
    if (!figure.querySelector(WORDED)) figure.remove();
    else for (const caption of [...figure.querySelectorAll('figcaption')]) caption.remove();
  for (const block of [...article.querySelectorAll(BLOCKS)]) if (leadsElsewhere(block)) block.remove();
}

function leadsElsewhere(block: PageElement): boolean {
  const length = textLength(block);
  return length > 0 && length < LINK_BLOCK && linkShare(block) > LINK_SHARE && !isProse(block);
}

/** A whole sentence is the article's own, even as a link; titles of other articles end in no full stop. */
function isProse(block: PageElement): boolean {
  if (block.localName === 'div') return isPost(block);
  const words = (block.textContent ?? '').replace(/\s+/g, ' ').trim();
  return (
    block.localName === 'p' && SENTENCE.test(words) && words.split(' ').length >= SENTENCE_WORDS && !TEASER.test(words)
  );
}

/** A post of a social network, quoted as a link to it: a name and a sentence, without a heading. */
export function isPost(block: PageElement): boolean {
  const paragraphs = [...block.querySelectorAll('p')];
  return !block.querySelector('h1, h2, h3, h4, h5, h6, img, li') && paragraphs.length > 0 && paragraphs.every(isProse);
}

const SENTENCE = /^[\p{Lu}\p{N}"“‘'].*[.!?…]["”’)]{0,2}$/u;
const SENTENCE_WORDS = 6;
const TEASER = /^(?:read|see|also|more|related|watch|listen|click|sign|subscribe|follow|join|get|download|find)\b/i;

/** The article's text without its title and without filler lines such as "Read more" or "Advertisement". */
export function cleanText(article: PageElement, title: string): string {
  const lines = blockText(article).split('\n\n');
  return lines.filter((line) => line !== title && !BOILERPLATE.test(line)).join('\n\n');
}
