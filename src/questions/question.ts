import { idfOf } from '../retrieval/bm25.ts';
import type { Library } from '../retrieval/library.ts';
import { isStopWord, termOf, termsOf, tokensIn } from '../retrieval/terms.ts';
import { fold } from '../text/fold.ts';
import type { Word } from '../text/words.ts';
import type { AnswerType } from './answer-type.ts';
import { askedFor } from './asked.ts';
import { type Kin, kinOf } from './kin.ts';
import type { Match } from './match.ts';
import { phrasesIn } from './phrase-kin.ts';
import { quotedIn } from './quoted.ts';
import { type Related, relatedTo } from './related.ts';
import { withSlips } from './slips.ts';
import { smallTerms } from './small-terms.ts';
import type { Role, Template } from './template.ts';
import { isOfClass } from './word-classes.ts';

/** A content word of a question. */
export interface QuestionTerm {
  readonly term: string;
  /** As typed. */
  readonly word: string;
  /** The word folded. */
  readonly key: string;
  /** Offset in the question. */
  readonly start: number;
  /** How rare it is in the library's sentences (natural logarithm); a word that no sentence holds weighs most. */
  readonly idf: number;
  /** True when the library holds it nowhere, neither itself nor a form of it. */
  readonly absent: boolean;
  /** True when it is absent and a likely slip of words that the library holds. */
  readonly isSlip?: boolean;
  /** True for a capitalised word that does not begin the question. */
  readonly isName: boolean;
  readonly kin: Kin;
}

/** A question made ready for the rules. */
export interface Question {
  readonly text: string;
  readonly template: Template;
  readonly slots: Readonly<Record<string, string>>;
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  /** The template's answer type, or the one that its head noun asks for ("what city" a place). */
  readonly expects: AnswerType;
  /** Term of the head noun of "what N", "how many N". */
  readonly head?: string;
  /** Distinct, in order. */
  readonly terms: readonly QuestionTerm[];
  /** What every term of the library stands for, where it stands for one of the question's. */
  readonly related: Related;
  /** Its small words that tell something ("he", "for", "not"), as terms, distinct. */
  readonly smallTerms: readonly string[];
  /** All terms of the question, stop words among them. */
  readonly allTerms: ReadonlySet<string>;
  /** Pairs of neighbouring terms, small words among them, behind the question word: first to seconds. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Terms of the person whose words are asked for. */
  readonly speakerTerms: readonly string[];
  /** Stretches that the question puts in quotation marks. */
  readonly quoted: readonly string[];
  readonly asksForWords: boolean;
}

/**
 * A head noun says what kind of thing is wanted; few sentences repeat it ("what city" is answered by a city's name). One
 * that no article holds is no word to look for, and its absence tells nothing.
 */
const TYPED_HEAD_WEIGHT = 0.4;

export function analyse(text: string, match: Match, library: Library): Question {
  const { template, slots, roles, words } = match;
  const { type, head, isTyped } = askedFor(match);
  const typedHead = isTyped ? fold(head ?? roles.degree ?? '') : undefined;
  const typed = contentTerms(text, words[0]?.start ?? 0, library, typedHead);
  const related = relatedTo(typed, phrasesIn(termsOf(text)), library);
  const terms = withSlips(typed, related, library);
  return {
    text,
    template,
    slots,
    roles,
    expects: type,
    ...(head === undefined ? {} : { head: termOf(head) }),
    terms,
    related,
    smallTerms: smallTerms(text),
    allTerms: new Set(tokensIn(text).map((word) => termOf(word.text))),
    pairs: pairsOf(termsOf(text)),
    speakerTerms: contentWords(roles.speaker ?? '').map(termOf),
    quoted: quotedIn(text),
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
    const kin = kinOf(term);
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
      kin,
    });
  }
  return terms;
}

/** "many" in "how many", "first" and "name" in "her first name": what is asked for, and no word to look for. */
function isMeasure(words: readonly Word[], at: number): boolean {
  const [before = '', word = '', next = ''] = [at - 1, at, at + 1].map((i) => fold(words[i]?.text ?? ''));
  if (/^(?:many|much)$/.test(word)) return before === 'how';
  if (/^happen(?:s|ed|ing)?$/.test(word)) return true;
  return isNamePart(word, next) || isNamePart(before, word);
}

const isNamePart = (kind: string, name: string) =>
  /^(?:first|last|given|family|full)$/.test(kind) && /^names?$/.test(name);

function isAbsent(library: Library, term: string, kin: Kin): boolean {
  return library.sentenceFrequency(term) === 0 && ![...kin.keys()].some((k) => library.sentenceFrequency(k) > 0);
}
