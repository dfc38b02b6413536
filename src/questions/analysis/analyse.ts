import { idfOf } from '../../retrieval/idf.ts';
import type { Library } from '../../retrieval/library.ts';
import { isStopWord, termOf, termsOf, tokensIn } from '../../retrieval/terms.ts';
import { fold } from '../../text/fold.ts';
import { isOfClass } from '../../text/grammar/word-classes.ts';
import type { Word } from '../../text/words.ts';
import { withMisspellings } from '../expansion/misspellings.ts';
import { phraseSynonyms } from '../expansion/phrase-synonyms.ts';
import { relatedTo } from '../expansion/related-terms.ts';
import { synonymsOf } from '../expansion/synonyms.ts';
import type { Question, QuestionTerm, TermVariants } from '../model/question.ts';
import { expectedAnswer } from './expected-type.ts';
import { functionTerms } from './function-terms.ts';
import { quotedStrings } from './quoted-strings.ts';
import type { Match } from './template-matcher.ts';

/**
 * Weight of a head noun that gives the expected type, since few answering sentences repeat it ("what city" is answered
 * by a city's name). One that occurs in no article is ignored: its absence is uninformative.
 */
const TYPED_HEAD_WEIGHT = 0.4;

export function analyse(text: string, match: Match, library: Library): Question {
  const { template, slots, roles, words } = match;
  const { type, head, isTyped } = expectedAnswer(match);
  const typedHead = isTyped ? fold(head ?? roles.degree ?? '') : undefined;
  const typed = contentTerms(text, words[0]?.start ?? 0, library, typedHead);
  const related = relatedTo(typed, phraseSynonyms(termsOf(text)), library);
  const terms = withMisspellings(typed, related, library);
  return {
    text,
    template,
    slots,
    roles,
    expects: type,
    ...(head === undefined ? {} : { head: termOf(head) }),
    terms,
    related,
    functionTerms: functionTerms(text),
    allTerms: new Set(tokensIn(text).map((word) => termOf(word.text))),
    pairs: pairsOf(termsOf(text)),
    speakerTerms: contentWords(roles.speaker ?? '').map(termOf),
    quoted: quotedStrings(text),
    asksForWords: words.some((word) => isOfClass('speech', word.key)),
  };
}

function pairsOf(terms: readonly string[]): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  for (let i = 1; i + 1 < terms.length; i++)
    pairs.set(terms[i]!, (pairs.get(terms[i]!) ?? new Set()).add(terms[i + 1]!));
  return pairs;
}

function contentWords(text: string): string[] {
  const words = tokensIn(text).map((word) => word.text);
  const content = words.filter((word) => !isStopWord(word));
  return content.length > 0 ? content : words;
}

function contentTerms(text: string, from: number, library: Library, typedHead: string | undefined): QuestionTerm[] {
  const words = tokensIn(text).filter((word) => word.start >= from);
  const content = words.filter((word, i) => !isStopWord(word.text) && !isMeasure(words, i));
  const seen = new Set<string>();
  const terms: QuestionTerm[] = [];
  for (const { text: word, start } of content.length > 0 ? content : words) {
    const term = termOf(word);
    if (seen.has(term)) continue;
    seen.add(term);
    const kin = synonymsOf(term);
    const isTyped = fold(word) === typedHead;
    const absent = isAbsent(library, term, kin);
    if (isTyped && absent && content.length > 1) continue;
    terms.push({
      term,
      word,
      key: fold(word),
      start,
      idf: (isTyped ? TYPED_HEAD_WEIGHT : 1) * idfOf(library.sentenceFrequency(term), library.sentenceCount),
      absent,
      isName: start > from && /^\p{Lu}/u.test(word),
      variants: kin,
    });
  }
  return terms;
}

/**
 * "many" in "how many", "first" and "name" in "her first name": words that specify the answer and are not searched for.
 */
function isMeasure(words: readonly Word[], at: number): boolean {
  const [before = '', word = '', next = ''] = [at - 1, at, at + 1].map((i) => fold(words[i]?.text ?? ''));
  if (/^(?:many|much)$/.test(word)) return before === 'how';
  if (/^happen(?:s|ed|ing)?$/.test(word)) return true;
  return isNamePart(word, next) || isNamePart(before, word);
}

const isNamePart = (kind: string, name: string) =>
  /^(?:first|last|given|family|full)$/.test(kind) && /^names?$/.test(name);

function isAbsent(library: Library, term: string, kin: TermVariants): boolean {
  return library.sentenceFrequency(term) === 0 && ![...kin.keys()].some((k) => library.sentenceFrequency(k) > 0);
}
