import type { Quote, Reading } from '../domain/article.ts';

const known = new WeakMap<readonly Quote[], ReadonlyMap<number, readonly Quote[]>>();
const NONE: readonly Quote[] = [];

/** The quotations that overlap a sentence, in the order of the Reading. */
export function quotesAt({ quotes }: Reading, sentence: number): readonly Quote[] {
  let bySentence = known.get(quotes);
  if (!bySentence) {
    bySentence = grouped(quotes);
    known.set(quotes, bySentence);
  }
  return bySentence.get(sentence) ?? NONE;
}

function grouped(quotes: readonly Quote[]): Map<number, Quote[]> {
  const bySentence = new Map<number, Quote[]>();
  for (const quote of quotes) {
    const [first, last] = quote.sentences;
    for (let sentence = first; sentence <= last; sentence++) {
      const others = bySentence.get(sentence);
      if (others) others.push(quote);
      else bySentence.set(sentence, [quote]);
    }
  }
  return bySentence;
}
