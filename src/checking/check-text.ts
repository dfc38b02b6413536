import { overlaps, type Reading } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { checkFigure, figureClaims } from './check-figure.ts';
import { checkQuotation } from './check-quotation.ts';
import { checkRole, roleClaims } from './check-role.ts';
import type { Mark } from './mark.ts';
import { quotationClaims, sentenceClaims } from './quotation-claims.ts';

/** What is found in a text. */
export interface Check {
  /** In text order. */
  readonly marks: readonly Mark[];
  /** Number of further claims that were not checked. */
  readonly left: number;
}

/** Claims of one text that are checked: more fill no screen. */
const MAX_CLAIMS = 24;

/**
 * Compares what a text claims with the articles of a library: the words that somebody is said to have said, figures with what
 * they count, and people's roles. A text that claims none of these is compared sentence by sentence.
 * @param text the text to check, read like an article
 */
export function checkText(library: Library, text: Reading): Check {
  const quotations = quotationClaims(text);
  const figures = figureClaims(text, quotations);
  const roles = roleClaims(text).filter((role) => !quotations.some((quotation) => overlaps(quotation, role)));
  const checks = [
    ...quotations.map((claim) => ({ claim, check: () => checkQuotation(library, text, claim) })),
    ...figures.map((claim) => ({ claim, check: () => checkFigure(library, text, claim) })),
    ...roles.map((claim) => ({ claim, check: () => checkRole(library, text, claim) })),
  ];
  const all =
    checks.length > 0
      ? checks
      : sentenceClaims(text).map((claim) => ({ claim, check: () => checkQuotation(library, text, claim) }));
  const first = all.toSorted((a, b) => a.claim.start - b.claim.start).slice(0, MAX_CLAIMS);
  return { marks: first.flatMap(({ check }) => check() ?? []), left: all.length - first.length };
}
