import { wordsOf } from '../../domain/article.ts';
import { isAmongPeople } from '../../questions/dialogue/among-people.ts';
import { messageForm } from '../../questions/dialogue/message-form.ts';
import { queryTerms, termsOf } from '../../retrieval/analysis/terms.ts';
import type { Reply } from '../reply.ts';

/**
 * Least confidence of an answer to a message that addresses nobody, by the share of its words that the passage shown first does
 * not hold: "what time does the show start?" fits whatever starts. Beside the server's own threshold.
 */
const MIN_CONFIDENCE = [
  { missing: 0, confidence: 0.65 },
  { missing: 1 / 2, confidence: 0.75 },
  { missing: 1, confidence: 0.85 },
] as const;

/** "How old", "how many": says what kind of answer is asked for, not of what. */
const MEASURE = /\bhow \p{L}+/giu;

/** True for a message that may be answered although it addresses nobody: it asks something, and not of those who talk. */
export function asksAtLarge(words: string): boolean {
  return messageForm(words) === 'question' && !isAmongPeople(words);
}

/**
 * True if a reply is worth giving to a message that addresses nobody. People talk to one another, and whoever answers what
 * was not asked of them is a nuisance: only what the articles surely answer counts.
 */
export function isWorthSaying(reply: Reply, words: string): boolean {
  const { answer, confidence = 0 } = reply;
  const missing = missingShare(reply, words);
  return (
    answer === 'found' && MIN_CONFIDENCE.some((least) => missing <= least.missing && confidence >= least.confidence)
  );
}

/** 0..1; 1 if there is no passage, or if nothing says what is asked about. */
function missingShare({ blocks }: Reply, words: string): number {
  const first = blocks.find((block) => block.kind === 'evidence');
  const wanted = queryTerms(words.replace(MEASURE, ' '));
  if (!first || wanted.length === 0) return 1;
  const { article, context } = first.evidence;
  const held = new Set([...termsOf(wordsOf(article, context)), ...termsOf(article.title)]);
  return wanted.filter((term) => !held.has(term)).length / wanted.length;
}
