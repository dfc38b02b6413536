import type { NameMention, Reading } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { fold } from '../text/fold.ts';
import { byTime } from './newest.ts';
import type { Person } from './people.ts';

/** The mentions of one person in one article, in the order of the text. */
export interface Appearance {
  readonly reading: Reading;
  readonly mentions: readonly NameMention[];
}

/** Where a person is named, the earliest article first; only articles that name the person. */
export function appearancesOf(library: Library, { names }: Person): readonly Appearance[] {
  return library
    .readings()
    .map((reading) => ({ reading, mentions: mentionsIn(reading, names) }))
    .filter(({ mentions }) => mentions.length > 0)
    .sort((a, b) => byTime(a.reading.article, b.reading.article));
}

/** A body that is quoted counts as a person does. */
function mentionsIn({ mentions }: Reading, names: ReadonlySet<string>): NameMention[] {
  return mentions.filter(
    (mention): mention is NameMention =>
      (mention.kind === 'person' || mention.kind === 'organisation') && names.has(fold(mention.canonical)),
  );
}
