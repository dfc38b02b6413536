import { hull, type NameMention, type Reading, type Span, wordsOf } from '../domain/article.ts';
import { lastStartingBy } from '../domain/sorted-spans.ts';
import { evidenceOf } from '../questions/model/evidence.ts';
import type { Library } from '../retrieval/library.ts';
import { contentTerms, tokensIn } from '../retrieval/terms.ts';
import type { Mark, Verdict } from './mark.ts';
import { isSameName } from './speakers.ts';

/** A name in a text with a role beside it. */
export interface RoleClaim extends Span {
  readonly name: string;
  readonly roles: readonly Span[];
}

/** The people of a text whose role it tells, each role once. */
export function roleClaims({ article, mentions }: Reading): readonly RoleClaim[] {
  const told = new Set<string>();
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'person' || !mention.roles || mention.roles.length === 0) return [];
    const key = [mention.canonical, ...mention.roles.map((role) => wordsOf(article, role))].join('\n');
    if (told.has(key)) return [];
    told.add(key);
    return [{ ...hull([mention, ...mention.roles]), name: mention.canonical, roles: mention.roles }];
  });
}

/** A role that an article gives a person. */
interface GivenRole {
  readonly reading: Reading;
  readonly mention: NameMention;
  readonly role: Span;
}

/** What the articles hold of somebody's role. */
export function checkRole(library: Library, { article }: Reading, claim: RoleClaim): Mark {
  const last = claim.name.slice(claim.name.lastIndexOf(' ') + 1);
  const naming = new Set(library.occurrences(last).map(({ reading }) => reading));
  const given = [...naming].flatMap((reading) => rolesOf(reading, claim.name));
  const claimed = new Set(claim.roles.flatMap((role) => termsOf(wordsOf(article, role))));
  const same = given.find(({ reading, role }) => {
    const held = new Set(termsOf(wordsOf(reading.article, role)));
    return [...claimed].every((term) => held.has(term));
  });
  const verdict: Verdict = same ? 'exact' : given.length > 0 ? 'altered' : 'absent';
  const shown = same ?? given[0];
  return { start: claim.start, end: claim.end, claim: 'role', verdict, evidence: shown ? [evidenceAt(shown)] : [] };
}

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
  const passage = { start: sentence.start, end: sentence.end };
  const isWithin = passage.start <= role.start && role.end <= passage.end;
  return evidenceOf(reading, [sentence.index, sentence.index], {
    passage,
    context: passage,
    answerSpan: isWithin ? role : mention,
  });
}
