import { namesOfSpeakers, type Reading } from '../../domain/article.ts';
import type { Steps } from '../../domain/steps.ts';
import { queryTerms } from '../../retrieval/analysis/terms.ts';
import type { Library } from '../../retrieval/library.ts';
import { fold } from '../../text/fold.ts';
import { type Person, peopleOf } from '../people.ts';
import { allStories } from '../similarity/stories.ts';
import { articlesAbout, shareOf } from '../summary/topic.ts';
import type { Source } from './dated.ts';

/** Minimum share of an article's sentences that contain the topic's words for the whole article to be about it. */
const WHOLE = 0.25;
/** Minimum share of the topic's term weight in a title that names the topic. */
const TITLED = 0.6;

/**
 * Sources for a topic: articles wholly about it, and from others the sentences that contain its words. When `isAbout`
 * is false no article is about the topic and the sources are the closest matches.
 */
export function topicSources(
  library: Library,
  words: string,
): { readonly isAbout: boolean; readonly sources: readonly Source[] } {
  const { isAbout, articles, weights } = articlesAbout(library, words);
  const sources = articles.map((reading) => {
    const holding = reading.sentences.flatMap(({ index }) =>
      shareOf(weights, library.sentenceTerms(reading, index)) > 0 ? [index] : [],
    );
    const titled = shareOf(weights, queryTerms(reading.article.title)) >= TITLED;
    const whole = titled || holding.length >= WHOLE * reading.sentences.length;
    return whole ? { reading } : { reading, only: new Set(holding) };
  });
  return { isAbout, sources };
}

/** The sentences that name a person or quote them. */
export function* personSources(library: Library, { names }: Person): Steps<readonly Source[]> {
  const isMeant = (name: string) => names.has(fold(name));
  const index = yield* peopleOf.steps(library);
  const sources: Source[] = [];
  for (const reading of index.holding(names)) {
    const only = new Set<number>();
    for (const quote of reading.quotes) {
      const [first, last] = quote.sentences;
      if (namesOfSpeakers(quote).some(isMeant)) for (let index = first; index <= last; index++) only.add(index);
    }
    for (const index of namingSentences(reading, isMeant)) only.add(index);
    if (only.size > 0) sources.push({ reading, only });
    yield;
  }
  return sources;
}

/** The articles of the story that an article belongs to. */
export function* storySources(library: Library, reading: Reading): Steps<readonly Source[]> {
  const stories = yield* allStories.steps(library);
  const story = stories.find(({ readings }) => readings.includes(reading));
  return (story?.readings ?? [reading]).map((each) => ({ reading: each }));
}

/** Indices of the sentences that mention the person. */
function namingSentences({ sentences, mentions }: Reading, isMeant: (name: string) => boolean): number[] {
  const named = mentions.filter((mention) => mention.kind === 'person' && isMeant(mention.canonical));
  let at = 0;
  return named.flatMap(({ start }) => {
    while (sentences[at] && sentences[at]!.end <= start) at++;
    return sentences[at] ? [at] : [];
  });
}
