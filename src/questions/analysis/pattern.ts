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
  readonly slots: ReadonlyMap<string, SlotRange>;
}

function matchAll(nodes: readonly Node[], words: readonly QuestionWord[]): PatternMatch | undefined {
  for (const state of walk(nodes, words, { at: 0, fixed: 0, literals: 0, slots: new Map() }, true))
    if (state.at === words.length) return state;
  return undefined;
}

/** All ways to match the nodes from a state, shortest slots first; `isLast` when nothing of the pattern follows them. */
function* walk(
  nodes: readonly Node[],
  words: readonly QuestionWord[],
  state: State,
  isLast: boolean,
): Generator<State> {
  const [node, ...rest] = nodes;
  if (!node) {
    yield state;
    return;
  }
  for (const next of step(node, words, state, isLast && rest.length === 0)) yield* walk(rest, words, next, isLast);
}

function* step(node: Node, words: readonly QuestionWord[], state: State, isLast: boolean): Generator<State> {
  const { at } = state;
  if (node.kind === 'choice') {
    for (const branch of node.branches) yield* walk(branch, words, state, isLast);
  } else if (node.kind === 'slot') {
    for (let end = isLast ? words.length : at + 1; end <= words.length && end > at; end++)
      yield { ...state, at: end, slots: new Map(state.slots).set(node.name, { first: at, end }) };
  } else if (at < words.length && isMeant(node, words[at]!.key)) {
    const literals = state.literals + (node.kind === 'word' ? 1 : 0);
    yield { ...state, at: at + 1, fixed: state.fixed + 1, literals };
  }
}

function isMeant(node: Node & { kind: 'word' | 'class' }, key: string): boolean {
  return node.kind === 'word' ? key === node.key || isOneEditAway(key, node.key) : node.words.has(key);
}
