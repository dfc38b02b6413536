import type { Reading } from '../domain/article.ts';
import type { Library } from '../retrieval/library.ts';
import { queryTerms } from '../retrieval/terms.ts';
import { fold } from '../text/fold.ts';
import type { Source } from './dated.ts';
import { type Person, peopleOf } from './people.ts';
import { storiesOf } from './stories.ts';
import { articlesAbout, shareOf } from './topic.ts';

/** Of an article's sentences, the share with a topic's words from which on all of the article is about it. */
const WHOLE = 0.25;
/** Of the weight of a topic's words, the share in a title that says so too. */
const TITLED = 0.6;

/**
 * What the library has about a topic: articles about nothing else whole, of the others the sentences with its words.
 * `isAbout` is false when no article is about it: then the sources are what comes closest.
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

/** The sentences that name a person, and those with that person's words. */
export function personSources(library: Library, { names }: Person): Source[] {
  const isMeant = (name: string | undefined) => name !== undefined && names.has(fold(name));
  return peopleOf(library)
    .holding(names)
    .flatMap((reading) => {
      const only = new Set<number>();
      for (const { sentences, speakerName } of reading.quotes)
        if (isMeant(speakerName)) for (let index = sentences[0]; index <= sentences[1]; index++) only.add(index);
      for (const index of namingSentences(reading, isMeant)) only.add(index);
      return only.size > 0 ? [{ reading, only }] : [];
    });
}

/** The articles of the story that an article is part of. */
export function storySources(library: Library, reading: Reading): Source[] {
  const story = storiesOf(library, library.readings()).find(({ readings }) => readings.includes(reading));
  return (story?.readings ?? [reading]).map((each) => ({ reading: each }));
}

/** Sentences, by index, with a mention of the person. */
function namingSentences({ sentences, mentions }: Reading, isMeant: (name: string) => boolean): number[] {
  const named = mentions.filter((mention) => mention.kind === 'person' && isMeant(mention.canonical));
  let at = 0;
  return named.flatMap(({ start }) => {
    while (sentences[at] && sentences[at]!.end <= start) at++;
    return sentences[at] ? [at] : [];
  });
}
