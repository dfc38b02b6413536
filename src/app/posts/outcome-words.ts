import { ingestedLine, outcomesLines } from '../ingestion/outcome-words.ts';
import { inEnglish, type Words } from '../languages/messages.ts';
import type { PostOutcome } from './outcomes.ts';

/** The reactions added to a post; few, to keep a channel calm. */
const REACTIONS = { added: '✅', replaced: '🔁', duplicate: '♻️', merged: '♻️', refused: '⚠️' } as const;

/** At most two reactions: the best outcome, and whether something was refused. */
export function reactionsOf(outcomes: readonly PostOutcome[]): readonly string[] {
  const kinds = outcomes.map((outcome) => (outcome.kind === 'taken' ? outcome.ingested.outcome : 'refused'));
  const best = (['added', 'replaced', 'merged', 'duplicate'] as const).find((kind) => kinds.includes(kind));
  return [...(best ? [REACTIONS[best]] : []), ...(kinds.includes('refused') ? [REACTIONS.refused] : [])];
}

/** The outcomes for a post's articles in words, each refusal with its reason; undefined if there are none. */
export function outcomeSentence(outcomes: readonly PostOutcome[]): Words | undefined {
  const [only, another] = outcomes;
  if (!only) return undefined;
  if (!another) return only.kind === 'taken' ? ingestedLine(only.ingested) : only.reason;
  const { head } = outcomesLines(
    outcomes.map((outcome) =>
      outcome.kind === 'taken' ? { name: '', ingested: outcome.ingested } : { name: '', refused: outcome.reason },
    ),
  );
  const refusals = outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.reason] : []));
  return { items: [head, ...withoutRepetition(refusals)], joint: ' ' };
}

function withoutRepetition(reasons: readonly Words[]): readonly Words[] {
  const bySentence = new Map(reasons.map((reason) => [inEnglish(reason), reason]));
  return [...bySentence.values()];
}
