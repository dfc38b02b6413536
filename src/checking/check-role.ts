import { contains, hull, type NameMention, type Reading, type Span, wordsOf } from '../domain/article.ts';
import { lastStartingBy } from '../domain/sorted-spans.ts';
import { contentTerms, termOf, tokensIn } from '../retrieval/analysis/terms.ts';
import type { Library } from '../retrieval/library.ts';
import { lexicon } from '../text/lexicon.ts';
import { isRoleNoun } from '../text/names/name-lexicon.ts';
import { bareEvidence } from './bare-evidence.ts';
import type { Mark, Verdict } from './mark.ts';
import { isSameName } from './speakers.ts';

/** A name in a text with a role beside it. */
export interface RoleClaim extends Span {
  readonly name: string;
  readonly roles: readonly Span[];
}

/** A form of address tells nobody's role. */
export const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady)\.?$/;

/** The people of a text whose role it tells, each role once. */
export function roleClaims({ article, mentions }: Reading): readonly RoleClaim[] {
  const told = new Set<string>();
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'person') return [];
    const roles = (mention.roles ?? []).filter((role) => !HONORIFIC.test(wordsOf(article, role)));
    if (roles.length === 0) return [];
    const key = [mention.canonical, ...roles.map((role) => wordsOf(article, role))].join('\n');
    if (told.has(key)) return [];
    told.add(key);
    return [{ ...hull([mention, ...roles]), name: mention.canonical, roles }];
  });
}

/** A role that an article gives a person. */
interface GivenRole {
  readonly reading: Reading;
  readonly mention: NameMention;
  readonly role: Span;
}

/**
 * What the articles hold of somebody's role; undefined where they tell the same role more or less narrowly, as "the line's
 * founder" for "founder of Aldra Sail": whether it is the same one they do not say.
 */
export function checkRole(library: Library, { article }: Reading, claim: RoleClaim): Mark | undefined {
  const last = claim.name.slice(claim.name.lastIndexOf(' ') + 1);
  const naming = new Set(library.occurrences(last).map(({ reading }) => reading));
  const given = [...naming].flatMap((reading) => rolesOf(reading, claim.name));
  const claimed = claim.roles.map((role) => wordsOf(article, role)).join(' ');
  const wordsGiven = ({ reading, role }: GivenRole) => wordsOf(reading.article, role);
  const same = given.find((one) => isWithin(claimed, wordsGiven(one)));
  if (!same && given.some((one) => mayBeSame(claimed, wordsGiven(one)))) return undefined;
  const verdict: Verdict = same ? 'exact' : given.length > 0 ? 'altered' : 'absent';
  const shown = same ?? given[0];
  return { start: claim.start, end: claim.end, claim: 'role', verdict, evidence: shown ? [evidenceAt(shown)] : [] };
}

const RANKS: ReadonlySet<string> = new Set(lexicon('names/rank-modifiers'));

/** True if the one says no more than the other: "mayor" beside "mayor of Velm", but not beside "deputy mayor". */
function isWithin(one: string, other: string): boolean {
  const held = new Set(termsOf(other));
  return isOfSameRank(one, other) && termsOf(one).every((term) => held.has(term));
}

/** True if both have a noun of a role in common and no names that differ. */
function mayBeSame(one: string, other: string): boolean {
  const nouns = new Set(wordsIn(other).filter(isRoleNoun).map(termOf));
  if (!isOfSameRank(one, other) || !wordsIn(one).some((word) => isRoleNoun(word) && nouns.has(termOf(word))))
    return false;
  const [names, others] = [namesIn(one), namesIn(other)];
  return names.length === 0 || others.length === 0 || names.some((name) => others.includes(name));
}

function isOfSameRank(one: string, other: string): boolean {
  const ranks = (words: string) => [...new Set(wordsIn(words.toLowerCase()).filter((word) => RANKS.has(word)))].sort();
  return ranks(one).join() === ranks(other).join();
}

/** The words with a capital that are no role themselves. */
function namesIn(words: string): string[] {
  return wordsIn(words).filter((word) => /^\p{Lu}/u.test(word) && !isRoleNoun(word));
}

const wordsIn = (words: string): string[] => words.match(/\p{L}+/gu) ?? [];

function rolesOf(reading: Reading, name: string): GivenRole[] {
  return reading.mentions.flatMap((mention) =>
    mention.kind === 'person' && mention.roles && isSameName(mention.canonical, name)
      ? mention.roles.map((role) => ({ reading, mention, role }))
      : [],
  );
}

const termsOf = (words: string) => contentTerms(tokensIn(words));

function evidenceAt({ reading, mention, role }: GivenRole) {
  const sentence = lastStartingBy(reading.sentences, mention.start)!;
  return bareEvidence(reading, [sentence.index, sentence.index], {
    answerSpan: contains(sentence, role) ? role : mention,
  });
}
