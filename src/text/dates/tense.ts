import type { Span } from '../../domain/article.ts';
import { tag } from '../grammar/pos-tagger.ts';
import type { TaggedToken } from '../grammar/tag.ts';
import { canBePast, verbFormsOf } from '../grammar/verb-forms.ts';
import { isPassive } from '../grammar/verb-groups.ts';
import { isOfClass } from '../grammar/word-classes.ts';

/** Where the event that a date belongs to lies, seen from the day of publication; undefined when no verb tells. */
export type Tense = 'past' | 'perfect' | 'present' | 'future' | undefined;

/** The verb that a date belongs to. */
export interface Governor {
  readonly tense: Tense;
  /** Offset of the verb's first character. */
  readonly start: number;
  /** True for a verb that arranges what is still to come: "called a vote on May 5". */
  readonly arranges: boolean;
}

/** Number of characters before and after a date that are searched for its verb. */
const NEAR_BEFORE = 120;
const NEAR_BEHIND = 60;

/** Verbs whose object is usually an event to come. */
const ARRANGES: ReadonlySet<string> = new Set(
  (
    'adjourn agree announce arrange book call cancel confirm declare delay demand expect extend fix invite order plan postpone ' +
    'promise propose push remand request reschedule schedule seek set suspend threaten urge vow'
  )
    .split(' ')
    .flatMap((verb) => Object.values(verbFormsOf(verb))),
);
/** After these words the clause tells of an event of its own: "is in hospital after a crash on Monday". */
const EVENT_BEHIND =
  /(?:^|[^\p{L}])(?:(?:after|following|since|over|amid|despite|because|once)(?!\p{L})|(?:killing|attack|murder|death|crash|shooting|explosion|bombing|massacre|blast|fire|flood|quake|earthquake|storm|accident|incident|collapse|assault|stabbing|robbery|theft|clash|riot|raid)(?:e?s)?(?!\p{L})|(?:of|with|for|by) \p{L}{2,16}ing(?!\p{L})|to have )/iu;
