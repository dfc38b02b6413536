import { shortId } from '../../domain/article.ts';
import { counted } from '../labels.ts';
import type { FileOutcome, Ingested } from '../ports.ts';

const OUTCOMES: Readonly<Record<Ingested['outcome'], string>> = {
  added: 'Added',
  replaced: 'Replaced',
  duplicate: 'Already here',
  merged: 'Known story',
};

/** Number of refused articles that are named; the rest are counted. */
const NAMED_REFUSALS = 10;

/** The outcome for one article: "Added: … (1a2b3c4d): 22 sentences, 18 quotations by 7 speakers, dated 2025-08-20." */
export function ingestedLine({ outcome, article, sentences, quotes, speakers }: Ingested): string {
  const counts = `${counted(sentences, 'sentence')}, ${counted(quotes, 'quotation')} by ${counted(speakers, 'speaker')}`;
  const dated = article.publishedAt ? `, dated ${article.publishedAt.slice(0, 'yyyy-mm-dd'.length)}` : '';
  const places = article.alsoAt ? `, in ${article.alsoAt.length + 1} places` : '';
  return `${OUTCOMES[outcome]}: ${article.title} (${shortId(article.id)}): ${counts}${dated}${places}.`;
}

/**
 * The outcome for several articles: "3 articles read: 1 added, 1 already here, 1 refused." and the reasons for
 * refusals.
 */
export function outcomesLines(outcomes: readonly FileOutcome[]): {
  readonly head: string;
  readonly refusals: readonly string[];
} {
  const ingested = outcomes.flatMap((one) => ('ingested' in one ? [one.ingested] : []));
  const refused = outcomes.flatMap((one) => ('refused' in one ? [`${one.name}: ${one.refused}`] : []));
  const counts = Object.entries(OUTCOMES).map(([outcome, words]) => ({
    words: words.toLowerCase(),
    count: ingested.filter((one) => one.outcome === outcome).length,
  }));
  const shown = [...counts, { words: 'refused', count: refused.length }].filter(({ count }) => count > 0);
  const more = refused.length - NAMED_REFUSALS;
  return {
    head: `${counted(outcomes.length, 'article')} read: ${shown.map(({ count, words }) => `${count} ${words}`).join(', ')}.`,
    refusals: [...refused.slice(0, NAMED_REFUSALS), ...(more > 0 ? [`… and ${more} more.`] : [])],
  };
}
