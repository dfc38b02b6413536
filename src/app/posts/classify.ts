import { isChatWord } from '../../text/chat-words.ts';
import { findSentences } from '../../text/sentences.ts';
import { readHeader } from '../ingestion/header.ts';
import { linksIn, withoutLinks } from './links.ts';
import type { Post } from './post.ts';

/** What a post's text is to the library; its files are handled separately. */
export type PostContent =
  | { readonly kind: 'article' }
  | { readonly kind: 'links'; readonly links: readonly string[] }
  | { readonly kind: 'chatter' };

/** Links read per post; for more there are files and feeds. */
export const MAX_LINKS = 10;

/** Minimum words of an article: the two sentences of a news in brief have about this many. */
export const MIN_ARTICLE_WORDS = 25;

/**
 * Number of words from which a text counts as an article even if it addresses somebody, such as an interview or a
 * column.
 */
export const LONG_TEXT_WORDS = 150;

/** Minimum words of a sentence, which must also have an end mark. */
const SENTENCE_WORDS = 5;
const MIN_SENTENCES = 2;

/** A text is talk if it has at least one chat word per this many words. */
const WORDS_FOR_ONE_CHAT_WORD = 30;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,60}/gu;
const END = /[.!?…]["'”’»)\]*_]{0,4}$/;
const QUESTION = /\?["'”’»)\]*_]{0,4}$/;
/** "!play", "?rank", "/roll", "$price": commands to other bots. */
const COMMAND = /^(?:[!?.$%&+;~/>-]{1,2}|[a-z]{1,2}[!?.])[a-z]/i;
/** A post that begins with a mention addresses somebody. */
const MENTION = /^<[@#]/;
const QUOTED = /["“«][^"“”«»\n]{1,600}["”»]/g;

/** Classifies a post as an article, as a carrier of links to articles, or as talk; see docs/decisions/074. */
export function classify(post: Pick<Post, 'text' | 'links' | 'isReply'>): PostContent {
  if (isArticle(post.text, post.isReply)) return { kind: 'article' };
  const links = COMMAND.test(post.text) ? [] : linksIn([post.text, ...post.links].join('\n'));
  return links.length > 0 ? { kind: 'links', links: links.slice(0, MAX_LINKS) } : { kind: 'chatter' };
}

function isArticle(text: string, isReply: boolean): boolean {
  const words = wordsOf(withoutLinks(text)).length;
  const sentences = fullSentences(text);
  if (readHeader(text).start > 0 && sentences.length > 0) return true;
  if (words < MIN_ARTICLE_WORDS || sentences.length < MIN_SENTENCES) return false;
  if (words >= LONG_TEXT_WORDS) return true;
  if (isReply || MENTION.test(text) || COMMAND.test(text)) return false;
  return !isConversational(text) && sentences.filter((s) => QUESTION.test(s)).length * 2 <= sentences.length;
}

/** The complete sentences: enough words and an end mark. */
export function fullSentences(text: string): string[] {
  const plain = withoutLinks(text);
  return findSentences(plain)
    .map(({ start, end }) => plain.slice(start, end))
    .filter((sentence) => END.test(sentence) && wordsOf(sentence).length >= SENTENCE_WORDS);
}

/** True if the words outside quotation marks are conversational. */
export function isConversational(text: string): boolean {
  const words = wordsOf(withoutLinks(text).replace(QUOTED, ' '));
  const chat = words.filter((word) => isChatWord(word.toLowerCase().replaceAll('’', "'")));
  return chat.length * WORDS_FOR_ONE_CHAT_WORD >= words.length && chat.length > 0;
}

/** True if the text ends at a sentence end. */
export function endsSentence(text: string): boolean {
  return END.test(text.trimEnd());
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
