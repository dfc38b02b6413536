import { fold } from '../../text/fold.ts';
import { type WordClass, wordClass } from '../../text/grammar/word-classes.ts';
import { isOneEditAway } from '../expansion/edit-distance.ts';
import type { QuestionWord } from '../model/utterance.ts';

/**
 * A pattern in a small language, matched word by word:
 * `who said {words}`: literal words and a slot of one or more words;
 * `(a|b c)`: one of the alternatives; `[x]`: optional x; `<speech>`: any word of a class (`word-classes.ts`).
 */
export type Pattern = string;

/** A slot's words as a half-open range of word indices. */
export interface SlotRange {
  readonly first: number;
  readonly end: number;
}

export interface PatternMatch {
  readonly slots: ReadonlyMap<string, SlotRange>;
  /** Number of words matched by literals and classes rather than slots. */
  readonly fixed: number;
  /** Number of words matched by literals. */
  readonly literals: number;
}

type Node =
  | { readonly kind: 'word'; readonly key: string }
  | { readonly kind: 'class'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'slot'; readonly name: string }
  | { readonly kind: 'choice'; readonly branches: readonly (readonly Node[])[] };

/** A pattern parsed once for matching many questions. */
export interface CompiledPattern {
  match(words: readonly QuestionWord[]): PatternMatch | undefined;
}

const TOKEN = /\{[a-z]+\}|<[a-z]+>|[()[\]|]|[^\s(){}[\]|<>]+/gu;

/** @throws Error for an unclosed bracket or an unknown class, which is a programming error */
export function compilePattern(pattern: Pattern): CompiledPattern {
  const tokens = [...pattern.matchAll(TOKEN)].map((match) => match[0]);
  const [nodes, end] = parseSequence(tokens, 0);
  if (end !== tokens.length) throw new Error(`unbalanced brackets in the pattern "${pattern}"`);
  return { match: (words) => matchAll(nodes, words) };
}

function parseSequence(tokens: readonly string[], from: number): [Node[], number] {
  const nodes: Node[] = [];
  let at = from;
  while (at < tokens.length && !['|', ')', ']'].includes(tokens[at]!)) {
    const token = tokens[at]!;
    if (token === '(' || token === '[') {
      const [choice, next] = parseChoice(tokens, at);
      nodes.push(choice);
      at = next;
    } else {
      nodes.push(leaf(token));
      at++;
    }
  }
  return [nodes, at];
}

function parseChoice(tokens: readonly string[], open: number): [Node, number] {
  const close = tokens[open] === '(' ? ')' : ']';
  const branches: Node[][] = [];
  let at = open;
  do {
    const [branch, next] = parseSequence(tokens, at + 1);
    branches.push(branch);
    at = next;
  } while (tokens[at] === '|');
  if (tokens[at] !== close) throw new Error(`"${tokens[open]}" is not closed in the pattern "${tokens.join(' ')}"`);
  // An optional slot is left out first: the shortest slots come first, so "in" of `[{lead}] [in] what year` is no lead.
  if (close === ']') branches.splice(branches[0]![0]?.kind === 'slot' ? 0 : branches.length, 0, []);
  return [{ kind: 'choice', branches }, at + 1];
}

function leaf(token: string): Node {
  if (token.startsWith('{')) return { kind: 'slot', name: token.slice(1, -1) };
  if (token.startsWith('<')) return { kind: 'class', words: wordClass(token.slice(1, -1) as WordClass) };
  return { kind: 'word', key: fold(token) };
}

interface State {
  readonly at: number;
  readonly fixed: number;
  readonly literals: number;
  readonly slots: BoundSlot | undefined;
}

/** The slots bound so far, latest first: a list that alternatives share costs less than a map for each. */
interface BoundSlot extends SlotRange {
  readonly name: string;
  readonly before: BoundSlot | undefined;
}

/** Told a state behind some nodes. @returns true to end the search */
type Continuation = (state: State) => boolean;

function matchAll(nodes: readonly Node[], words: readonly QuestionWord[]): PatternMatch | undefined {
  let matched: State | undefined;
  walk(nodes, 0, words, { at: 0, fixed: 0, literals: 0, slots: undefined }, true, (state) => {
    if (state.at < words.length) return false;
    matched = state;
    return true;
  });
  return matched && { fixed: matched.fixed, literals: matched.literals, slots: rangesOf(matched.slots) };
}

function rangesOf(latest: BoundSlot | undefined): Map<string, SlotRange> {
  const bound: BoundSlot[] = [];
  for (let slot = latest; slot; slot = slot.before) bound.push(slot);
  return new Map(bound.reverse().map(({ name, first, end }) => [name, { first, end }]));
}

/**
 * Tries all ways to match the nodes from a position on, shortest slots first.
 * @param isLast when nothing of the pattern follows them
 * @returns whether the search has ended
 */
function walk(
  nodes: readonly Node[],
  from: number,
  words: readonly QuestionWord[],
  state: State,
  isLast: boolean,
  found: Continuation,
): boolean {
  const node = nodes[from];
  if (!node) return found(state);
  const next = from + 1;
  const ends = isLast && next === nodes.length;
  const { at } = state;
  if (node.kind === 'choice') {
    const behind: Continuation = (after) => walk(nodes, next, words, after, isLast, found);
    return node.branches.some((branch) => walk(branch, 0, words, state, ends, behind));
  }
  if (node.kind === 'slot') {
    for (let end = ends ? words.length : at + 1; end <= words.length && end > at; end++) {
      const slots = { name: node.name, first: at, end, before: state.slots };
      if (walk(nodes, next, words, { ...state, at: end, slots }, isLast, found)) return true;
    }
    return false;
  }
  if (at >= words.length || !isMeant(node, words[at]!.key)) return false;
  const literals = state.literals + (node.kind === 'word' ? 1 : 0);
  const after = { at: at + 1, fixed: state.fixed + 1, literals, slots: state.slots };
  return walk(nodes, next, words, after, isLast, found);
}

function isMeant(node: Node & { kind: 'word' | 'class' }, key: string): boolean {
  return node.kind === 'word' ? key === node.key || isOneEditAway(key, node.key) : node.words.has(key);
}
