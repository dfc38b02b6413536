import { endOfClause } from './clauses.ts';
import { nounPhraseBefore, type TokenRange } from './noun-phrases.ts';
import type { Tag, TaggedToken } from './tag.ts';
import { verbGroupStart } from './verb-groups.ts';

/** An argument of a verb, as a half-open range of tokens; `head` is the last token of its first noun phrase. */
export interface Argument {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** Tags of what stands behind a verb without an object. */
const NO_OBJECT: ReadonlySet<Tag> = new Set<Tag>(['preposition', 'stop', 'comma', 'adverb', 'subordinator']);

/** True if no object begins right behind a verb: "the boat |sank in May". */
export function lacksObject(tokens: readonly TaggedToken[], verb: number): boolean {
  return NO_OBJECT.has(tokens[verb + 1]?.tag ?? 'stop');
}

/** The subject of a verb; undefined when the sentence has none. */
export function subjectOf(tokens: readonly TaggedToken[], verb: number): Argument | undefined {
  let end = verbGroupStart(tokens, verb);
  if (tokens[end]!.tag === 'to') return subjectOfEarlier(tokens, end - 1);
  while (end > 0 && tokens[end - 1]!.tag === 'mark') end--;
  const before = tokens[end - 1];
  switch (before?.tag) {
    case 'noun':
    case 'pronoun':
    case 'possessive':
      return phraseBefore(tokens, end);
    case 'relative':
      return phraseBefore(tokens, tokens[end - 2]?.tag === 'comma' ? end - 2 : end - 1);
    case 'comma':
      return tokens[verb]!.tag === 'ing' ? subjectOfEarlier(tokens, end - 1) : phraseBefore(tokens, end);
    case 'and':
    case 'preposition':
      return subjectOfEarlier(tokens, end - 1);
    default:
      return undefined;
  }
}

/** The subject of the last verb at or before a token: of "planned" for "planned |to build", of "came" for "came |and built". */
function subjectOfEarlier(tokens: readonly TaggedToken[], at: number): Argument | undefined {
  for (let i = at; i >= 0 && tokens[i]!.tag !== 'stop'; i--) {
    const { tag } = tokens[i]!;
    // "Has" is the verb itself in "has the power |to appoint".
    if (tag === 'verb' || (HAVING.has(tokens[i]!.word) && NOMINAL.has(tokens[i + 1]?.tag ?? 'stop')))
      return subjectOf(tokens, i);
  }
  return undefined;
}

const HAVING: ReadonlySet<string> = new Set(['has', 'have', 'had']);
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'determiner']);

/** The noun phrase that ends before a token. */
function phraseBefore(tokens: readonly TaggedToken[], end: number): Argument | undefined {
  const run = nounPhraseBefore(tokens, end, 0);
  return run && { first: run.from, last: run.to, head: headOf(tokens, run) };
}

/** The last token of a phrase's first noun and those before it: "owner" in "the mill owner of Korlen". */
function headOf(tokens: readonly TaggedToken[], { from, to }: TokenRange): number {
  for (let i = from; i < to; i++) if (tokens[i]!.tag === 'noun' && !continuesNoun(tokens[i + 1])) return i;
  return to - 1;
}

function continuesNoun(next: TaggedToken | undefined): boolean {
  return next?.tag === 'noun' || next?.tag === 'possessive';
}

/** Everything from a verb to the end of its clause. */
export function objectOf(tokens: readonly TaggedToken[], verb: number): Argument | undefined {
  return phraseFrom(tokens, verb + 1, verb);
}

/** The complement of the first of the given prepositions after a verb in its clause. */
export function complementOf(
  tokens: readonly TaggedToken[],
  verb: number,
  prepositions: ReadonlySet<string>,
): Argument | undefined {
  const end = Math.min(tokens.length, verb + MAX_REACH);
  for (let i = verb + 1; i < end && tokens[i]!.tag !== 'stop'; i++)
    if (prepositions.has(tokens[i]!.word)) return phraseFrom(tokens, i + 1, i);
  return undefined;
}

/** Maximum distance of a preposition from its verb, in tokens. */
const MAX_REACH = 18;

function phraseFrom(tokens: readonly TaggedToken[], from: number, verb: number): Argument | undefined {
  let first = from;
  while (tokens[first]?.tag === 'adverb' || tokens[first]?.tag === 'mark') first++;
  const last = endOfClause(tokens, Math.max(verb, first - 1));
  if (first >= last) return undefined;
  let head = first;
  while (head < last && !(tokens[head]!.tag === 'noun' || tokens[head]!.tag === 'pronoun')) head++;
  while (head + 1 < last && continuesNoun(tokens[head + 1])) head++;
  return { first, last, head: Math.min(head, last - 1) };
}
