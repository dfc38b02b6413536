import type { Evidence } from './answer.ts';
import type { Span } from './article.ts';

/**
 * Evidence whose short answer is computed on first access: of ten passages only three are shown, and an unanswered
 * question marks none. Copy it with the functions below, because `{ ...evidence }` triggers the computation.
 */
export function withLazyAnswerSpan(evidence: Evidence, find: () => Span | undefined): Evidence {
  let answerSpan: { readonly found: Span | undefined } | undefined;
  const get = () => {
    answerSpan ??= { found: find() };
    return answerSpan.found;
  };
  return Object.defineProperty(evidence, 'answerSpan', { get, enumerable: true });
}

/** A copy with some fields changed. */
export function evidenceWith(evidence: Evidence, changes: Partial<Evidence>): Evidence {
  // Copying property by property takes long, and what was found at once needs none of it.
  if (!Object.getOwnPropertyDescriptor(evidence, 'answerSpan')?.get) return { ...evidence, ...changes };
  const fields = { ...Object.getOwnPropertyDescriptors(evidence), ...Object.getOwnPropertyDescriptors(changes) };
  return Object.defineProperties({}, fields) as Evidence;
}

/** A copy without a short answer. */
export function withoutAnswerSpan(evidence: Evidence): Evidence {
  const { answerSpan: _, ...fields } = Object.getOwnPropertyDescriptors(evidence);
  return Object.defineProperties({}, fields) as Evidence;
}

/** A copy without passages of other articles. */
export function withoutAlsoIn(evidence: Evidence): Evidence {
  const { alsoIn: _, ...fields } = Object.getOwnPropertyDescriptors(evidence);
  return Object.defineProperties({}, fields) as Evidence;
}
