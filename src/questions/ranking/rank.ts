import type { Vote } from '../../domain/answer.ts';
import { linearModel, scoreFrom, valuesOf, votesFrom } from '../../scoring/linear-model.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Rule } from '../model/feature.ts';
import type { Question } from '../model/question.ts';
import { WEIGHTS } from './weights.ts';

/** A candidate with its score and the contribution of each rule. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  readonly votes: readonly Vote[];
}

/** Scores every candidate by the template's rules; best first, ties in text order. */
export function rank(question: Question, candidates: readonly Candidate[], rules: readonly Rule[]): Ranked[] {
  const model = linearModel(rules, WEIGHTS);
  const values = valuesOf(model, candidates, question);
  return candidates
    .map((candidate, row) => new Judged(candidate, scoreFrom(model, values, row), () => votesFrom(model, values, row)))
    .sort((a, b) => b.score - a.score || inTextOrder(a.candidate, b.candidate));
}

/** The votes are told when somebody asks for them: of some hundred candidates ten come back. */
class Judged implements Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  readonly #votes: () => readonly Vote[];

  constructor(candidate: Candidate, score: number, votes: () => readonly Vote[]) {
    this.candidate = candidate;
    this.score = score;
    this.#votes = votes;
  }

  get votes(): readonly Vote[] {
    return this.#votes();
  }
}

function inTextOrder(a: Candidate, b: Candidate): number {
  return a.passage.sentence.index - b.passage.sentence.index;
}
