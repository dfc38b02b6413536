import { isPerson, overlaps, type Reading, type Span, wordsOf } from '../domain/article.ts';
import { isStopWord, tokensIn } from '../retrieval/analysis/terms.ts';
import { fold } from '../text/fold.ts';
import { ROLE_NOUNS } from '../text/grammar/role-nouns.ts';
import { isRoleModifier } from '../text/names/name-lexicon.ts';
import type { Word } from '../text/words.ts';
import { HONORIFIC, type RoleClaim } from './check-role.ts';

/** Words of a role before a name that are looked at: "first officer", "deputy prime minister". */
const MAX_ROLE_WORDS = 3;

/**
 * The roles that a text gives people of some articles in small letters, where its reader sees no name: "mayor lind", "captain ada
 * lind", "the judge (Lind)".
 * @param taken what is claimed already
 */
export function typedRoles(text: Reading, about: ReadonlySet<Reading>, taken: readonly Span[]): readonly RoleClaim[] {
  const names = lastNamesIn(about);
  if (names.size === 0) return [];
  const words = tokensIn(text.article.text);
  const known = roleWordsIn(about);
  return words.flatMap((word, at) => {
    const given = names.get(fold(word.text));
    const first = given === undefined ? at : firstOfName(words, at, given);
    const role = given === undefined ? undefined : roleBefore(words, first, known);
    if (given === undefined || !role) return [];
    const claim = { start: role.start, end: word.end, name: given, roles: [role] };
    return taken.some((span) => overlaps(span, claim)) ? [] : [claim];
  });
}

/** People by the last word of their names, folded; without those that share it. */
function lastNamesIn(about: ReadonlySet<Reading>): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const { mentions } of about)
    for (const { canonical } of mentions.filter(isPerson)) {
      const last = fold(canonical).split(/[\s-]/).at(-1)!;
      found.set(last, (found.get(last) ?? new Set()).add(canonical));
    }
  return new Map([...found].flatMap(([last, [name, other]]) => (name && !other ? [[last, name]] : [])));
}

/** The index of the first word of a name that ends at a word. */
function firstOfName(words: readonly Word[], last: number, name: string): number {
  const parts = fold(name).split(/[\s-]/);
  let first = last;
  while (first > 0 && parts.includes(fold(words[first - 1]!.text))) first--;
  return first;
}

/** The words before a name that end in a noun for a role. */
function roleBefore(words: readonly Word[], name: number, known: ReadonlySet<string>): Span | undefined {
  const noun = words[name - 1];
  if (!noun || HONORIFIC.test(noun.text) || !ROLE_NOUNS.has(noun.text.toLowerCase())) return undefined;
  const belongs = ({ text }: Word) => isRoleModifier(text.toLowerCase()) || known.has(fold(text));
  let first = name - 1;
  while (first > 0 && name - first < MAX_ROLE_WORDS && belongs(words[first - 1]!)) first--;
  return { start: words[first]!.start, end: noun.end };
}

/** The words of all roles in some articles other than function words: "finance" of "finance minister" belongs to the minister. */
function roleWordsIn(about: ReadonlySet<Reading>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { article, mentions } of about)
    for (const role of mentions.filter(isPerson).flatMap(({ roles = [] }) => roles))
      for (const { text } of tokensIn(wordsOf(article, role))) if (!isStopWord(text)) found.add(fold(text));
  return found;
}
