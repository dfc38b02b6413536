import { ingestedLine, outcomesLines } from '../ingestion/outcome-words.ts';
import type { Outcome } from './outcomes.ts';

/** The reactions added to a post; few, to keep a channel calm. */
const SIGNS = { added: '✅', replaced: '🔁', duplicate: '♻️', merged: '♻️', refused: '⚠️' } as const;

/** At most two reactions: the best outcome, and whether something was refused. */
export function signsOf(outcomes: readonly Outcome[]): readonly string[] {
  const kinds = outcomes.map((outcome) => (outcome.kind === 'taken' ? outcome.ingested.outcome : 'refused'));
  const best = (['added', 'replaced', 'merged', 'duplicate'] as const).find((kind) => kinds.includes(kind));
  return [...(best ? [SIGNS[best]] : []), ...(kinds.includes('refused') ? [SIGNS.refused] : [])];
}

/** The outcomes for a post's articles in words, each refusal with its reason; undefined if there are none. */
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
