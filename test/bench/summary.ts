import MiniSearch from 'minisearch';
import { personsNamed, profileOf } from '../../src/digest/profile/profile.ts';
import { tellStories } from '../../src/digest/summary/recent.ts';
import { summaryOf } from '../../src/digest/summary/summary.ts';
import { topicSummary } from '../../src/digest/summary/topic.ts';
import type { Article } from '../../src/domain/article.ts';
import { finish } from '../../src/domain/steps.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { readArticle } from '../../src/text/read.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { articlesOf, LIBRARY_SHARE } from './corpus.ts';
import { measure, row } from './measure.ts';

/** What summaries are asked about: words that the samples' own sentences hold, common ones and rare. */
const TOPICS = [
  'flood barrier',
  'council',
  'the goalkeeper and the final',
  'marmots',
  'violin dealer',
  'umbrella',
  'Tidewell',
];
/** Topics asked one after the other. */
const ROUNDS = 6;
/** Articles that `/summary days` tells at once. */
const FRESH = 100;

/** Summaries of articles, topics, days and people; 200 articles have about 5,000 sentences. */
export function summaryBench(count: number): void {
  const articles = articlesOf(count, LIBRARY_SHARE);
  const readings = articles.map(readArticle);
  const lead = measure(articles, ({ text }) => findSentences(text).slice(0, 3));
  console.log(`\n## Summaries of ${count} articles of about 3.5 kB`);
  console.log(row('the first sentences', lead));
  const short = measure(readings, (reading) => summaryOf(reading, { sentences: 3 }));
  console.log(row('summary of an article', short, { name: 'the first sentences', times: lead }));
  topicBench(articles, libraryOf(readings));
}

function libraryOf(readings: readonly ReturnType<typeof readArticle>[]): Catalogue {
  const library = new Catalogue();
  for (const reading of readings) library.add(reading);
  return library;
}

function topicBench(articles: readonly Article[], library: Catalogue): void {
  const topics = Array.from({ length: ROUNDS }, () => TOPICS).flat();
  const plain = plainIndex(articles);
  const found = measure(topics, (topic) => plain.search(topic));
  const against = { name: 'MiniSearch as it comes', times: found };
  console.log(`\n## Topics, days and people over ${library.sentenceCount} sentences`);
  console.log(row('MiniSearch as it comes', found));
  const told = measure(topics, (topic) => finish(topicSummary(library, topic, { sentences: 5 })));
  console.log(row('summary of a topic', told, against));
  const fresh = library.readings().slice(-FRESH);
  const days = measure([1, 2, 3, 4, 5], () => finish(tellStories(library, fresh, { sentences: 2, stories: 5 })));
  console.log(row(`what is new in ${fresh.length} articles`, days, against));
  const people = measure(['Tidewell', 'Mbelwa', 'Brøndmo', 'Oosterling'], (name) =>
    finish(personsNamed(library, name)).map((person) =>
      finish(profileOf(library, person, { roles: 2, about: 3, company: 5 })),
    ),
  );
  console.log(row('who somebody is', people, against));
}

/** Sentences in MiniSearch with its own tokeniser and settings: what a first version of a bot would search. */
function plainIndex(articles: readonly Article[]): MiniSearch {
  const index = new MiniSearch({ fields: ['text'] });
  const sentences = articles.flatMap(({ text }) => findSentences(text).map((s) => text.slice(s.start, s.end)));
  index.addAll(sentences.map((text, id) => ({ id, text })));
  return index;
}
