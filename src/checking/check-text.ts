import { overlaps, type Reading, type Span } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { checkDate, dateClaims } from './check-date.ts';
import { checkFigure, figureClaims } from './check-figure.ts';
import { checkQuotation } from './check-quotation.ts';
import { checkRole, roleClaims } from './check-role.ts';
import { checkSentence } from './check-sentence.ts';
import type { Mark } from './mark.ts';
import { clausesOf, type QuotationClaim, quotationClaims, sentenceClaims } from './quotation-claims.ts';
import { typedRoles } from './typed-roles.ts';

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
 * Compares what a text claims with the articles of a library: the words that somebody is said to have said, figures with what they
 * count, days and dates of events, and people's roles. A sentence that claims none of these is compared as a whole.
 * @param text the text to check, read like an article
 */
export function checkText(library: Library, text: Reading): Check {
  const quotations = quotationClaims(text);
  // First, since they tell which articles the text is about.
  const marks = quotations.slice(0, MAX_CLAIMS).flatMap((claim) => marksOf(library, text, claim));
  const about = articlesOf(library, marks);
  const taken = [...marks, ...quotations.slice(MAX_CLAIMS)];
  const dates = dateClaims(text, taken);
  const figures = figureClaims(text, [...taken, ...dates]);
  const written = roleClaims(text).filter((role) => !taken.some((claim) => overlaps(claim, role)));
  const roles = [...written, ...typedRoles(text, about, [...taken, ...written])];
  const others: readonly Claim[] = [
    ...figures.map((claim) => ({ ...claim, check: () => checkFigure(library, text, claim, about) })),
    ...dates.map((claim) => ({ ...claim, check: () => checkDate(library, text, claim, about) })),
    ...roles.map((claim) => ({ ...claim, check: () => checkRole(library, text, claim) })),
  ];
  const claims = [...quotations, ...others];
  const sentences = sentenceClaims(text)
    .filter((sentence) => !claims.some((claim) => overlaps(claim, sentence)))
    // Among other claims a sentence that no article tells is what its writer thinks.
    .map((claim) => ({ ...claim, check: () => checkSentence(library, text, claim, claims.length > 0) }));
  const quoted = marks.map((mark) => ({ start: mark.start, end: mark.end, check: () => mark }));
  const all = [...quoted, ...others, ...sentences].sort((a, b) => a.start - b.start);
  const first = all.slice(0, MAX_CLAIMS);
  const left = all.length - first.length + Math.max(0, quotations.length - MAX_CLAIMS);
  return { marks: first.flatMap(({ check }) => check() ?? []), left };
}

/** A claim of several clauses of which an article tells only some: what somebody writes goes on behind what was said. */
function marksOf(library: Library, text: Reading, claim: QuotationClaim): readonly Mark[] {
  const whole = checkQuotation(library, text, claim);
  if (whole.verdict !== 'absent' && !isMostlyAltered(whole)) return [whole];
  const [first, ...further] = clausesOf(claim).map((clause) => checkQuotation(library, text, clause));
  const told = further.filter((mark) => mark.verdict !== 'absent' && !isMostlyAltered(mark));
  const isDivided = [first!, ...told].some((mark) => mark.verdict !== 'absent' && !isMostlyAltered(mark));
  return isDivided ? [first!, ...told] : [whole];
}

/** Share of the words below which an altered claim may be of two things. */
const MOST = 0.8;

function isMostlyAltered({ verdict, evidence: [place] }: Mark): boolean {
  return verdict === 'altered' && place !== undefined && place.score < MOST;
}

interface Claim extends Span {
  check(): Mark | undefined;
}

/** Articles whose sentences are all looked through: more is no text about one story. */
const MAX_ARTICLES = 3;

/** The articles that quotations of a text are from, whatever became of their words. */
function articlesOf(library: Library, marks: readonly Mark[]): ReadonlySet<Reading> {
  const found = marks.flatMap(({ evidence }) => evidence.flatMap(({ article }) => library.reading(article.id) ?? []));
  return new Set([...new Set(found)].slice(0, MAX_ARTICLES));
}
