import type { Evidence } from './answer.ts';
import type { Span } from './article.ts';

/**
 * Evidence whose short answer is found when it is first looked at: of ten passages three are shown, and of a question
 * that is not answered none is marked. Copy it with the functions below, for `{ ...evidence }` looks at it.
 */
export function withLazyAnswerSpan(evidence: Evidence, find: () => Span | undefined): Evidence {
  let answerSpan: { readonly found: Span | undefined } | undefined;
  const get = () => {
    answerSpan ??= { found: find() };
    return answerSpan.found;
  };
  return Object.defineProperty(evidence, 'answerSpan', { get, enumerable: true });
}

/** A copy with other values of some fields. */
export function evidenceWith(evidence: Evidence, changes: Partial<Evidence>): Evidence {
  const fields = { ...Object.getOwnPropertyDescriptors(evidence), ...Object.getOwnPropertyDescriptors(changes) };
  return Object.defineProperties({}, fields) as Evidence;
}

/** A copy without a short answer. */
export function withoutAnswerSpan(evidence: Evidence): Evidence {
  const { answerSpan: _, ...fields } = Object.getOwnPropertyDescriptors(evidence);
  return Object.defineProperties({}, fields) as Evidence;
}
