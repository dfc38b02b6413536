import type { AnswerType } from '../../domain/answer-type.ts';
import type { Rule } from './feature.ts';
import type { Role, TemplateTraits } from './question.ts';

/** A question, the text of an invented article that answers it, and the short answer that is to be marked. */
export interface Example {
  readonly question: string;
  readonly article: string;
  /** The sentence that answers, or a part of it that stands in no other sentence. */
  readonly passage: string;
  /** The short answer as it is to be marked; absent where the passage alone is the answer. */
  readonly short?: string;
}

/** One kind of question: how it is asked, and how its answer is known. */
export interface Template extends TemplateTraits {
  /** What it takes, in words, for `explain` and `/help`. */
  readonly about: string;
  /** Patterns (`pattern.ts`); of all templates the most specific one wins. */
  readonly asks: readonly string[];
  readonly uses: Readonly<Partial<Record<Role, string>>>;
  /** A look at the slots' words where the pattern alone takes too much. */
  readonly fits?: (slots: Readonly<Record<string, string>>) => boolean;
  readonly expects: AnswerType;
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
