import { minOf } from '../../domain/extremes.ts';
import type { MessageAnswer } from '../../questions/answer.ts';
import type { Library } from '../../retrieval/library.ts';
import { type Reply, said } from '../reply.ts';
import { answerReply } from './answer-reply.ts';
import { smallTalkReply } from './small-talk.ts';

/** The reply to a message: a fixed sentence for small talk, otherwise the answers to its questions. */
export function messageReply(library: Library, message: MessageAnswer): Reply {
  if (message.kind === 'small-talk') return smallTalkReply(message.smallTalk);
  const { answers, left } = message;
  const isOne = answers.length === 1;
  const replies = answers.map(({ answer, sentence, understood, explanation, choices }, at) =>
    answerReply(library, answer, {
      understood,
      ...(explanation && { explanation }),
      ...(choices && { choices }),
      ...(!isOne && { heading: `${at + 1}. ${sentence}` }),
    }),
  );
  return isOne ? replies[0]! : combined(replies, left);
}

/** @param left number of further questions that were not answered */
function combined(replies: readonly Reply[], left: number): Reply {
  const found = replies.filter(({ answer }) => answer === 'found');
  const rewritten = replies.flatMap(({ understood }) => understood ?? []);
  const differing = replies.flatMap((reply) => reply.differing ?? []);
  return {
    blocks: [...replies.flatMap(({ blocks }) => blocks), ...leftLine(replies.length, left)],
    answer: found.length > 0 ? 'found' : 'nothing',
    confidence: minOf((found.length > 0 ? found : replies).map(({ confidence = 0 }) => confidence)),
    ...(rewritten.length > 0 && { understood: rewritten.join(' ') }),
    ...(differing.length > 0 && { differing }),
  };
}

function leftLine(answered: number, left: number) {
  if (left <= 0) return [];
  return [said('questions-left', { answered, count: left })];
}
