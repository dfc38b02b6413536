import type { Evidence } from '../../domain/answer.ts';
import { hull, type Reading, type Span, wordsOf } from '../../domain/article.ts';
import { lastStartingBy } from '../../domain/sorted-spans.ts';
import { evidenceOf } from '../../questions/model/evidence.ts';
import { fold } from '../../text/fold.ts';
import { COURTESY_TITLES } from '../../text/names/titles.ts';
import type { Appearance } from './appearances.ts';

interface Given {
  readonly reading: Reading;
  readonly span: Span;
  /** Folded, without a leading article or possessive. */
  readonly key: string;
}

/** Different roles of one person that are compared with one another; further ones are left out. */
const MAX_COMPARED = 100;

const LEADING = /^(?:the|an?|his|her|its|their)\s+/;

/**
 * The roles that articles give a person, each shown once in its fullest form, most frequent first, at most one per
 * sentence. Forms of address ("Dr") are not roles.
 */
export function rolesOf(appearances: readonly Appearance[], limit: number): readonly Evidence[] {
  const given = appearances.flatMap(({ reading, mentions }) =>
    mentions.flatMap(({ roles = [] }) => roles.map((span) => ({ reading, span, key: keyOf(reading, span) }))),
  );
  const groups: { readonly first: Given; readonly count: number }[] = [];
  for (const role of given) {
    if (COURTESY_TITLES.has(role.key.replace(/\.$/, ''))) continue;
    const at = groups.findIndex(({ first }) => isSame(first.key, role.key));
    const group = groups[at];
    if (!group && groups.length < MAX_COMPARED) groups.push({ first: role, count: 1 });
    else if (group) groups[at] = { first: fuller(group.first, role), count: group.count + 1 };
  }
  const shown = groups.toSorted((a, b) => b.count - a.count).map(({ first }) => roleEvidence(first));
  return shown.filter((role, i) => shown.findIndex((other) => isInSame(other, role)) === i).slice(0, limit);
}

function isInSame(a: Evidence, b: Evidence): boolean {
  return a.article.id === b.article.id && a.passage.start === b.passage.start;
}

function keyOf({ article }: Reading, span: Span): string {
  return fold(wordsOf(article, span)).trim().replace(LEADING, '');
}

/** "leader" is covered by "council leader". */
function isSame(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

/** The more specific of the two; the first one when equal. */
function fuller(a: Given, b: Given): Given {
  return b.key.length > a.key.length ? b : a;
}

/** The sentence in which a role begins, up to the role's end. */
function roleEvidence({ reading, span }: Given): Evidence {
  const sentence = lastStartingBy(reading.sentences, span.start) ?? { ...span, index: 0 };
  const passage = hull([{ start: sentence.start, end: sentence.end }, span]);
  return evidenceOf(reading, [sentence.index, sentence.index], { passage, context: passage, answerSpan: span });
}
