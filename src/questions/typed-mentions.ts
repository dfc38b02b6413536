import type { Mention } from '../domain/article.ts';
import { isStopWord, termOf, tokensIn } from '../retrieval/terms.ts';
import { KINDS_OF } from './answer-type.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';

const NONE: readonly Mention[] = [];

/**
 * Mentions of the kind that is asked for which the question does not already hold in whole: only something new can be
 * its answer. Undefined when no kind of mention is asked for.
 */
export function typedMentions(passage: Passage, question: Question): readonly Mention[] | undefined {
  const kinds = KINDS_OF[question.expects];
  if (!kinds) return undefined;
  const before = known.get(passage);
  if (before?.question === question) return before.mentions;
  const ofKind = passage.mentions.filter((mention) => kinds.includes(mention.kind));
  const mentions = ofKind.length > 0 ? ofKind.filter((m) => !isInQuestion(wordsAt(passage, m), question)) : NONE;
  known.set(passage, { question, mentions });
  return mentions;
}

/** Several rules look at the same passage for the same question. */
const known = new WeakMap<Passage, { readonly question: Question; readonly mentions: readonly Mention[] }>();

/** True when every content word of a stretch stands in the question. */
function isInQuestion(words: string, question: Question): boolean {
  const content = tokensIn(words).filter((word) => !isStopWord(word.text));
  return content.length > 0 && content.every((word) => question.allTerms.has(termOf(word.text)));
}

const wordsAt = ({ reading }: Passage, { start, end }: { start: number; end: number }) =>
  reading.article.text.slice(start, end);
