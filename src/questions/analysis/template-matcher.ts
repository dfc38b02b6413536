import { QUESTION_WORDS } from '../../text/grammar/function-words.ts';
import type { Role } from '../model/question.ts';
import type { Template } from '../model/template.ts';
import { compilePattern, type PatternMatch, type QuestionWord } from './pattern.ts';
import { tokeniseQuestion } from './tokenise.ts';

/** The template that takes a question. */
export interface Match {
  readonly template: Template;
  readonly pattern: string;
  readonly words: readonly QuestionWord[];
  /** Slot names to their words as typed. */
  readonly slots: Readonly<Record<string, string>>;
  /** Roles to their words as typed. */
  readonly roles: Readonly<Partial<Record<Role, string>>>;
}

/**
 * Makes a matcher of a list of templates. The most specific pattern wins: the one with most of the question's words
 * matched by words of its own; among equals the one with fewer slots, for a slot takes anything; then the earlier.
 */
export function matcherOf(templates: readonly Template[]): (question: string) => Match | undefined {
  const patterns = templates.flatMap((template) =>
    template.asks.map((pattern) => ({ template, pattern, compiled: compilePattern(pattern) })),
  );
  return (question) => {
    const words = tokeniseQuestion(question);
    let best: { template: Template; pattern: string; match: PatternMatch } | undefined;
    for (const { template, pattern, compiled } of patterns) {
      const match = compiled.match(words);
      if (!match || leadAsks(match, words) || (best && !isMoreSpecific(match, best.match))) continue;
      if (template.fits?.(slotsOf(question, words, match)) ?? true) best = { template, pattern, match };
    }
    return best && describe(question, words, best);
  };
}

/** Slots whose words ask nothing themselves. */
const SILENT = ['lead', 'wanted'];

/** The first question word is the one that asks: in "why did he say who came" it is not "who". */
function leadAsks({ slots }: PatternMatch, words: readonly QuestionWord[]): boolean {
  return SILENT.some((name) => {
    const slot = slots.get(name);
    return slot !== undefined && words.slice(slot.first, slot.end).some(({ key }) => QUESTION_WORDS.has(key));
  });
}

function isMoreSpecific(a: PatternMatch, b: PatternMatch): boolean {
  return a.literals > b.literals || (a.literals === b.literals && a.slots.size < b.slots.size);
}

function slotsOf(question: string, words: readonly QuestionWord[], match: PatternMatch): Record<string, string> {
  return Object.fromEntries(
    [...match.slots].map(([name, { first, end }]) => [name, question.slice(words[first]!.start, words[end - 1]!.end)]),
  );
}

function describe(
  question: string,
  words: readonly QuestionWord[],
  { template, pattern, match }: { template: Template; pattern: string; match: PatternMatch },
): Match {
  const slots = slotsOf(question, words, match);
  const roles = Object.fromEntries(
    Object.entries(template.uses)
      .filter(([, slot]) => slots[slot] !== undefined)
      .map(([role, slot]) => [role, slots[slot]!]),
  );
  return { template, pattern, words, slots, roles };
}
