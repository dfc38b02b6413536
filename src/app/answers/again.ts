import type { MessageAnswer } from '../../questions/answer.ts';
import type { Turn } from '../../questions/dialogue/turn.ts';
import type { RepeatedRequest } from '../reply.ts';

/** What asks for further passages; see `followUpPatterns` of the dialogue. */
export const WHAT_ELSE = 'What else?';

/**
 * The request that gives the same answers again, whoever asks and whatever was asked before.
 * @param command the command that answers questions, and its options for the question and the article
 * @param typed the message as it was typed
 * @param turns what was asked before the message, oldest first
 */
export function againOf(
  command: { readonly name: string; readonly question: string; readonly article: string },
  typed: string,
  message: MessageAnswer,
  turns: readonly Turn[],
): RepeatedRequest | undefined {
  if (message.kind === 'small-talk') return undefined;
  const { answers } = message;
  const [only] = answers;
  const request = (question: string, article?: string): RepeatedRequest => ({
    command: command.name,
    options: { [command.question]: question, ...(article !== undefined && { [command.article]: article }) },
  });
  if (answers.every(({ understood }) => understood.by === undefined)) return request(typed, only?.understood.article);
  if (answers.length > 1) return request(answers.map(({ sentence }) => sentence).join(' '));
  const { question, by, article, without } = only!.understood;
  const base = turns.at(-1)?.question;
  // "What else did she say?" leaves out what was shown.
  if (by !== 'more' && without.length > 0 && base !== undefined) return { ...request(base, article), further: [typed] };
  if (by !== 'more') return request(question, article);
  // Each of the same questions before was one more look.
  const others = turns.findLastIndex((turn) => turn.question !== question);
  return { ...request(question, article), further: turns.slice(others + 1).map(() => WHAT_ELSE) };
}
