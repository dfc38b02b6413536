import type { Candidate } from '../model/candidate.ts';
import type { Passage } from '../model/passage.ts';

/** Number of sentences on each side that count as neighbours. */
const BESIDE = 1;

/** A passage and its neighbours, in text order. */
export function around({ article, passage }: Candidate): readonly Passage[] {
  const { index } = passage.sentence;
  const first = Math.max(0, index - BESIDE);
  const last = Math.min(article.passages.reading.sentences.length - 1, index + BESIDE);
  return Array.from({ length: last - first + 1 }, (_, i) => article.passages.at(first + i));
}

/** Best match strength of each question term in the passage and its neighbours, 0..1. */
export function strengthsAround(candidate: Candidate): readonly number[] {
  const rows = around(candidate).map(({ sentence }) => candidate.article.strengths[sentence.index]!);
  return rows[0]!.map((_, term) => rows.reduce((most, row) => Math.max(most, row[term]!), 0));
}
