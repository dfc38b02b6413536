import type { Vote } from '../../domain/answer.ts';
import { type LinearModel, linearModel, scoreFrom, valuesOf, votesFrom } from '../../scoring/linear-model.ts';
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
  return candidates
    .map((candidate) => new Judged(candidate, question, model))
    .sort((a, b) => b.score - a.score || inTextOrder(a.candidate, b.candidate));
}

/** The votes are told when somebody asks for them: of some hundred candidates ten come back. */
class Judged implements Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  readonly #model: LinearModel<Candidate, Question>;
  readonly #values: Float64Array;

  constructor(candidate: Candidate, question: Question, model: LinearModel<Candidate, Question>) {
    this.candidate = candidate;
    this.#model = model;
    this.#values = valuesOf(model, candidate, question);
    this.score = scoreFrom(model, this.#values);
  }

  get votes(): readonly Vote[] {
    return votesFrom(this.#model, this.#values);
  }
}

function inTextOrder(a: Candidate, b: Candidate): number {
  return a.passage.sentence.index - b.passage.sentence.index;
}
