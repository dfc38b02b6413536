import type { Evidence } from '../domain/answer.ts';
import type { Span } from '../domain/article.ts';

/** What the articles hold of a claim. None of them says whether the claim is true. */
export const VERDICTS = [
  /** As it stands. */
  'exact',
  /** In other words. */
  'altered',
  /** The words stand, said by somebody else. */
  'other-speaker',
  /** Put together from two places. */
  'stitched',
  /** Denied or asked, not said. */
  'denied',
  /** With another figure. */
  'other-figure',
  /** In no article. */
  'absent',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** What somebody claims: words that were said, a figure with what it counts, the date of an event, or somebody's role. */
type ClaimKind = 'quotation' | 'figure' | 'date' | 'role';

/** A claim of a text with what the articles hold of it. The span is that of the claim in the text checked. */
export interface Mark extends Span {
  readonly claim: ClaimKind;
  readonly verdict: Verdict;
  /**
   * Where it stands: for words put together, the places in the order of the text checked; empty if in no article. Differences
   * point into the text checked.
   */
  readonly evidence: readonly Evidence[];
  /** For words without quotation marks that stand nowhere: the passage that tells most of it in other words. */
  readonly closest?: Evidence;
  /** Present for words that somebody is claimed to have said: false if the articles do not write that name beside them. */
  readonly isSpeakerCertain?: boolean;
}
