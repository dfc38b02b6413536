import type { Span } from '../../../src/domain/article.ts';
import { tokenF1 } from '../token-f1.ts';
import type { Attribution } from './attributions.ts';

/** The elements of an attribution that are scored, each 0..1. */
export interface AttributionScore {
  /** F1 of statements, with the number marked and found. */
  readonly statement: number;
  readonly marked: number;
  readonly found: number;
  /** Share that is right of the statements that were found. */
  readonly kind: number;
  readonly name: number;
  readonly role: number;
  /** F1 of reasons, of the statements that were found. */
  readonly reason: number;
  /** What is wrong, one line each. */
  readonly faults: readonly string[];
}

/** Minimum share of characters (F1) that a statement must have in common with the one marked. */
const SAME_STATEMENT = 0.5;
/** Minimum F1 of words at which a description is the one marked: "Station commander" for "Station commander of the quay". */
const SAME_WORDS = 0.5;

interface Pair {
  readonly marked: Attribution;
  readonly found: Attribution;
}

/** Compares what was found in some articles with what is marked in them. */
export function scoreAttributions(marked: readonly Attribution[], found: readonly Attribution[]): AttributionScore {
  const pairs = pairsOf(marked, found);
  const share = (isRight: (pair: Pair) => boolean) => pairs.filter(isRight).length / Math.max(1, pairs.length);
  const reasons = {
    right: pairs.filter(({ marked, found }) => marked.reason !== null && isSame(marked.reason, found.reason)).length,
    all:
      pairs.filter((pair) => pair.marked.reason !== null).length +
      pairs.filter((pair) => pair.found.reason !== null).length,
  };
  return {
    statement: (2 * pairs.length) / Math.max(1, marked.length + found.length),
    marked: marked.length,
    found: found.length,
    kind: share(hasKind),
    name: share(hasName),
    role: share(hasRole),
    reason: (2 * reasons.right) / Math.max(1, reasons.all),
    faults: faultsOf(marked, found, pairs),
  };
}

const hasKind = ({ marked, found }: Pair) => marked.kind === found.kind;
const hasName = ({ marked, found }: Pair) => isSame(marked.name, found.name);
const hasRole = ({ marked, found }: Pair) => isSame(marked.role, found.role);
const hasReason = ({ marked, found }: Pair) => isSame(marked.reason, found.reason);

/** True if both are absent, or have most of their words in common. */
function isSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a) || tokenF1(one, other) >= SAME_WORDS;
}

/** Each statement with at most one of the other side, the most alike first; of one statement by two sources the same source. */
function pairsOf(marked: readonly Attribution[], found: readonly Attribution[]): Pair[] {
  const all = marked.flatMap((one) =>
    found
      .filter((other) => other.article === one.article)
      .map((other) => ({ marked: one, found: other, likeness: likeness(one.pieces, other.pieces) }))
      .filter((pair) => pair.likeness >= SAME_STATEMENT),
  );
  const taken = new Set<Attribution>();
  return all
    .sort((a, b) => b.likeness - a.likeness || Number(hasName(b)) - Number(hasName(a)))
    .filter((pair) => {
      if (taken.has(pair.marked) || taken.has(pair.found)) return false;
      taken.add(pair.marked).add(pair.found);
      return true;
    });
}

/** F1 of the characters of two statements. */
function likeness(one: readonly Span[], other: readonly Span[]): number {
  const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const common = one.flatMap((a) => other.map((b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))));
  return (2 * common.reduce((sum, length) => sum + length, 0)) / Math.max(1, lengthOf(one) + lengthOf(other));
}

function faultsOf(marked: readonly Attribution[], found: readonly Attribution[], pairs: readonly Pair[]): string[] {
  const place = ({ article, pieces: [first] }: Attribution) => `${article} ${first!.start}-${first!.end}`;
  const missed = marked.filter((one) => !pairs.some((pair) => pair.marked === one));
  const extra = found.filter((one) => !pairs.some((pair) => pair.found === one));
  const wrong = (element: 'kind' | 'name' | 'role' | 'reason', isRight: (pair: Pair) => boolean) =>
    pairs
      .filter((pair) => !isRight(pair))
      .map(({ marked, found }) => `${element}: ${place(marked)}: ${found[element]} for ${marked[element]}`);
  return [
    ...missed.map((one) => `missed: ${place(one)} (${one.name ?? one.role})`),
    ...extra.map((one) => `extra: ${place(one)} (${one.name ?? one.role})`),
    ...wrong('kind', hasKind),
    ...wrong('name', hasName),
    ...wrong('role', hasRole),
    ...wrong('reason', hasReason),
  ];
}
