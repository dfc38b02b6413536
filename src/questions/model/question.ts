import type { AnswerType } from '../../domain/answer-type.ts';

/** Terms that may stand for a term, each with what it is worth, 0..1. */
export type TermVariants = ReadonlyMap<string, number>;

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
  readonly isMisspelling?: boolean;
  /** True for a capitalised word that does not begin the question. */
  readonly isName: boolean;
  readonly variants: TermVariants;
}

/** What the steps after matching need to know of the template that took the question. */
export interface TemplateTraits {
  readonly name: string;
  /** True where the passage alone is the answer: "is it so?". */
  readonly hasNoShortAnswer?: true;
  /** Where candidates come from: all sentences, or quotations with the asked words first. */
  readonly candidates: 'sentences' | 'quotations';
}

/** A question made ready for the rules. */
export interface Question {
  readonly text: string;
  readonly template: TemplateTraits;
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
  readonly functionTerms: readonly string[];
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

/** Question terms, by index, that a term stands for, with how well it does, 0 to 1. */
type Affinities = readonly (readonly [index: number, strength: number])[];

/** The terms of a library that stand for a term of the question: the very word, a form, kin, its family, a slip, a word for a phrase. */
export type Related = ReadonlyMap<string, Affinities>;

/** What a slot's words are to the rules. */
export type Role =
  /** Whose words the question is about. */
  | 'speaker'
  /** Words that somebody is asked to have said. */
  | 'words'
  /** What the words, or the answer, are about. */
  | 'topic'
  /** What kind of thing is asked for, or what is counted: its last word is the head noun. */
  | 'noun'
  /** The person or thing that is to be described. */
  | 'subject'
  /** "old", "far", "tall" in "how old". */
  | 'degree';
