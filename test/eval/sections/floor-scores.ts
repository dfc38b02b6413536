import { join } from 'node:path';
import { predictFloor } from '../floor-predictions.ts';
import { FLOORS } from '../floors.ts';
import { type AskScore, askScores, score } from '../scorer.ts';
import type { Bench } from './bench.ts';

/** A floor with its figures over all questions of a set. */
export interface FloorScore {
  readonly floor: string;
  readonly all: AskScore;
}

/** Runs every floor that makes sense in the scope over a set of questions. */
export async function floorScores(
  bench: Bench,
  scope: 'article' | 'library',
  { gold, docs }: { readonly gold: string; readonly docs: string },
): Promise<FloorScore[]> {
  const scores: FloorScore[] = [];
  for (const floor of FLOORS.filter(({ scopes }) => scopes.includes(scope))) {
    const out = join(bench.work, 'floor.jsonl');
    await predictFloor(floor, { in: gold, docs, out }, scope);
    const [all] = askScores(score(bench.folder, 'ask', gold, out));
    scores.push({ floor: floor.name, all: all! });
  }
  return scores;
}
