import { lexicon } from './lexicon.ts';

let chatWords: ReadonlySet<string> | undefined;

/**
 * True for a word that chats have and articles hardly ever: "lol".
 * @param word in lower case, with ' for an apostrophe
 */
export function isChatWord(word: string): boolean {
  chatWords ??= new Set(lexicon('web/chat-words'));
  return chatWords.has(word);
}
