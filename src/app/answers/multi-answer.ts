import { line, type Reply } from '../reply.ts';

/** Passages for each of several questions: more of them are a wall, and "what else?" shows them. */
export const PASSAGES_EACH = 1;

/**
 * The answers to the questions of one message, one below the other.
 * @param left how many further questions the message held
 */
export function severalReply(replies: readonly Reply[], left: number): Reply {
  const found = replies.filter(({ answer }) => answer === 'found');
  const leaned = replies.flatMap(({ understood }) => understood ?? []);
  const differing = replies.flatMap((reply) => reply.differing ?? []);
  return {
    blocks: [...replies.flatMap(({ blocks }) => blocks), ...leftLine(replies.length, left)],
    answer: found.length > 0 ? 'found' : 'nothing',
    confidence: Math.min(...(found.length > 0 ? found : replies).map(({ confidence = 0 }) => confidence)),
    ...(leaned.length > 0 && { understood: leaned.join(' ') }),
    ...(differing.length > 0 && { differing }),
  };
}

function leftLine(answered: number, left: number) {
  if (left <= 0) return [];
  const rest = left === 1 ? 'one is' : `${left} are`;
  return [line(`These are the first ${answered} questions; ${rest} left. Please ask the rest in another message.`)];
}
