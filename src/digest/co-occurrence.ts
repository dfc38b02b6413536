import { type NameMention, overlaps, type Reading, type Span } from '../domain/article.ts';
import type { Steps } from '../domain/steps.ts';
import { fold } from '../text/fold.ts';
import type { Appearance } from './appearances.ts';
import type { Person } from './people.ts';

/** A person named in the same articles as another. */
export interface CoOccurrence {
  readonly name: string;
  /** Number of articles that name both. */
  readonly articles: number;
  /** Number of paragraphs in those articles that name both. */
  readonly paragraphs: number;
}

/** People named in the same articles as a person, sorted by number of shared articles, then paragraphs. */
export function* coOccurrences(
  appearances: readonly Appearance[],
  { names }: Person,
  limit: number,
): Steps<readonly CoOccurrence[]> {
  const counts = new Map<string, CoOccurrence>();
  const count = (found: ReadonlySet<string>, what: 'articles' | 'paragraphs') => {
    for (const name of found) {
      const known = counts.get(fold(name)) ?? { name, articles: 0, paragraphs: 0 };
      counts.set(fold(name), { ...known, [what]: known[what] + 1 });
    }
  };
  for (const { reading, mentions } of appearances) {
    count(othersIn(reading, { start: 0, end: reading.article.text.length }, names), 'articles');
    for (const paragraph of paragraphsOf(reading)) {
      if (mentions.some((mention) => overlaps(mention, paragraph)))
        count(othersIn(reading, paragraph, names), 'paragraphs');
    }
    yield;
  }
  return [...counts.values()].sort((a, b) => b.articles - a.articles || b.paragraphs - a.paragraphs).slice(0, limit);
}

function paragraphsOf({ sentences }: Reading): Span[] {
  const spans = new Map<number, Span>();
  for (const { paragraph, start, end } of sentences)
    spans.set(paragraph, { start: spans.get(paragraph)?.start ?? start, end });
  return [...spans.values()];
}

/** The distinct other people named within a span. */
function othersIn({ mentions }: Reading, stretch: Span, names: ReadonlySet<string>): ReadonlySet<string> {
  const people = mentions.filter(
    (mention): mention is NameMention => mention.kind === 'person' && overlaps(mention, stretch),
  );
  return new Set(people.flatMap(({ canonical }) => (names.has(fold(canonical)) ? [] : [canonical])));
}
