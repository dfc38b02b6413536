import type { Vote } from '../../domain/answer.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Rule } from '../model/feature.ts';
import type { Question } from '../model/question.ts';
import { type RuleName, WEIGHTS } from './weights.ts';

/** A candidate with what the rules said of it. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  readonly votes: readonly Vote[];
}

/** Lets the template's rules vote on every candidate; best first, then in the order of the text. */
export function rank(question: Question, candidates: readonly Candidate[], rules: readonly Rule[]): Ranked[] {
  return candidates
    .map((candidate) => judge(question, candidate, rules))
    .sort((a, b) => b.score - a.score || inTextOrder(a.candidate, b.candidate));
}

function judge(question: Question, candidate: Candidate, rules: readonly Rule[]): Ranked {
  const votes: Vote[] = [];
  let score = 0;
  for (const rule of rules) {
    const vote = rule.vote(candidate, question);
    if (vote === 0) continue;
    const weight = vote * WEIGHTS[rule.name as RuleName];
    votes.push({ rule: rule.name, weight });
    score += weight;
  }
  return { candidate, score, votes };
}

function inTextOrder(a: Candidate, b: Candidate): number {
  return a.passage.sentence.index - b.passage.sentence.index;
}
