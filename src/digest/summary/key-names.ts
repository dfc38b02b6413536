import type { NameMention, Reading } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { newsSentences } from '../cleaning/clean.ts';

/** A name listed among the key names of a digest. */
export interface KeyName {
  /** Its fullest form, as written in the article that mentions it most. */
  readonly name: string;
  readonly kind: NameMention['kind'];
  /** Number of mentions, in any form. */
  readonly count: number;
}

/**
 * Factor for mentions in the opening sentences of an article: the people named there are the ones the news is about.
 */
const EARLY_WEIGHT = 3;
/** Number of opening sentences. */
const EARLY_SENTENCES = 3;

/** Names in the news sentences, ranked by frequency and early position, most important first. */
export function keyNames(readings: readonly Reading[], limit: number): readonly KeyName[] {
  const found = new Map<string, KeyName & { readonly weight: number }>();
  for (const reading of readings) {
    for (const { mention, early } of namesInNews(reading)) {
      const known = found.get(fold(mention.canonical));
      const weight = (known?.weight ?? 0) + (early ? EARLY_WEIGHT : 1);
      const { name, kind } = known ?? { name: mention.canonical, kind: mention.kind };
      found.set(fold(name), { name, kind, count: (known?.count ?? 0) + 1, weight });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limit)
    .map(({ name, kind, count }) => ({ name, kind, count }));
}

function namesInNews(reading: Reading): { readonly mention: NameMention; readonly early: boolean }[] {
  const news = newsSentences(reading);
  let at = 0;
  return reading.mentions.flatMap((mention) => {
    if (mention.kind !== 'person' && mention.kind !== 'place' && mention.kind !== 'organisation') return [];
    while (news[at] && news[at]!.end <= mention.start) at++;
    const sentence = news[at];
    return sentence && sentence.start <= mention.start ? [{ mention, early: at < EARLY_SENTENCES }] : [];
  });
}
