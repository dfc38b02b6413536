import type { SmallTalk } from '../../questions/dialogue/small-talk.ts';
import { line, type Reply } from '../reply.ts';

/** What the bot does, and how to ask it. */
export const WHAT_I_DO =
  'I answer questions about the news articles that were added here, with the words that stand in them. Ask as you would ask a person: “Who opened the bridge?”, “What did the mayor say about it?”, then perhaps “why?”. /help lists the commands.';

/** Fixed replies; they make no claim about the articles. */
const REPLIES: Readonly<Record<SmallTalk, string>> = {
  ok: 'Ask on whenever you like.',
  thanks: 'You are welcome.',
  praise: 'Thank you.',
  bye: 'Goodbye.',
  doubt:
    'I show what the articles say, word for word, and cannot judge whether it is so. “What else?” shows more passages; the source below each one leads to the article.',
  blame:
    'That can happen: I find passages by their words. Other words for the same question may find a better one, and /ask with “explain” shows how an answer was found.',
  hello: WHAT_I_DO,
  help: WHAT_I_DO,
};

/** A fixed reply to a message that asks nothing; the articles are not searched. */
export function smallTalkReply(kind: SmallTalk): Reply {
  return { blocks: [line(REPLIES[kind])] };
}
