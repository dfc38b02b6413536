import type { NameWord } from './article-vocabulary.ts';

/** Maximum number of words of a nickname: "the Old Eel". */
const MAX_NICKNAME_WORDS = 3;
const OPENS = /^ ["“‘']$/;
const CLOSES = /^["”’'] $/;
const NICKNAME = /\s["“‘'][^"“”‘’']{1,40}["”’'](?=\s)/;

/**
 * The index of the surname behind a nickname in quotation marks that begins with the word `i`, as in `Emil "the Eel"
 * |Karst`; undefined when there is none.
 */
export function nicknameEnd(text: string, words: readonly NameWord[], i: number, last: number): number | undefined {
  const given = words[i - 1];
  const first = words[i]!;
  if (!given?.lexeme.capital || first.start - given.end !== 2 || !OPENS.test(text.slice(given.end, first.start)))
    return undefined;
  if (!first.lexeme.capital && first.lexeme.text !== 'the') return undefined;
  for (let k = i; k < Math.min(i + MAX_NICKNAME_WORDS, last - 1); k++) {
    const gap = text.slice(words[k]!.end, words[k + 1]!.start);
    if (CLOSES.test(gap)) return words[k + 1]!.lexeme.capital ? k + 1 : undefined;
    if (gap !== ' ') return undefined;
  }
  return undefined;
}

/** The name without a nickname in quotation marks. */
export function withoutNickname(name: string): string {
  return /["“‘']/.test(name) ? name.replace(NICKNAME, '') : name;
}
