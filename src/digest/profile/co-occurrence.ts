import { isPerson, type NameMention, type Reading, type Span } from '../../domain/article.ts';
import { spansOverlapping } from '../../domain/sorted-spans.ts';
import type { Steps } from '../../domain/steps.ts';
import { fold } from '../../text/fold.ts';
import type { Person } from '../people.ts';
import type { Appearance } from './appearances.ts';

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
    const people = reading.mentions.filter(isPerson);
    count(others(people, names), 'articles');
    for (const paragraph of paragraphsOf(reading)) {
      if (spansOverlapping(mentions, paragraph).length > 0)
        count(others(spansOverlapping(people, paragraph), names), 'paragraphs');
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

/** The distinct people other than the one with these names. */
function others(people: readonly NameMention[], names: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(people.flatMap(({ canonical }) => (names.has(fold(canonical)) ? [] : [canonical])));
}
