import { ingestedLine, outcomesLines } from '../ingestion/outcome-words.ts';
import type { Outcome } from './outcomes.ts';

/** The signs beside a post; few, so that a channel stays calm. */
const SIGNS = { added: '✅', replaced: '🔁', duplicate: '♻️', merged: '♻️', refused: '⚠️' } as const;

/** At most two: the best thing that happened, and whether something could not be taken. */
export function signsOf(outcomes: readonly Outcome[]): readonly string[] {
  const kinds = outcomes.map((outcome) => (outcome.kind === 'taken' ? outcome.ingested.outcome : 'refused'));
  const best = (['added', 'replaced', 'merged', 'duplicate'] as const).find((kind) => kinds.includes(kind));
  return [...(best ? [SIGNS[best]] : []), ...(kinds.includes('refused') ? [SIGNS.refused] : [])];
}

/** What became of a post's articles, each refusal with its reason; nothing where there was none. */
export function sentenceOf(outcomes: readonly Outcome[]): string | undefined {
  const [only, another] = outcomes;
  if (!only) return undefined;
  if (!another) return only.kind === 'taken' ? ingestedLine(only.ingested) : only.reason;
  const { head } = outcomesLines(
    outcomes.map((outcome) =>
      outcome.kind === 'taken' ? { name: '', ingested: outcome.ingested } : { name: '', refused: outcome.reason },
    ),
  );
  const refusals = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.reason] : []));
  return [head, ...new Set(refusals)].join(' ');
}