/** "There is a film of the crash on Monday": the date belongs to the last noun. */
const COPULA = /^(?:is|are|am|be)(?:n't)?$/;
const NOUN_BEHIND = /(?:^|[^\p{L}])of(?!\p{L})|.{36}/u;
/** What follows is the deed that somebody is charged with, or the event that another one follows. */
const LOOKS_BACK =
  /^(?:charged|accused|suspected|wanted|convicted|blamed|known|remembered|follow|follows|come after|comes after)$/;
/** The date is that of a plan: "backed plans for a concert on 8 October". */
const PLAN_BEHIND =
  /(?:^|[^\p{L}])(?:plans?|tickets?|bids?|calls?|proposals?|preparations?|invitations?|deadlines?|dates?) (?:for|to)(?!\p{L})/iu;
const REPORTS = /^(?:says?|said|tells?|told|shows?|showed|adds?|added|reports?|reported|quotes?|quoted|cites?|cited)$/;
/** No other event stands between: "said late on", "said in a statement on", "told reporters on". */
const DIRECTLY =
  /^(?: (?:on|in|at|late|early|again|also|earlier|later|\p{L}{2,12}ly)){0,3} ?$|^ (?:in|at|during|by|through|via|to|of) [^,;:]{1,60} $/u;
const TELLS = /^(?:tells?|told|asks?|asked|warns?|warned|urges?|urged|informed|quotes?|quoted|cites?|cited)$/;
const TOLD = /^ [^,;:]{1,60} $/;
/** Plural nouns of events, which are rarely verbs. */
const EVENTS = /^(?:attacks|clashes|crashes|demonstrations|fires|floods|protests|raids|riots|shells|shoots|strikes)$/;
/** Before a plural noun, never before a verb in -s: "two |strikes", "police |raids". */
const COUNT = /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|police)$/;
const CLAUSE_MARK = /^[;:]$/;
const CLAUSE_START: ReadonlySet<string> = new Set(['comma', 'stop', 'and', 'relative', 'subordinator']);
const PAST_AUXILIARY = /^(?:was|were|had|did|having|been)(?:n't)?$/;
const PERFECT_AUXILIARY = /^(?:has|have)(?:n't)?$/;
const PRESENT_AUXILIARY = /^(?:is|are|am|do|does|can|may|might|must)(?:n't)?$|^(?:i'm|(?:you|we|they)'re|cannot)$/;
const FUTURE_AUXILIARY = /^(?:will|shall|would|should|won't|\p{L}{1,5}'ll)$/u;

/**
 * The verb that a date belongs to: the nearest one before it in its clause, or else the first one behind it. A reporting
 * verb governs only a date directly behind it ("said on Monday").
 */
export function governorOf(text: string, sentence: Span, date: Span): Governor | undefined {
  if (last?.text !== text || last.start !== date.start || last.end !== date.end)
    last = { text, start: date.start, end: date.end, governor: findGovernor(text, sentence, date) };
  return last.governor;
}

/** The last date that was asked about: whether it lies ahead and whether it is past is asked one after the other. */
let last: (Span & { readonly text: string; readonly governor: Governor | undefined }) | undefined;

function findGovernor(text: string, sentence: Span, date: Span): Governor | undefined {
  if (COMPARED.test(text.slice(Math.max(sentence.start, date.start - COMPARISON), date.start))) return undefined;
  const before = governorBefore(text, sentence, date);
  if (before && before.tense !== 'present') return before;
  const behind = governorBehind(text, sentence, date);
  // "Street clashes on Monday left two dead": the word that may be a verb was a noun.
  return before && !(behind?.isNext && behind.tense === 'past') ? before : behind;
}

/** "Twice as many |as in| July", "less |than on| Monday": what is compared with lies behind; not "as early as Monday". */
const COMPARED = /(?:^|[^\p{L}])(?:than (?:(?:in|on|at|during|for) )?|as (?:in|on|at|during) )$/iu;
/** Number of characters before a date that show whether something is compared with it. */
const COMPARISON = 16;

function governorBefore(text: string, sentence: Span, date: Span): Governor | undefined {
  const start = wordFrom(text, Math.max(sentence.start, date.start - NEAR_BEFORE), sentence.start);
  if (start >= date.start || opensClause(text, sentence, date)) return undefined;
  const tokens = tag(text, { start, end: date.end });
  let end = tokens.length - 1;
  while (end >= 0 && tokens[end]!.start >= date.start) end--;
  let maybe: Governor | undefined;
  for (let i = end; i >= 0; i--) {
    const { tag: kind, word, traits } = tokens[i]!;
    if ((kind === 'stop' && CLAUSE_MARK.test(word)) || kind === 'relative' || kind === 'subordinator') break;
    const isVerb = isVerbAt(tokens, i, end) || (tokens[i]!.start <= sentence.start + 1 && isImperative(tokens, i));
    if (!isVerb || isMonth(tokens[i]!) || isInfinitive(tokens, i) || isNounAfterAll(tokens, i)) continue;
    const governor = governorAt(text, tokens, i, date);
    // "will see it put to a vote on Monday": a form that may be a participle gives way to a verb before it.
    if (maybe || !governor || traits.inflection !== 'base' || governor.tense !== 'past') return governor ?? maybe;
    maybe = governor;
  }
  return maybe;
}

/** "However, on |Monday", "it rained, and on |Monday": the date opens a clause, and its verb follows. */
function opensClause(text: string, sentence: Span, date: Span): boolean {
  const from = Math.max(sentence.start, date.start - INTRODUCTION);
  const before = text.slice(from, date.start);
  return AFTER_AND.test(before) || (from === sentence.start && AFTER_COMMA.test(before));
}
const AFTER_AND = /, (?:and|but) (?:on|in|early on|late on) $| (?:On|In) $/;
const AFTER_COMMA = /,["”’]? (?:on|in|early on|late on) $/;
/** Number of characters of an introduction before a date: "The next year, however, on". */
const INTRODUCTION = 30;

function governorAt(text: string, tokens: readonly TaggedToken[], verb: number, date: Span): Governor | undefined {
  const { word, end } = tokens[verb]!;
  const between = text.slice(end, date.start);
  const first = groupStart(tokens, verb);
  const start = tokens[first]!.start;
  const tense = tenseOf(tokens, first, verb);
  const unknown = { tense: undefined, start, arranges: false };
  if (isReport(word) && tense !== 'future' && !isPassive(tokens, verb)) {
    const isItsOwn = DIRECTLY.test(between) || (TELLS.test(word) && TOLD.test(between));
    return isItsOwn ? { tense: 'past', start, arranges: false } : undefined;
  }
  if (tense !== 'past' && tense !== 'perfect' && (EVENT_BEHIND.test(between) || LOOKS_BACK.test(word))) return unknown;
  if (COPULA.test(word) && NOUN_BEHIND.test(between)) return unknown;
  return { tense, start, arranges: ARRANGES.has(word) || PLAN_BEHIND.test(between) || arrangesLater(tokens, verb) };
}

/** "had decided |to delay action until Monday". */
function arrangesLater(tokens: readonly TaggedToken[], verb: number): boolean {
  return tokens.some(({ word }, i) => i > verb && tokens[i - 1]?.tag === 'to' && ARRANGES.has(word));
}

/** "in |May", no auxiliary. */
function isMonth({ capital, word }: TaggedToken): boolean {
  return capital && word === 'may';
}

/** "to leave", "to be quietly shown". */
function isInfinitive(tokens: readonly TaggedToken[], verb: number): boolean {
  let before = groupStart(tokens, verb) - 1;
  while (tokens[before]?.tag === 'adverb') before--;
  return tokens[before]?.tag === 'to';
}

/** Also "Voting |ends on Monday", "Schools |reopen Monday", where no object tells a verb from a noun. */
function isVerbAt(tokens: readonly TaggedToken[], at: number, last: number): boolean {
  const { tag: kind, word, capital, traits } = tokens[at]!;
  if (kind === 'verb' || kind === 'auxiliary') return true;
  if (kind !== 'noun' || capital || !isLastWord(tokens, at, last)) return false;
  const before = tokens[at - 1];
  if (traits.inflection === 'base') return word !== 'lower' && before?.tag === 'noun' && isPluralNoun(before.word);
  return traits.inflection === 'present' && (before?.tag === 'noun' || before?.tag === 'ing' || before?.tag === 'and');
}

/** "|Ask me on Saturday", "|Bring your boots on Monday": what opens the sentence, in its base form, with an object. */
function isImperative(tokens: readonly TaggedToken[], at: number): boolean {
  const object = tokens[at + 1]?.tag;
  return tokens[at]!.traits.inflection === 'base' && (object === 'pronoun' || object === 'determiner');
}

/** True when only prepositions and adverbs follow: "walk |out on". */
function isLastWord(tokens: readonly TaggedToken[], at: number, last: number): boolean {
  if (last - at > 2) return false;
  for (let i = at + 1; i <= last; i++)
    if (tokens[i]!.tag !== 'preposition' && tokens[i]!.tag !== 'adverb') return false;
  return true;
}

/** Index of the first auxiliary of the verb's group. */
function groupStart(tokens: readonly TaggedToken[], verb: number): number {
  let first = verb;
  for (let i = verb - 1; i >= 0; i--) {
    const { tag: kind } = tokens[i]!;
    if (kind === 'auxiliary') first = i;
    else if (kind !== 'adverb') break;
  }
  return first;
}

function tenseOf(tokens: readonly TaggedToken[], first: number, verb: number): Tense {
  for (let i = first; i <= verb; i++) {
    const { word, traits } = tokens[i]!;
    if (FUTURE_AUXILIARY.test(word)) return 'future';
    if (PAST_AUXILIARY.test(word)) return 'past';
    if (PERFECT_AUXILIARY.test(word)) return tokens[i + 1]?.tag === 'to' ? 'present' : 'perfect';
    if (PRESENT_AUXILIARY.test(word)) return 'present';
    if (i < verb) continue;
    if (traits.inflection === 'past' || (traits.inflection === 'base' && canBePast(word))) return 'past';
    if (traits.inflection === 'present' || traits.inflection === 'base') return 'present';
  }
  return undefined;
}

function isReport(word: string): boolean {
  return isOfClass('say', word) || REPORTS.test(word);
}

/** "condemned air |strikes on Monday", "police |raids", "naval |forces launched": a plural noun that may be a verb in -s. */
function isNounAfterAll(tokens: readonly TaggedToken[], verb: number): boolean {
  if (tokens[verb]!.traits.inflection !== 'present') return false;
  if (tokens[verb + 1]?.traits.inflection === 'past') return true;
  const before = tokens[verb - 1];
  if (EVENTS.test(tokens[verb]!.word) && before?.tag === 'noun' && !before.capital) return true;
  if (before?.tag === 'noun' && (COUNT.test(before.word) || isPluralNoun(before.word))) return true;
  for (let i = verb - 1; i >= 0; i--) {
    const { tag: kind, word } = tokens[i]!;
    if (CLAUSE_START.has(kind)) return false;
    if ((kind === 'verb' || kind === 'auxiliary') && !isInfinitive(tokens, i)) return !isReport(word);
  }
  return false;
}

function isPluralNoun(word: string): boolean {
  return word.length > 3 && /[^sui]s$/.test(word);
}

/** The first verb behind the date; one in the present only where the date opens the clause: "On Monday the court sits". */
function governorBehind(
  text: string,
  sentence: Span,
  date: Span,
): (Governor & { readonly isNext: boolean }) | undefined {
  const end = wordTo(text, Math.min(sentence.end, date.end + NEAR_BEHIND), sentence.end);
  if (date.end >= end) return undefined;
  const tokens = tag(text, { start: date.end, end });
  for (let i = 0; i < tokens.length; i++) {
    const { tag: kind, word, start } = tokens[i]!;
    if (kind === 'stop' || kind === 'relative') return undefined;
    if (kind !== 'verb' && kind !== 'auxiliary') continue;
    if (isInfinitive(tokens, i) || isNounAfterAll(tokens, i) || isMonth(tokens[i]!)) continue;
    const verb = groupEnd(tokens, i);
    const tense = isReport(word) ? 'past' : tenseOf(tokens, i, verb);
    const opens = OPENS_CLAUSE.test(text.slice(Math.max(sentence.start, date.start - OPENING), date.start));
    const isKnown = opens || tense === 'past' || tense === 'perfect' || date.start === sentence.start;
    return { tense: isKnown ? tense : undefined, start, arranges: ARRANGES.has(tokens[verb]!.word), isNext: i === 0 };
  }
  return undefined;
}
const OPENS_CLAUSE = /(?:^|["“‘'(,;:–—] ?|\b(?:and|but|that|who|which) )(?:(?:on|in|from|early|late) )?$/i;
/** Number of characters before a date that show whether it opens a clause. */
const OPENING = 16;

function groupEnd(tokens: readonly TaggedToken[], first: number): number {
  let last = first;
  for (let i = first + 1; i < tokens.length; i++) {
    const { tag: kind } = tokens[i]!;
    if (kind === 'verb' || kind === 'auxiliary') last = i;
    else if (kind !== 'adverb') break;
  }
  return last;
}

function wordFrom(text: string, from: number, sentenceStart: number): number {
  if (from === sentenceStart) return from;
  const space = text.indexOf(' ', from);
  return space < 0 ? text.length : space + 1;
}

function wordTo(text: string, to: number, sentenceEnd: number): number {
  return to === sentenceEnd ? to : Math.max(0, text.lastIndexOf(' ', to));
}
