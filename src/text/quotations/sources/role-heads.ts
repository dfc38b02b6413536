import { Char, charBefore, lowerCase } from '../../characters.ts';

/** Short titles with the nouns they abbreviate. */
const SHORT_TITLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gov: 'governor',
    sen: 'senator',
    rep: 'representative',
    pres: 'president',
    gen: 'general',
    lt: 'lieutenant',
    prof: 'professor',
    dr: 'doctor',
  }),
);

/** The head nouns of a role in lower case: "director" and "head" for "gallery director and head of the council". */
export function roleHeadsOf(role: string): string[] {
  const heads: string[] = [];
  for (const part of lowerCase(role).split(/,|\sand\s/)) {
    const head = nounAtEnd(part.split(/\s(?:of|for|at|in|from|to|on|with|by)\s/, 1)[0]!.trim());
    if (head) heads.push(SHORT_TITLES.get(head) ?? head);
  }
  return heads;
}

/** The last word, of letters and hyphens, without the full stop of an abbreviation. */
function nounAtEnd(words: string): string | undefined {
  const end = words.endsWith('.') ? words.length - 1 : words.length;
  let start = end;
  while (start > 0 && (words[start - 1] === '-' || (charBefore(words, start) & Char.letter) !== 0)) start -= 1;
  while (words[start] === '-') start++;
  return start < end ? words.slice(start, end) : undefined;
}
