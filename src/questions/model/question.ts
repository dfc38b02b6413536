import type { AnswerTarget } from '../../domain/answer.ts';
import type { AnswerType } from '../../domain/answer-type.ts';

/** Terms that match a term, each with its strength, 0..1. */
export type TermVariants = ReadonlyMap<string, number>;

/** A content word of a question. */
export interface QuestionTerm {
  readonly term: string;
  /** As typed. */
  readonly word: string;
  /** The folded word. */
  readonly key: string;
  /** UTF-16 offset in the question. */
  readonly start: number;
  /** Inverse document frequency over the library's sentences (natural logarithm); a word in no sentence weighs most. */
  readonly idf: number;
  /** True when the library contains neither the word nor a form of it. */
  readonly absent: boolean;
  /** True when the word is absent and probably a misspelling of words in the library. */
  readonly isMisspelling?: boolean;
  /** True for a capitalised word other than the first. */
  readonly isName: boolean;
  readonly variants: TermVariants;
}

/** What later steps need to know about the matched template. */
export interface TemplateTraits {
  readonly name: string;
  /** True when the passage alone is the answer, as for yes/no questions. */
  readonly hasNoShortAnswer?: true;
  /** Default: `fact`. For `speaker`, quotations that contain the words in question come before ranked sentences. */
  readonly target?: AnswerTarget;
}

/** An analysed question, the input of the rules. */
export interface Question {
  readonly text: string;
  readonly template: TemplateTraits;
  readonly slots: Readonly<Record<string, string>>;
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  /** The template's answer type, or a more specific one given by the head noun ("what city" expects a place). */
  readonly expects: AnswerType;
  /** Term of the head noun of "what N", "how many N". */
  readonly head?: string;
  /** Distinct, in order. */
  readonly terms: readonly QuestionTerm[];
  /** For each library term that matches a question term, the terms it matches. */
  readonly related: Related;
  /** Its informative function words ("he", "for", "not"), as distinct terms. */
  readonly functionTerms: readonly string[];
  /** All terms of the question, including stop words. */
  readonly allTerms: ReadonlySet<string>;
  /** Bigrams of terms after the question word, function words included: first term to second terms. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  /** Terms of the speaker asked about. */
  readonly speakerTerms: readonly string[];
  /** Stretches that the question puts in quotation marks. */
  readonly quoted: readonly string[];
  readonly asksForWords: boolean;
}

/** The question terms, by index, that a term matches, each with a strength 0..1. */
type Affinities = readonly (readonly [index: number, strength: number])[];

/**
 * The library terms that match a question term: the word itself, an inflection, a synonym, a derived word, a
 * misspelling or a word for a phrase.
 */
export type Related = ReadonlyMap<string, Affinities>;

/** The role of a slot's words for the rules. */
export type Role =
  /** Speaker whose words the question asks about. */
  | 'speaker'
  /** Words whose speaker is asked for. */
  | 'words'
  /** Subject matter of the words or the answer. */
  | 'topic'
  /** Kind of thing asked for or counted; its last word is the head noun. */
  | 'noun'
  /** Person or thing to be described. */
  | 'subject'
  /** "old", "far", "tall" in "how old". */
  | 'degree';
