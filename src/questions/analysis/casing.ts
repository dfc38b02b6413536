import type { IndexToken } from '../model/utterance.ts';

/** False for a question in capitals or in title case, where capitals do not mark names: "When Did The Mayor Resign". */
export function hasInformativeCase([, ...tokens]: readonly IndexToken[]): boolean {
  return !tokens.some(({ text, isStop }) => /^\p{Lu}/u.test(text) && text !== 'I' && isStop);
}
