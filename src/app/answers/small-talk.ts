import type { SmallTalk } from '../../questions/dialogue/small-talk.ts';
import { ENGLISH, type MessageKey } from '../languages/messages.ts';
import { type Reply, said } from '../reply.ts';

/** What the bot does, and how to ask it. */
export const WHAT_I_DO = ENGLISH['what-i-do'];

/** Fixed replies; they make no claim about the articles. */
const REPLIES: Readonly<Record<SmallTalk, MessageKey>> = {
  ok: 'talk-ok',
  thanks: 'talk-thanks',
  praise: 'talk-praise',
  bye: 'talk-bye',
  doubt: 'talk-doubt',
  blame: 'talk-blame',
  hello: 'what-i-do',
  help: 'what-i-do',
};

/** A fixed reply to a message that asks nothing; the articles are not searched. */
export function smallTalkReply(kind: SmallTalk): Reply {
  return { blocks: [said(REPLIES[kind])] };
}
