import { idfOf } from '../retrieval/bm25.ts';
import type { Library } from '../retrieval/library.ts';
import { isStopWord, termOf, termsOf, tokensIn } from '../retrieval/terms.ts';
import { fold } from '../text/fold.ts';
import { answerOfHead } from './answer-heads.ts';
import type { AnswerType } from './answer-type.ts';
import { headNoun } from './head.ts';
import { type Kin, kinOf } from './kin.ts';
import type { Match } from './match.ts';
import type { QuestionWord } from './pattern.ts';
import { quotedIn } from './quoted.ts';
import { type Related, relatedTo } from './related.ts';
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

/** A head noun says what kind of thing is wanted; few sentences repeat it ("what city" is answered by a city's name). */
const TYPED_HEAD_WEIGHT = 0.6;

export function analyse(text: string, match: Match, library: Library): Question {
  const { template, slots, roles, words } = match;
  const head = headNoun(words) ?? lastOf(roles.noun);
  const headType = answerOfHead(head ?? roles.degree ?? '');
  const terms = contentTerms(text, words[0]?.start ?? 0, library, headType && (head ?? fold(roles.degree ?? '')));
  return {
    text,
    template,
    slots,
    roles,
    expects: asksForName(words) && !isKindOfName(headType) ? 'name' : expectedOf(template, headType),
    ...(head === undefined ? {} : { head: termOf(head) }),
    terms,
    related: relatedTo(terms, library),
    smallTerms: smallTerms(text),
    allTerms: new Set(tokensIn(text).map((word) => termOf(word.text))),
    pairs: pairsOf(termsOf(text)),
    speakerTerms: contentWords(roles.speaker ?? '').map(termOf),
    quoted: quotedIn(text),
    asksForWords: words.some((word) => isOfClass('speech', word.key)),
  };
}

/** Question words from "what" to "name" at most: "what is the full name of". */
const NAME_WITHIN = 5;
const NAMES = new Set(['name', 'names']);
const NAMING = new Set(['called', 'named', 'nicknamed', 'dubbed']);

/** "what is the name of the boat", "what is the boat called". */
function asksForName(words: readonly QuestionWord[]): boolean {
  const [first, ...rest] = words.map(({ key }) => key);
  if (first !== 'what') return false;
  return rest.slice(0, NAME_WITHIN).some((key) => NAMES.has(key)) || NAMING.has(rest.at(-1) ?? '');
}

const isKindOfName = (type: AnswerType | undefined) => type === 'person' || type === 'place' || type === 'organisation';

/** What can be counted or measured. */
const QUANTITIES: ReadonlySet<AnswerType> = new Set<AnswerType>([
  'duration',
  'age',
  'count',
  'money',
  'amount',
  'frequency',
  'percent',
  'distance',
  'measure',
]);

/** The head's kind, but "how many towns" asks for a number of them and "how many years" for a duration. */
function expectedOf(template: Template, ofHead: AnswerType | undefined): AnswerType {
  if (ofHead === undefined) return template.expects;
  if (template.expects !== 'count' || QUANTITIES.has(ofHead)) return ofHead;
  return ofHead === 'date' ? 'duration' : template.expects;
}

function pairsOf(terms: readonly string[]): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  for (let i = 1; i + 1 < terms.length; i++)
    pairs.set(terms[i]!, (pairs.get(terms[i]!) ?? new Set()).add(terms[i + 1]!));
  return pairs;
}

/** The last word of the noun before "of", "in" and the like. */
function lastOf(noun: string | undefined): string | undefined {
  if (noun === undefined) return undefined;
  const words = tokensIn(noun).map((word) => word.text);
  const stop = words.findIndex((word, i) => i > 0 && isStopWord(word));
  return words[(stop < 0 ? words.length : stop) - 1];
}

function contentWords(text: string): string[] {
  const words = tokensIn(text).map((word) => word.text);
  const content = words.filter((word) => !isStopWord(word));
  return content.length > 0 ? content : words;
}

function contentTerms(text: string, from: number, library: Library, typedHead: string | undefined): QuestionTerm[] {
  const words = tokensIn(text).filter((word) => word.start >= from);
  const content = words.filter((word, i) => !isStopWord(word.text) && !isMeasure(word.text, words[i - 1]?.text));
  const seen = new Set<string>();
  const terms: QuestionTerm[] = [];
  for (const { text: word, start } of content.length > 0 ? content : words) {
    const term = termOf(word);
    if (seen.has(term)) continue;
    seen.add(term);
    const kin = kinOf(term);
    const weight = fold(word) === typedHead ? TYPED_HEAD_WEIGHT : 1;
    terms.push({
      term,
      word,
      key: fold(word),
      start,
      idf: weight * idfOf(library.sentenceFrequency(term), library.sentenceCount),
      absent: isAbsent(library, term, kin),
      isName: start > from && /^\p{Lu}/u.test(word),
      kin,
    });
  }
  return terms;
}

/** "many" in "how many": what is asked for, and no word to look for. */
function isMeasure(word: string, before: string | undefined): boolean {
  return /^(?:many|much)$/iu.test(word) && before !== undefined && fold(before) === 'how';
}

function isAbsent(library: Library, term: string, kin: Kin): boolean {
  return library.sentenceFrequency(term) === 0 && ![...kin.keys()].some((k) => library.sentenceFrequency(k) > 0);
}
