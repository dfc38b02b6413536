import { isAdverb, isAuxiliary, isBe, isContracted } from './token-tests.ts';
import type { LexicalToken } from './tokens.ts';

/** Index of the first token of a verb's group, of auxiliaries, adverbs and "to": "|had not been found", "|to quickly add". */
export function verbGroupStart(tokens: readonly LexicalToken[], verb: number): number {
  let first = verb;
  while (first > 0 && isHelper(tokens[first - 1]!)) first--;
  return first;
}

function isHelper(token: LexicalToken): boolean {
  return isAdverb(token) || isAuxiliary(token) || token.word === 'to';
}

/** True for a verb whose subject does not do it itself: "was built", "a mill |built by two bakers". */
export function isPassive(tokens: readonly LexicalToken[], verb: number): boolean {
  const { word } = tokens[verb]!;
  if (word.endsWith('ing')) return false;
  const group = verbGroupStart(tokens, verb);
  for (let i = group; i < verb; i++) if (isBe(tokens[i])) return true;
  return isContractedBe(tokens[group - 1]) || (group === verb && PARTICIPLE.test(word) && hasAgent(tokens, verb));
}

/** "they're", "I'm"; not "he's", which may be short for "he has". */
function isContractedBe(token: LexicalToken | undefined): boolean {
  return isContracted(token) && /'(?:re|m)$/.test(token!.word);
}

/** "built |by two bakers"; not "said by phone", "answered by quickly leaving", "rose by 3%". */
function hasAgent(tokens: readonly LexicalToken[], verb: number): boolean {
  if (tokens[verb + 1]?.word !== 'by') return false;
  let at = verb + 2;
  while (isAdverb(tokens[at])) at++;
  const agent = tokens[at]?.word ?? '';
  return !MEANS.has(agent) && !/ing$|^\d|^$/.test(agent);
}

const PARTICIPLE = /(?:ed|n|t|d)$/;
/** Nouns that name a means after "by" when they have no article. */
const MEANS = new Set('phone telephone e-mail email mail post letter text fax radio video telegram'.split(' '));
