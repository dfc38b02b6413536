import type { Evidence } from '../domain/answer.ts';
import { contentTerms, tokensIn } from '../retrieval/analysis/terms.ts';
import type { Library } from '../retrieval/library.ts';
import { bareEvidence } from './bare-evidence.ts';
import { shareOf } from './claim-context.ts';

/** Sentences that are compared with a claim in other words. */
const MAX_SENTENCES = 8;
/** Minimum content words of a claim of which a passage can be called the closest. */
const MIN_TERMS = 3;

/**
 * The sentence that tells most of what some words tell, however it puts it; undefined if none tells enough.
 * @param least minimum share of the words, by idf: 0..1
 */
export function closestPassage(library: Library, words: string, least: number): Evidence | undefined {
  const terms = new Set(contentTerms(tokensIn(words)));
  if (terms.size < MIN_TERMS) return undefined;
  const [best] = library
    .search(words, MAX_SENTENCES)
    .map(({ reading, sentence }) => ({
      reading,
      sentence,
      share: shareOf(library, terms, new Set(library.sentenceTerms(reading, sentence.index))),
    }))
    .sort((a, b) => b.share - a.share);
  if (!best || best.share < least) return undefined;
  const { reading, sentence, share } = best;
  return bareEvidence(reading, [sentence.index, sentence.index], { score: share });
}
