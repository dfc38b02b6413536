import { wordsOf } from '../../domain/article.ts';
import { termsOf } from '../../retrieval/analysis/terms.ts';
import type { Reply } from '../reply.ts';

/**
 * True if what a reply shows first holds every word that was typed. Without a question, words that stand somewhere are no
 * reason to answer: people talk to a bot, too.
 */
export function holdsWords(reply: Reply, typed: string): boolean {
  const block = reply.blocks.find(({ kind }) => kind === 'evidence');
  if (reply.answer !== 'found' || block?.kind !== 'evidence') return false;
  const { article, context } = block.evidence;
  const held = new Set([...termsOf(wordsOf(article, context)), ...termsOf(article.title)]);
  const wanted = termsOf(typed);
  return wanted.length > 0 && wanted.every((term) => held.has(term));
}
