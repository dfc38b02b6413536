/** Openers of a reason, as sequences of folded words, most reliable first. */
const OPENERS: readonly (readonly string[])[] = [
  'because of',
  'because',
  'due to',
  'in order to',
  'so that',
  'thanks to',
  'as a result of',
  'after',
  'since',
  'so',
  'to',
  'for',
].map((phrase) => phrase.split(' '));

/** Number of reliable openers; "to", "for", "since" and "so" are often not followed by a reason. */
export const SURE = 7;

/** Index of the first word of a reason, trying the most reliable opener first; −1 when there is none. */
export function reasonAt(words: readonly string[], openers = SURE + 1): number {
  for (const phrase of OPENERS.slice(0, openers)) {
    const at = words.findIndex((_, i) => phrase.every((word, k) => words[i + k] === word));
    if (at >= 0) return at;
  }
  return -1;
}

/** Participles behind a comma with which somebody gives a reason: "has refused to pay, SAYING that the pipe was old". */
export const GIVING_REASON: ReadonlySet<string> = new Set([
  'saying',
  'citing',
  'arguing',
  'claiming',
  'explaining',
  'blaming',
]);
