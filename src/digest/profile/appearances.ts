import type { Mention, NameMention, Reading } from '../../domain/article.ts';
import type { Steps } from '../../domain/steps.ts';
import { maintainedIndex } from '../../retrieval/derived-values/maintained-index.ts';
import type { Library } from '../../retrieval/library.ts';
import { NamesIndex } from '../../retrieval/names/names-index.ts';
import { fold } from '../../text/fold.ts';
import { byTime } from '../chronology/newest.ts';
import type { Person } from '../people.ts';

/** The mentions of one person in one article, in text order. */
export interface Appearance {
  readonly reading: Reading;
  readonly mentions: readonly NameMention[];
}

/** The articles that name the person, oldest first, with the mentions in each. */
export function* appearancesOf(library: Library, { names }: Person): Steps<readonly Appearance[]> {
  const index = yield* namedIn.steps(library);
  return index
    .holding(names)
    .map((reading) => ({ reading, mentions: mentionsIn(reading, names) }))
    .sort((a, b) => byTime(a.reading.article, b.reading.article));
}

const namedIn = maintainedIndex(
  () => new NamesIndex(({ mentions }) => mentions.filter(isNamed).map(({ canonical }) => canonical)),
);

function mentionsIn({ mentions }: Reading, names: ReadonlySet<string>): NameMention[] {
  return mentions.filter(isNamed).filter(({ canonical }) => names.has(fold(canonical)));
}

/** Organisations count too when they are quoted by name. */
function isNamed(mention: Mention): mention is NameMention {
  return mention.kind === 'person' || mention.kind === 'organisation';
}
