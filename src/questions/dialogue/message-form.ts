import { isChatWord } from '../../text/chat-words.ts';
import { tokeniseUtterance } from '../analysis/tokenise.ts';
import { asksForMore, bareAsking, openingOf } from './follow-up-patterns.ts';
import { type MessageWord, messageWords, openingAt } from './segmentation/question-starts.ts';
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

/** "What a day", "how nice": no question, unless it has its mark. */
const EXCLAIMING =
  /^(?:what an?\b|how [\p{L}'’]+[.!]*$|who (?:cares|knows)\b|why not\b|so what[.!]*$|what the (?:hell|heck)\b)/iu;

/** Words that may stand before a question without a comma. */
const LEADS = new Set('so and but or ok okay hey hi hello well now then please also anyway bot'.split(' '));

/** Said to somebody, not looked for. */
const ADDRESSING = /^(?:you|your|youre|you're|we|us|bot|bots)$/;

export function messageForm(text: string): MessageForm {
  const utterance = tokeniseUtterance(text);
  const { words } = utterance;
  if (smallTalkIn(utterance)) return 'small-talk';
  if (text.includes('?')) return 'question';
  const all = messageWords(utterance);
  // Inside of a sentence most question words ask nothing: "the man who won", "I was there when it happened".
  const begins = all
    .slice(0, MAX_WORDS_BEFORE)
    .some((_, at) => (at === 0 || isAfterLead(all, at)) && isQuestionAt(all, at));
  if (asksForMore(words) || bareAsking(words) > 0 || openingOf(words) > 0) return 'question';
  if (EXCLAIMING.test(text.trim())) return 'talk';
  if (begins || TELLING.test(text.trim())) return 'question';
  const isSaid = words.some(({ key }) => isChatWord(key) || ADDRESSING.test(key));
  return !isSaid && words.length >= MIN_KEYWORDS && words.length <= MAX_KEYWORDS ? 'keywords' : 'talk';
}

/** True if what stands before a word only leads up to it: "so what …", "hey there, how …". */
function isAfterLead(all: readonly MessageWord[], at: number): boolean {
  return /[,;:.!?–—]/.test(all[at]!.gap) || all.slice(0, at).every(({ key }) => LEADS.has(key));
}

function isQuestionAt(all: readonly MessageWord[], at: number): boolean {
  const opening = openingAt(all, at);
  return opening !== undefined && (at === 0 || opening !== 'hanging');
}
