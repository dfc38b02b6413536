import type { Vote } from '../../domain/answer.ts';
import { finish, type Steps } from '../../domain/steps.ts';
import { linearModel, scoreFrom, setValues, votesFrom } from '../../scoring/linear-model.ts';
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

/** Candidates that are scored at once. */
const CANDIDATES_OF_STEP = 16;

/** Scores every candidate by the template's rules; best first, ties in text order. */
export function rank(question: Question, candidates: readonly Candidate[], rules: readonly Rule[]): Ranked[] {
  return finish(rankSteps(question, candidates, rules));
}

/** As `rank`, in steps. */
export function* rankSteps(
  question: Question,
  candidates: readonly Candidate[],
  rules: readonly Rule[],
): Steps<Ranked[]> {
  const model = linearModel(rules, WEIGHTS);
  const values = new Float64Array(candidates.length * rules.length);
  const ranked: Ranked[] = [];
  for (const [row, candidate] of candidates.entries()) {
    if (row % CANDIDATES_OF_STEP === 0) yield;
    setValues(model, candidate, question, values, row);
    ranked.push(new Judged(candidate, scoreFrom(model, values, row), () => votesFrom(model, values, row)));
  }
  return ranked.sort((a, b) => b.score - a.score || inTextOrder(a.candidate, b.candidate));
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
