import { QUESTION_WORDS } from '../../text/grammar/function-words.ts';
import type { Role } from '../model/question.ts';
import type { Slots, Template } from '../model/template.ts';
import { type Fragment, fragmentOf, type QuestionWord, type Utterance } from '../model/utterance.ts';
import { type CompiledPattern, compilePattern, type PatternMatch, type SlotRange } from './pattern.ts';
import { tokeniseUtterance } from './tokenise.ts';

/** The template that matches a question. */
export interface Match {
  readonly utterance: Utterance;
  readonly template: Template;
  readonly pattern: string;
  readonly slots: Slots;
  readonly roles: Readonly<Partial<Record<Role, Fragment>>>;
}

/**
 * Creates a matcher for a list of templates. Of the matching patterns the most specific one wins, by these comparisons
 * in order: more of the question's words matched outside of slots; fewer words in `{lead}`, before the question word;
 * more words matched literally rather than by a class; fewer words in `{rest}`; fewer slots; the earlier position in
 * the list. So `how tall {rest}` wins over `how {degree} {rest}`, which wins over `how {rest}`.
 */
export function matcherOf(templates: readonly Template[]): (typed: string | Utterance) => Match | undefined {
  const patterns = compiled(templates);
  return (typed) => {
    const question = tokeniseUtterance(typed);
    const [best] = fitting(patterns, question);
    return best && describe(question, best);
  };
}

/** A template's best pattern that matches a question. */
export interface FittingPattern {
  readonly template: string;
  readonly pattern: string;
  /** Why another pattern won, as the rest of a sentence; absent for the winner. */
  readonly lostBecause?: string;
}

/** The best matching pattern of every template, the winner first; for `explain` and failing tests. */
export function fittingPatterns(templates: readonly Template[], typed: string | Utterance): readonly FittingPattern[] {
  const fits = fitting(compiled(templates), tokeniseUtterance(typed));
  const [winner] = fits;
  const seen = new Set<string>();
  return fits.flatMap(({ template: { name }, pattern, match }) => {
    if (seen.has(name)) return [];
    seen.add(name);
    const lostBecause = match === winner!.match ? undefined : LOSSES[decidedBy(winner!.match, match)];
    return [{ template: name, pattern, ...(lostBecause !== undefined && { lostBecause }) }];
  });
}

interface TemplatePattern {
  readonly template: Template;
  readonly pattern: string;
  readonly compiled: CompiledPattern;
}

interface Fit extends Omit<TemplatePattern, 'compiled'> {
  readonly match: PatternMatch;
}

function compiled(templates: readonly Template[]): TemplatePattern[] {
  return templates.flatMap((template) =>
    template.asks.map((pattern) => ({ template, pattern, compiled: compilePattern(pattern) })),
  );
}

/** The matching patterns, most specific first. */
function fitting(patterns: readonly TemplatePattern[], question: Utterance): Fit[] {
  const words = question.patternWords;
  const fits: Fit[] = [];
  for (const { template, pattern, compiled } of patterns) {
    const match = compiled.match(words);
    if (!match || leadAsks(match, words)) continue;
    if (template.fits?.(slotsOf(question, match)) ?? true) fits.push({ template, pattern, match });
  }
  return fits.sort((a, b) => compareSpecificity(a.match, b.match));
}

/** Slots whose words are not part of the question itself. */
const SILENT = ['lead', 'wanted'];

/** The first question word is the one that asks: "why", not "who", in "why did he say who came". */
function leadAsks({ slots }: PatternMatch, words: readonly QuestionWord[]): boolean {
  return SILENT.some((name) => {
    const slot = slots.get(name);
    return slot !== undefined && words.slice(slot.first, slot.end).some(({ key }) => QUESTION_WORDS.has(key));
  });
}

/** Negative when the first match is more specific. Sorting is stable, so the earlier pattern wins a tie. */
function compareSpecificity(a: PatternMatch, b: PatternMatch): number {
  const at = decidedBy(a, b);
  return (specificity(b)[at] ?? 0) - (specificity(a)[at] ?? 0);
}

/** Index of the first comparison in which two matches differ; the index of the tie when there is none. */
function decidedBy(a: PatternMatch, b: PatternMatch): number {
  const others = specificity(b);
  const at = specificity(a).findIndex((value, i) => value !== others[i]);
  return at < 0 ? LOSSES.length - 1 : at;
}

/** Specificity as a list of criteria, most important first; higher is more specific. */
function specificity({ fixed, literals, slots }: PatternMatch): readonly number[] {
  return [fixed, -lengthOf(slots.get('lead')), literals, -lengthOf(slots.get('rest')), -slots.size];
}

/** In the order of `specificity`, then a tie. */
const LOSSES = [
  "matches fewer of the question's words outside of slots",
  'leaves more words to {lead}',
  'matches fewer words literally',
  'leaves more words to {rest}',
  'has more slots',
  'is later in the list',
] as const;

const lengthOf = (slot: SlotRange | undefined) => (slot ? slot.end - slot.first : 0);

function slotsOf(question: Utterance, { slots }: PatternMatch): Slots {
  const words = question.patternWords;
  return Object.fromEntries(
    [...slots].map(([name, { first, end }]) => [name, fragmentOf(question, words[first]!.start, words[end - 1]!.end)]),
  );
}

function describe(utterance: Utterance, { template, pattern, match }: Fit): Match {
  const slots = slotsOf(utterance, match);
  const roles = Object.fromEntries(
    Object.entries(template.uses).flatMap(([role, slot]) => (slots[slot] ? [[role, slots[slot]] as const] : [])),
  );
  return { utterance, template, pattern, slots, roles };
}
