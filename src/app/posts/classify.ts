import { lexicon } from '../../text/lexicon.ts';
import { findSentences } from '../../text/sentences.ts';
import { readHeader } from '../ingestion/header.ts';
import { linksIn, withoutLinks } from './links.ts';
import type { Post } from './post.ts';

/** What a post's text is for the library; its files come on top. */
export type PostContent =
  | { readonly kind: 'article' }
  | { readonly kind: 'links'; readonly links: readonly string[] }
  | { readonly kind: 'chatter' };

/** Links of one post that are read; somebody who posts more gives a file, or a feed. */
export const MAX_LINKS = 10;

/** A news in brief has two sentences of so many words in all. */
export const MIN_ARTICLE_WORDS = 25;

/** From so many words on a text is taken whoever it is addressed to: an interview, a column. */
export const LONG_TEXT_WORDS = 150;

/** A sentence has at least so many words and an end mark. */
const SENTENCE_WORDS = 5;
const MIN_SENTENCES = 2;

/** One such word in so many is talk. */
const WORDS_FOR_ONE_CHAT_WORD = 30;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,60}/gu;
const END = /[.!?…]["'”’»)\]*_]{0,4}$/;
const QUESTION = /\?["'”’»)\]*_]{0,4}$/;
/** "!play", "?rank", "/roll", "$price": commands to other bots. */
const COMMAND = /^(?:[!?.$%&+;~/>-]{1,2}|[a-z]{1,2}[!?.])[a-z]/i;
/** Beginning with somebody's name is talking to somebody. */
const MENTION = /^<[@#]/;
const QUOTED = /["“«][^"“”«»\n]{1,600}["”»]/g;

const CHAT_WORDS: ReadonlySet<string> = new Set(lexicon('web/chat-words'));

/** Tells an article, a post that leads to articles, and talk apart; see docs/decisions/074. */
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
  return !isTalk(text) && sentences.filter((s) => QUESTION.test(s)).length * 2 <= sentences.length;
}

/** The sentences that are whole: some words and an end mark. */
export function fullSentences(text: string): string[] {
  const plain = withoutLinks(text);
  return findSentences(plain)
    .map(({ start, end }) => plain.slice(start, end))
    .filter((sentence) => END.test(sentence) && wordsOf(sentence).length >= SENTENCE_WORDS);
}

/** True when the words, but for those in quotation marks, are ones that people say to one another. */
export function isTalk(text: string): boolean {
  const words = wordsOf(withoutLinks(text).replace(QUOTED, ' '));
  const chat = words.filter((word) => CHAT_WORDS.has(word.toLowerCase().replaceAll('’', "'")));
  return chat.length * WORDS_FOR_ONE_CHAT_WORD >= words.length && chat.length > 0;
}

/** True when a text ends where a sentence does. */
export function endsSentence(text: string): boolean {
  return END.test(text.trimEnd());
}

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}
