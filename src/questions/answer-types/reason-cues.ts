/** Words that open a reason, as folded words. */
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

/** Openers that nearly always give a reason; "to", "for", "since" and "so" often do not. */
export const SURE = 7;

/** Index of the first word of a reason, the surest opener first; −1 when there is none. */
export function reasonAt(words: readonly string[], openers = SURE + 1): number {
  for (const phrase of OPENERS.slice(0, openers)) {
    const at = words.findIndex((_, i) => phrase.every((word, k) => words[i + k] === word));
    if (at >= 0) return at;
  }
  return -1;
}
