import type { Mention } from '../domain/article.ts';
import { isStopWord, termOf, tokensIn } from '../retrieval/terms.ts';
import type { Passage } from './passages.ts';
import type { Question } from './question.ts';

/** Mentions of a passage that the question does not already hold in whole: only something new can be its answer. */
export function newMentions(passage: Passage, question: Question): readonly Mention[] {
  return passage.mentions.filter((mention) => !isInQuestion(wordsAt(passage, mention), question));
}

/** True when every content word of a stretch stands in the question. */
function isInQuestion(words: string, question: Question): boolean {
  const content = tokensIn(words).filter((word) => !isStopWord(word.text));
  return content.length > 0 && content.every((word) => question.allTerms.has(termOf(word.text)));
}

const wordsAt = ({ reading }: Passage, { start, end }: { start: number; end: number }) =>
  reading.article.text.slice(start, end);
