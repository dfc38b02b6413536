import { lexicon } from '../../text/lexicon.ts';
import { tokeniseUtterance } from '../analysis/tokenise.ts';
import { asksForMore, bareAsking, openingOf } from './follow-up-patterns.ts';
import { messageWords, openingAt } from './segmentation/question-starts.ts';
import { smallTalkIn } from './small-talk.ts';

/**
 * What a message is that addresses somebody who answers questions. question: it asks. small-talk: it has an answer of its own
 * ("thanks"). keywords: it may be looking for something ("harbour lock cost"). talk: it asks nothing ("is a cool bot", "stop").
 */
export type MessageForm = 'question' | 'small-talk' | 'keywords' | 'talk';

/** Words before a question: "so, and by the way, who …". */
const MAX_WORDS_BEFORE = 6;
/** Words of keywords: fewer are a call, more are a sentence. */
const MIN_KEYWORDS = 2;
const MAX_KEYWORDS = 8;

/** How a message begins that wants to be told something, without asking. */
const TELLING =
  /^(?:please |pls |can you |could you )?(?:tell|show|give|explain|find|search|look up|list|describe|summari[sz]e|quote)\b/i;

const CHAT_WORDS: ReadonlySet<string> = new Set(lexicon('web/chat-words'));
/** Said to somebody, not looked for. */
const ADDRESSING = /^(?:you|your|youre|you're|we|us|bot|bots)$/;

export function messageForm(text: string): MessageForm {
  const utterance = tokeniseUtterance(text);
  const { words } = utterance;
  if (smallTalkIn(utterance)) return 'small-talk';
  if (text.includes('?')) return 'question';
  const all = messageWords(utterance);
  // Inside of a sentence most question words ask nothing: "the man who won".
  const begins =
    openingAt(all, 0) !== undefined || all.slice(0, MAX_WORDS_BEFORE).some((_, at) => openingAt(all, at) === 'full');
  if (begins || TELLING.test(text.trim())) return 'question';
  if (asksForMore(words) || bareAsking(words) > 0 || openingOf(words) > 0) return 'question';
  const isSaid = words.some(({ key }) => CHAT_WORDS.has(key) || ADDRESSING.test(key));
  return !isSaid && words.length >= MIN_KEYWORDS && words.length <= MAX_KEYWORDS ? 'keywords' : 'talk';
}
