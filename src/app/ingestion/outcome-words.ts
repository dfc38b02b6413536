import { shortId } from '../../domain/article.ts';
import { type Message, message, type Words } from '../languages/messages.ts';
import type { FileOutcome, Ingested } from '../ports.ts';

const OUTCOMES = ['added', 'replaced', 'duplicate', 'merged'] as const satisfies readonly Ingested['outcome'][];

/** Number of refused articles that are named; the rest are counted. */
const NAMED_REFUSALS = 10;

/** The outcome for one article: "Added: … (1a2b3c4d): 22 sentences, 18 quotations by 7 speakers, dated 2025-08-20." */
export function ingestedLine({ outcome, article, sentences, quotes, speakers }: Ingested): Message {
  const { title, publishedAt, alsoAt } = article;
  const quotations = message('quotations-speakers', {
    quotations: message('count-quotations', { count: quotes }),
    speakers: message('by-speakers', { count: speakers }),
  });
  const items = [
    message('count-sentences', { count: sentences }),
    quotations,
    ...(publishedAt ? [message('dated', { day: publishedAt.slice(0, 'yyyy-mm-dd'.length) })] : []),
    ...(alsoAt ? [message('in-places', { count: alsoAt.length + 1 })] : []),
  ];
  const id = shortId(article.id);
  return message('ingested', { outcome: message(`outcome-${outcome}`), title, id, facts: { items } });
}

/**
 * The outcome for several articles: "3 articles read: 1 added, 1 already here, 1 refused." and the reasons for
 * refusals.
 */
export function outcomesLines(outcomes: readonly FileOutcome[]): {
  readonly head: Message;
  readonly refusals: readonly Words[];
} {
  const ingested = outcomes.flatMap((one) => ('ingested' in one ? [one.ingested] : []));
  const refused = outcomes.flatMap((one) =>
    'refused' in one ? [message('named-reason', { name: one.name, reason: one.refused })] : [],
  );
  const counts = OUTCOMES.map((outcome) => {
    const count = ingested.filter((one) => one.outcome === outcome).length;
    return { count, words: message(`count-${outcome}`, { count }) };
  });
  const shown = [...counts, { count: refused.length, words: message('count-refused', { count: refused.length }) }];
  const more = refused.length - NAMED_REFUSALS;
  return {
    head: message('outcomes-head', {
      count: outcomes.length,
      outcomes: { items: shown.filter(({ count }) => count > 0).map(({ words }) => words) },
    }),
    refusals: [...refused.slice(0, NAMED_REFUSALS), ...(more > 0 ? [message('more-refused', { count: more })] : [])],
  };
}
