import type { AnswerTarget } from '../../domain/answer.ts';
import type { AnswerType } from '../../domain/answer-type.ts';
import type { PhraseFinder } from '../../retrieval/phrases/phrases.ts';
import type { Fragment, Utterance } from './utterance.ts';

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
  /** True for the head noun that says what kind of answer is asked for: "city" in "what city". */
  readonly statesType: boolean;
  readonly variants: TermVariants;
}

/** What later steps need to know about the matched template. */
export interface TemplateTraits {
  readonly name: string;
  /** True when a person or place asked for has to be named, as for "which town". */
  readonly asksForNamed?: true;
  /** True when the passage alone is the answer, as for yes/no questions. */
  readonly hasNoShortAnswer?: true;
  /** Default: `fact`. For `speaker`, quotations that contain the words in question come before ranked sentences. */
  readonly target?: AnswerTarget;
}

/** A question's open position, relative to its verb. */
export interface Gap {
  /** The verb as typed, folded; undefined when the question has no verb other than "be". */
  readonly verb?: string;
  /** The open position; `beside` for when, why and how. */
  readonly place: 'subject' | 'object' | 'preposition' | 'copula' | 'behind' | 'owner' | 'where' | 'beside' | 'unknown';
  readonly isPassive: boolean;
}

/** What a question asks for, as far as its words and their order tell. */
export interface QuestionForm {
  readonly gap: Gap;
  /** Syntactic role of the answer: "who did it" asks for the subject, "what did she do" for the object. */
  readonly answerRole: 'subject' | 'object' | 'being';
  /** The stranded preposition at the end: "for" in "what did she thank him for". */
  readonly preposition?: string;
  /** The noun whose name is asked for: "boat" in "what is the name of the boat"; '' if no noun says what has the name. */
  readonly namedNoun?: string;
  /** The noun of "who is the judge", "who is Lind's lawyer": who is one is named beside it. */
  readonly roleNoun?: string;
  /** True for "called", "named": "what is the town called". */
  readonly hasNamingVerb: boolean;
  /** True for "who are", "which towns", "what three towns". */
  readonly asksForSeveral: boolean;
  /** True for "what kind of". */
  readonly asksForKind: boolean;
  /** True for "whose". */
  readonly asksForOwner: boolean;
  /** True for "what did she do", "what happened": the answer is a verb with its complements. */
  readonly asksForDeed: boolean;
}

/** A capitalised word of the question that may be a surname. */
export interface NameInQuestion {
  /** As a term. */
  readonly surname: string;
  /** Term of the capitalised word before it, unless that is a title. */
  readonly given?: string;
}

/** An analysed question: everything that later steps read of its words. */
export interface Question extends Utterance {
  readonly template: TemplateTraits;
  readonly roles: Readonly<Partial<Record<Role, Fragment>>>;
  readonly form: QuestionForm;
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
  /** Distinct terms to search for: without stop words unless there are no others. */
  readonly queryTerms: readonly string[];
  /** Terms of the speaker asked about. */
  readonly speakerTerms: readonly string[];
  /** Terms of the person or thing to be described. */
  readonly subjectTerms: readonly string[];
  /** The contents of quotation marks. */
  readonly quoted: readonly Fragment[];
  /** Finders of the words that a passage should quote: those in quotation marks, and those whose speaker is asked for. */
  readonly phrases: readonly PhraseFinder[];
  readonly asksForWords: boolean;
  /** False when capitals do not mark names: "When Did The Mayor Resign". */
  readonly hasInformativeCase: boolean;
  /** People whom it may name. */
  readonly people: readonly NameInQuestion[];
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
