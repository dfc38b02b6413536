import type { NameMention, Reading, Span } from '../../domain/article.ts';
import { isKinshipTerm } from '../../text/grammar/kinship-terms.ts';
import { ROLE_NOUNS } from '../../text/grammar/role-nouns.ts';

/** UTF-16 units beside a name in which it is told who that is. */
const REACH = 120;

/** Mentions of a source, from the first on, beside which a role is looked for: it is told when somebody comes in. */
const MAX_MENTIONS = 4;

const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Mx|Sir)\.?$/;

/** "Ada Lind, |who runs a shipping company|": what somebody is or does, not what somebody said or did not want. */
const WHO =
  /^,(?:\s\d{1,3},)?\swho\s((?!lives|has lived|said|says|told|spoke|asked|added|declined|refused|did|does|had|could|would|will|may|might|wrote|warned|denied|admitted|called|claims?|(?:was|is|were|are)\s(?:not|also|seen|at)\b)(?:\p{Ll}[\p{Ll}-]*\s)[^,.;:"“”]{2,90})/u;
/** "Oda Brandt, |prosecuting|," "Ivo Lind, |for the defence|," */
const IN_COURT = /^,\s(prosecuting|defending|(?:acting )?for the (?:prosecution|defen[cs]e|claimant|defendant))\b/;
/** "Ivo Lind |of Tarn & Sons| wrote". */
const OF_BODY = /^\s(of (?:the )?\p{Lu}[\p{L}\d.&'’-]*(?:\s(?:&|and|of|the|\p{Lu}[\p{L}\d.&'’-]*))*)/u;
/** "Orm's |mayor|, Ada Lind", "its |general secretary|, Oda Brandt", "a |passenger|, Ivo Lind". */
const BEFORE_COMMA =
  /(?:\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]hat|[Tt]he|[Aa]n?)|\p{L}['’]s?)\s((?:[\p{L}-]+\s){0,3}[\p{Ll}-]+),\s$/u;
/** "her |neighbour| Ivo Lind", "the |union| Bakers United". */
const BEFORE_NAME =
  /\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]he|[Aa]n?)\s((?:\p{Ll}[\p{Ll}-]*\s){0,2}\p{Ll}[\p{Ll}-]*)\s$/u;
/** "Tolva, |the battery maker|, said". */
const BEHIND_BODY = /^,\s((?:the|an?)\s[^,.;:"“”]{3,70})[,.]/;

/** What an article calls a source beside its name; the first that tells something, in the order of its mentions. */
export function roleOf(reading: Reading, mentions: readonly NameMention[], isBody: boolean): Span | undefined {
  const { text } = reading.article;
  const given = mentions.flatMap(({ roles = [] }) => (isBody ? [] : roles));
  const told = given.find((role) => !HONORIFIC.test(text.slice(role.start, role.end)));
  if (told) return told;
  for (const mention of mentions.slice(0, MAX_MENTIONS)) {
    const beside = isBody ? besideBody(text, mention) : besidePerson(text, mention);
    if (beside) return beside;
  }
  return undefined;
}

function besidePerson(text: string, { start, end }: NameMention): Span | undefined {
  const [before, behind] = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
  return (
    spanBefore(BEFORE_COMMA, before, start, isRole) ??
    spanBefore(BEFORE_NAME, before, start, isRole) ??
    spanBehind(IN_COURT, behind, end) ??
    spanBehind(WHO, behind, end) ??
    spanBehind(OF_BODY, behind, end)
  );
}

/** "A guard at the |gallery" is no gallery. */
const NOT_BESIDE = /\b(?:at|of|the|for|in|by|from|to|with|and|on)\b/;

function besideBody(text: string, { start, end }: NameMention): Span | undefined {
  const [before, behind] = [text.slice(Math.max(0, start - REACH), start), text.slice(end, end + REACH)];
  return (
    spanBehind(BEHIND_BODY, behind, end) ?? spanBefore(BEFORE_NAME, before, start, (role) => !NOT_BESIDE.test(role))
  );
}

/** The last word is a noun for somebody: "general secretary", but not "the morning". */
function isRole(words: string): boolean {
  const noun = words.slice(words.lastIndexOf(' ') + 1).toLowerCase();
  return ROLE_NOUNS.has(noun) || isKinshipTerm(noun);
}

function spanBehind(pattern: RegExp, words: string, by: number): Span | undefined {
  const found = pattern.exec(words);
  if (!found) return undefined;
  const start = by + found.index + found[0].indexOf(found[1]!);
  return { start, end: start + found[1]!.trimEnd().length };
}

function spanBefore(pattern: RegExp, words: string, by: number, isMeant: (role: string) => boolean): Span | undefined {
  const found = pattern.exec(words);
  if (!found || !isMeant(found[1]!)) return undefined;
  const start = by - words.length + found.index + found[0].lastIndexOf(found[1]!);
  return { start, end: start + found[1]!.length };
}
