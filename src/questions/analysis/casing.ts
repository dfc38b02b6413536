import { isStopWord, tokensIn } from '../../retrieval/terms.ts';

/** False for a question in capitals or in title case, where capitals do not mark names: "When Did The Mayor Resign". */
export function hasInformativeCase(text: string): boolean {
  const [, ...words] = tokensIn(text);
  return !words.some(({ text: word }) => /^\p{Lu}/u.test(word) && word !== 'I' && isStopWord(word));
}
