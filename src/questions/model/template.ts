import type { AnswerType } from '../../domain/answer-type.ts';
import type { Rule } from './feature.ts';
import type { Role, TemplateTraits } from './question.ts';
import type { Fragment } from './utterance.ts';

/** The words of a pattern's slots, by name; a slot that was not used is undefined. */
export type Slots = Readonly<Partial<Record<string, Fragment>>>;

/** A question, the text of an invented article that answers it, and the expected short answer. */
export interface Example {
  readonly question: string;
  readonly article: string;
  /** The answering sentence, or a part of it that occurs in no other sentence. */
  readonly passage: string;
  /** The expected short answer; absent when the passage alone is the answer. */
  readonly short?: string;
  /** Why the confidence in the passage stays too low for an answer, so that it is only offered as the closest one. */
  readonly knownRefusal?: string;
}

/** A kind of question: how it is asked and how its answer is recognised. */
export interface Template extends TemplateTraits {
  /** Description of the accepted questions, for `explain` and `/help`. */
  readonly about: string;
  /** Patterns (`pattern.ts`); the most specific one of all templates wins. */
  readonly asks: readonly string[];
  readonly uses: Readonly<Partial<Record<Role, string>>>;
  /** Additional condition on the slots' words, for patterns that would accept too much. */
  readonly fits?: (slots: Slots) => boolean;
  readonly expects: AnswerType;
  readonly rules: readonly Rule[];
  /** Minimum confidence of an answer; absent: the default. */
  readonly threshold?: number;
  /** At least three. */
  readonly examples: readonly Example[];
  /** Similar questions that belong to another template, with that template's name. */
  readonly notFor: readonly { readonly question: string; readonly takenBy: string }[];
}

/** Declares a template; a slot in `uses` that no pattern has is a compile-time error. */
export function defineTemplate<const Asks extends readonly string[]>(
  template: Omit<Template, 'asks' | 'uses'> & {
    readonly asks: Asks;
    readonly uses?: Readonly<Partial<Record<Role, NoInfer<SlotOf<Asks[number]>>>>>;
  },
): Template {
  return { uses: {}, ...template };
}

/** The slot names of a pattern at type level: `SlotOf<'what did {speaker} say'>` is `'speaker'`. */
export type SlotOf<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | SlotOf<Rest> : never;
