import { termOf } from '../../retrieval/analysis/terms.ts';
import { idfOf } from '../../retrieval/inverted-index/idf.ts';
import type { Library } from '../../retrieval/library.ts';
import { SHORT_NAME_WEIGHT, termsForShortName } from '../expansion/short-names.ts';
import { synonymsOf } from '../expansion/synonyms.ts';
import type { QuestionTerm, TermVariants } from '../model/question.ts';
import type { IndexToken } from '../model/utterance.ts';

/**
 * Weight of a head noun that gives the expected type, since few answering sentences repeat it ("what city" is answered
 * by a city's name). One that occurs in no article is ignored: its absence is uninformative.
 */
export const TYPED_HEAD_WEIGHT = 0.4;

/**
 * The distinct content words of a question with their weights in a library.
 * @param tokens the question's, without a preface
 * @param typedHead the folded head noun, if it gives the expected type
 */
export function questionTerms(
  tokens: readonly IndexToken[],
  library: Library,
  typedHead: string | undefined,
): QuestionTerm[] {
  const content = tokens.filter(({ isStop }, i) => !isStop && !isMeasure(tokens, i));
  const first = tokens[0]?.start;
  const seen = new Set<string>();
  const terms: QuestionTerm[] = [];
  for (const { text: word, key, term, start } of content.length > 0 ? content : tokens) {
    if (seen.has(term)) continue;
    seen.add(term);
    const kin = kinOf(word, library);
    const isTyped = key === typedHead;
    const absent = isAbsent(library, term, kin);
    if (isTyped && absent && content.length > 1) continue;
    terms.push({
      term,
      word,
      key,
      start,
      idf: (isTyped ? TYPED_HEAD_WEIGHT : 1) * idfOf(library.sentenceFrequency(term), library.sentenceCount),
      absent,
      isName: start !== first && /^\p{Lu}/u.test(word),
      statesType: isTyped,
      variants: kin,
    });
  }
  return terms;
}

/** The synonyms of a word, and the full forms of a short name. */
function kinOf(word: string, library: Library): TermVariants {
  const kin = synonymsOf(termOf(word));
  const full = termsForShortName(word, library);
  return full.length === 0 ? kin : new Map([...kin, ...full.map((term) => [term, SHORT_NAME_WEIGHT] as const)]);
}

/**
 * "many" in "how many", "first" and "name" in "her first name": words that specify the answer and are not searched for.
 */
function isMeasure(tokens: readonly IndexToken[], at: number): boolean {
  const [before = '', word = '', next = ''] = [at - 1, at, at + 1].map((i) => tokens[i]?.key);
  if (/^(?:many|much)$/.test(word)) return before === 'how';
  if (/^happen(?:s|ed|ing)?$/.test(word)) return true;
  return isNamePart(word, next) || isNamePart(before, word);
}

const isNamePart = (kind: string, name: string) =>
  /^(?:first|last|given|family|full)$/.test(kind) && /^names?$/.test(name);

function isAbsent(library: Library, term: string, kin: TermVariants): boolean {
  return library.sentenceFrequency(term) === 0 && ![...kin.keys()].some((k) => library.sentenceFrequency(k) > 0);
}
