/** Lower case, without punctuation and articles: as answers to questions are compared since SQuAD. */
function tokensOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~“”‘’–—…]/g, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .split(/\s+/)
    .filter((token) => token !== '');
}

/** The harmonic mean of the shares of tokens that two short answers have in common, 0 to 1. */
export function tokenF1(given: string, gold: string): number {
  const left = tokensOf(gold);
  const tokens = tokensOf(given);
  const total = tokens.length + left.length;
  let same = 0;
  for (const token of tokens) {
    const at = left.indexOf(token);
    if (at < 0) continue;
    left.splice(at, 1);
    same++;
  }
  return total === 0 ? 1 : (2 * same) / total;
}
