import { line, type Reply } from '../reply.ts';

/** Passages per question if a message asks several: more would be too long, and "what else?" shows them. */
export const PASSAGES_EACH = 1;

/**
 * Combines the answers to all questions of one message.
 * @param left number of further questions that were not answered
 */
export function multiReply(replies: readonly Reply[], left: number): Reply {
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
