import type { Span } from '../../domain/article.ts';
import { readHeader } from '../ingestion/header.ts';
import { MAX_TITLE_LENGTH } from '../limits.ts';
import { classify, endsSentence, fullSentences, isConversational } from './classify.ts';
import type { Post } from './post.ts';

/** Maximum milliseconds between two posts of one article. */
export const MAX_PAUSE_MS = 120_000;

/** UTF-16 units from which a post may have been split: Discord's limit is 2,000, and people split at paragraphs. */
export const MIN_SPLIT_LENGTH = 1500;

/** Minimum UTF-16 units of a post that may be continued, and of a continuation that reads like talk. */
export const MIN_PIECE_LENGTH = 200;

/** UTF-16 units from which the continuation of a post that breaks off needs no end mark. */
const LONG_TAIL = 100;

/** Maximum posts of one article: 60,000 characters. */
export const MAX_PIECES = 30;

/**
 * True if the latter post continues the article of the former; both must be by one author in one channel. The former
 * breaks off or is close to the length limit; neither links, files nor a long pause separate them; the latter is prose
 * that does not begin an article of its own (with a header, or with a headline after a finished sentence). See
 * docs/decisions/075.
 */
export function continues(former: Post, latter: Post): boolean {
  if (latter.at - former.at > MAX_PAUSE_MS || latter.title !== undefined || !mayContinue(former)) return false;
  if (latter.isReply || latter.files.length > 0 || classify(latter).kind === 'links') return false;
  if (beginsArticle(latter.text)) return false;
  if (!endsSentence(former.text)) return endsSentence(latter.text) || latter.text.length >= LONG_TAIL;
  return fullSentences(latter.text).length > 0 && !isShortConversation(latter.text) && !beginsWithHeadline(latter.text);
}

/** True if a continuation is likely enough to wait for: the post breaks off or is close to the length limit. */
export function mayContinue(post: Post): boolean {
  const { text, files, isReply } = post;
  if (files.length > 0 || isReply || text.length < MIN_PIECE_LENGTH || isConversational(text)) return false;
  return (text.length >= MIN_SPLIT_LENGTH || !endsSentence(text)) && classify(post).kind !== 'links';
}

function beginsArticle(text: string): boolean {
  return readHeader(text).start > 0 || /^#{1,3} /.test(text);
}

/** A line without an end mark before the prose; after a finished sentence it is the headline of another article. */
function beginsWithHeadline(text: string): boolean {
  const [line = '', ...rest] = text.trimStart().split(/[\r\n]+/);
  return line.length <= MAX_TITLE_LENGTH && !endsSentence(line) && fullSentences(rest.join('\n')).length > 0;
}

function isShortConversation(text: string): boolean {
  return text.length < MIN_PIECE_LENGTH && isConversational(text);
}

/** A text joined from pieces, and the span of each piece. */
export interface Joined {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Joins pieces: within a sentence or an open quotation with a space, else as a new paragraph. */
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

/** True if the last paragraph leaves a quotation mark open. */
function isQuotationOpen(text: string): boolean {
  const paragraph = text.slice(text.lastIndexOf('\n') + 1);
  const straight = (paragraph.match(/"/g) ?? []).length % 2 === 1;
  return straight || (paragraph.match(/“/g) ?? []).length > (paragraph.match(/”/g) ?? []).length;
}
