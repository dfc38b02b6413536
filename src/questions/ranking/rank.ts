import type { Vote } from '../../domain/answer.ts';
import { type LinearModel, linearModel, sumOf, votesOf } from '../../scoring/linear-model.ts';
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
    .map((candidate) => judge(question, candidate, model))
    .sort((a, b) => b.score - a.score || inTextOrder(a.candidate, b.candidate));
}

function judge(question: Question, candidate: Candidate, model: LinearModel<Candidate, Question>): Ranked {
  const votes = votesOf(model, candidate, question);
  return { candidate, score: sumOf(votes), votes };
}

function inTextOrder(a: Candidate, b: Candidate): number {
  return a.passage.sentence.index - b.passage.sentence.index;
}
