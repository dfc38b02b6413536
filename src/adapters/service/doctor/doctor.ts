import type { Finding } from '../../../app/finding.ts';
import { examineDisk } from './disk.ts';
import { examineNode } from './node-version.ts';

/** Width of the column that names what was looked at. */
const PART_WIDTH = 12;

const WORDS = { ok: 'ok', note: 'ok, but', fault: 'wrong' } as const;

/** The findings as lines for the operator, and whether nothing is wrong. */
export function diagnosis(findings: readonly Finding[]): {
  readonly lines: readonly string[];
  readonly isWell: boolean;
} {
  const lines = findings.map(({ part, state, says }) => `${part.padEnd(PART_WIDTH)}${WORDS[state]}: ${says}`);
  return { lines, isWell: findings.every(({ state }) => state !== 'fault') };
}

interface Machine {
  /** Version of the running Node. */
  readonly node: string;
  /** The versions that package.json allows. */
  readonly engines: string;
  readonly dataDir: string;
}

/** Looks at what the program stands on. */
export function examineMachine({ node, engines, dataDir }: Machine): readonly Finding[] {
  return [examineNode(node, engines), examineDisk(dataDir)];
}
