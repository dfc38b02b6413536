import type { AnswerType } from '../../domain/answer-type.ts';
import type { Rule } from './feature.ts';

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

/** A question, the text of an invented article that answers it, and the short answer that is to be marked. */
export interface Example {
  readonly question: string;
  readonly article: string;
  /** The sentence that answers, or a part of it that stands in no other sentence. */
  readonly passage: string;
  /** The focus as it is to be marked; absent where the passage alone is the answer. */
  readonly short?: string;
}

/** One kind of question: how it is asked, and how its answer is known. */
export interface Template {
  readonly name: string;
  /** What it takes, in words, for `explain` and `/help`. */
  readonly about: string;
  /** Patterns (`pattern.ts`); of all templates the most specific one wins. */
  readonly asks: readonly string[];
  readonly uses: Readonly<Partial<Record<Role, string>>>;
  /** A look at the slots' words where the pattern alone takes too much. */
  readonly fits?: (slots: Readonly<Record<string, string>>) => boolean;
  readonly expects: AnswerType;
  /** True where the passage alone is the answer: "is it so?". */
  readonly hasNoShortAnswer?: true;
  /** Where candidates come from: all sentences, or quotations with the asked words first. */
  readonly candidates: 'sentences' | 'quotations';
  readonly rules: readonly Rule[];
  /** Confidence below which the answer is "nothing"; absent: the default. */
  readonly threshold?: number;
  /** Three or more. */
  readonly examples: readonly Example[];
  /** Questions much like its own that another template must take, by that template's name. */
  readonly notFor: readonly { readonly question: string; readonly takenBy: string }[];
}

/** Declares a template; a slot in `uses` that no pattern has does not compile. */
export function defineTemplate<const Asks extends readonly string[]>(
  template: Omit<Template, 'asks' | 'uses'> & {
    readonly asks: Asks;
    readonly uses?: Readonly<Partial<Record<Role, NoInfer<SlotOf<Asks[number]>>>>>;
  },
): Template {
  return { uses: {}, ...template };
}

/** The slot names of a pattern, read by the compiler: `SlotOf<'what did {speaker} say'>` is `'speaker'`. */
export type SlotOf<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | SlotOf<Rest> : never;
