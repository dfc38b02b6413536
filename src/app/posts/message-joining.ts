import type { Span } from '../../domain/article.ts';
import { readHeader } from '../ingestion/header.ts';
import { TITLE_LENGTH } from '../limits.ts';
import { classify, endsSentence, fullSentences, isTalk } from './classify.ts';
import type { Post } from './post.ts';

/** Milliseconds between two posts of one article. */
export const MAX_PAUSE_MS = 120_000;

/** UTF-16 units from which on a post may have been cut: Discord takes 2,000, and people cut at the end of a paragraph. */
export const NEAR_LIMIT = 1500;

/** UTF-16 units below which a post is no part of an article that breaks off. */
export const MIN_PIECE_LENGTH = 200;

/** UTF-16 units from which on what follows words that break off needs no end mark. */
const LONG_TAIL = 100;

/** Posts of one article: 60,000 characters. */
export const MAX_PIECES = 30;

/**
 * True when the latter post goes on with the article of the former; both are of one author in one channel. The former
 * breaks off or is near the bound of a message; no link, no file and no long pause is between them; the latter is prose
 * that begins no article of its own: with a head, or with a headline after a finished sentence. See docs/decisions/075.
 */
export function continues(former: Post, latter: Post): boolean {
  if (latter.at - former.at > MAX_PAUSE_MS || latter.title !== undefined || !mayGoOn(former)) return false;
  if (latter.isReply || latter.files.length > 0 || classify(latter).kind === 'links') return false;
  if (beginsArticle(latter.text)) return false;
  if (!endsSentence(former.text)) return endsSentence(latter.text) || latter.text.length >= LONG_TAIL;
  return fullSentences(latter.text).length > 0 && !isShortTalk(latter.text) && !beginsWithHeadline(latter.text);
}

/** True when more may follow, so that it pays to wait a little: it breaks off, or is near the bound of a message. */
export function mayGoOn(post: Post): boolean {
  const { text, files, isReply } = post;
  if (files.length > 0 || isReply || text.length < MIN_PIECE_LENGTH || isTalk(text)) return false;
  return (text.length >= NEAR_LIMIT || !endsSentence(text)) && classify(post).kind !== 'links';
}

function beginsArticle(text: string): boolean {
  return readHeader(text).start > 0 || /^#{1,3} /.test(text);
}

/** A line without an end mark before the prose: after a finished sentence it is the next article's headline. */
function beginsWithHeadline(text: string): boolean {
  const [line = '', ...rest] = text.trimStart().split(/[\r\n]+/);
  return line.length <= TITLE_LENGTH && !endsSentence(line) && fullSentences(rest.join('\n')).length > 0;
}

function isShortTalk(text: string): boolean {
  return text.length < MIN_PIECE_LENGTH && isTalk(text);
}

/** A text made of pieces, and where each piece stands in it. */
export interface Joined {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Puts pieces one after the other: within a sentence or an open quotation after a space, else as a new paragraph. */
export function joined(pieces: readonly string[]): Joined {
  let text = '';
  const spans = pieces.map((piece, at) => {
    if (at > 0) text += endsSentence(text) && !isQuotationOpen(text) ? '\n\n' : ' ';
    const start = text.length;
    text += piece;
    return { start, end: text.length };
  });
  return { text, spans };
}

/** True when the last paragraph leaves quotation marks open. */
function isQuotationOpen(text: string): boolean {
  const paragraph = text.slice(text.lastIndexOf('\n') + 1);
  const straight = (paragraph.match(/"/g) ?? []).length % 2 === 1;
  return straight || (paragraph.match(/“/g) ?? []).length > (paragraph.match(/”/g) ?? []).length;
}
