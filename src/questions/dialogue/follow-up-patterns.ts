import { type CompiledPattern, compilePattern } from '../analysis/pattern.ts';
import type { QuestionWord } from '../model/utterance.ts';

/**
 * Patterns (see `pattern.ts`) of questions that refer to the previous one. Matched against the whole question, so that
 * longer ones are not mistaken for follow-ups.
 */
const ASKINGS: readonly string[] = [
  '(why|when|where|how|who|whom)',
  '(how come|what for|how so|why not)',
  '(by|with|from|to|for|against) (whom|who|what)',
  '(since|until|till|from) when',
  '(from|to) where',
  'how (many|much|long|often|far|old|big|fast|high|tall|large|badly|seriously|soon)',
  '[for] how many times',
  '(for|at|by) how (much|many|long)',
  '[(in|on|at|to|from)] (what|which) (year|month|week|day|date|time|hour|minute|century|season)',
  '[(in|on|at|to|from)] (what|which) (city|town|village|country|state|place|street|building|room)',
];

const TAILS: readonly string[] = [
  '[(exactly|precisely|then|though|so|again)]',
  '<be> (that|this) [exactly]',
  '(did|does|do|will|would|has|had) (that|this|it) (happen|happened|occur|occurred) [exactly]',
  '(did|does|do|will|would|has|had) (that|this) (begin|start|end) [exactly]',
  '(did|does|do|will|would) (that|this|it) take place [exactly]',
  '(did|does|do|will|would|has|had|have) (he|she|they) (do|done) (that|this|it|so) [exactly]',
];

/**
 * "when was it" refers to an event; "when is it" and "where was it" to a thing, which is left to pronoun resolution.
 */
const EVENT_TAILS: Readonly<Record<string, string>> = { when: '(was|were) it [exactly]', why: '<be> it' };

/** Requests for further answers to the same question. */
const MORE: readonly string[] = [
  '(what|who|where|when|why|how) else',
  '(anything|something|nothing|anybody|anyone|somebody|someone) else',
  'what (more|next)',
  '[any|some] (more|others)',
  'more please',
  '(is|are) there (more|any more|others|any others|anything else|anyone else|anybody else)',
  'what else (happened|is there|was there|do they say|does it say|do the articles say)',
  '(go on|carry on|continue|next)',
  '[(what|how) about] the (other|others|rest|next) [(one|ones|two|person|man|woman|people)]',
];

/** Questions for the speaker of the sentence shown. */
const SAID_THAT: readonly string[] = ['who <say> (that|this|it|so)', 'says who'];

const WHO_IS_THAT: readonly string[] = ['who <be> (that|this|it) [(person|man|woman)]', 'who <be> that'];

/** Openings before a replacement for part of the previous question. */
const OPENINGS: readonly string[] = [
  '(and|or|but) [(what|how)] about',
  '(what|how) about',
  '(and|or|but) what of',
  '[and] [the] same (for|question for)',
  '(and|or|but)',
];

const compile = (patterns: readonly string[]) => patterns.map(compilePattern);

const FORMS = { asking: compile(ASKINGS), tail: compile(TAILS), opening: compile(OPENINGS) } as const;
const EVENTS = new Map(Object.entries(EVENT_TAILS).map(([word, tail]) => [word, compilePattern(tail)]));
const WHOLE = { more: compile(MORE), said: compile(SAID_THAT), whoIs: compile(WHO_IS_THAT) } as const;

const matches = (patterns: readonly CompiledPattern[], words: readonly QuestionWord[]) =>
  patterns.some((pattern) => pattern.match(words) !== undefined);

/** True for "what else?", "go on": a request for further answers. */
export const asksForMore = (words: readonly QuestionWord[]) => matches(WHOLE.more, words);

/** True for "who said that?". */
export const asksWhoSaidThat = (words: readonly QuestionWord[]) => matches(WHOLE.said, words);

/** True for "who is that?". */
export const asksWhoThatIs = (words: readonly QuestionWord[]) => matches(WHOLE.whoIs, words);

/** Number of question words in an elliptical question ("why?", "in which year was that?"); 0 for any other. */
export function bareAsking(words: readonly QuestionWord[]): number {
  for (let count = Math.min(words.length, MAX_ASKING_WORDS); count > 0; count--) {
    if (!matches(FORMS.asking, words.slice(0, count))) continue;
    const tail = words.slice(count);
    if (matches(FORMS.tail, tail) || EVENTS.get(words[0]!.key)?.match(tail)) return count;
  }
  return 0;
}

const MAX_ASKING_WORDS = 3;

/** Number of words before the replacement ("what about |the bridge|"); 0 for any other question. */
export function openingOf(words: readonly QuestionWord[]): number {
  for (let count = Math.min(words.length - 1, MAX_OPENING_WORDS); count > 0; count--)
    if (matches(FORMS.opening, words.slice(0, count))) return count;
  return 0;
}

const MAX_OPENING_WORDS = 4;
