import { describe, expect, it } from 'vitest';
import { personsNamed, profileOf } from '../../../src/digest/profile/profile.ts';
import { quotationsOf } from '../../../src/digest/quotations/quotations.ts';
import { keyphrasesOf } from '../../../src/digest/summary/keyphrases.ts';
import { summaryOf } from '../../../src/digest/summary/summary.ts';
import { topicSummary } from '../../../src/digest/summary/topic.ts';
import { timelineOf } from '../../../src/digest/timeline/timeline.ts';
import type { Reading } from '../../../src/domain/article.ts';
import { finish } from '../../../src/domain/steps.ts';
import { answer } from '../../../src/questions/answer.ts';
import { searchQuotations } from '../../../src/questions/quotation-search.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { findSentences, MAX_SENTENCE_LENGTH } from '../../../src/text/sentences.ts';
import { article } from '../../articles.ts';
import { SHAPES } from './shapes.ts';

/** UTF-16 units of the shorter article. */
const LENGTH = 6_000;

/** Reads below which growth may be chance. */
const MIN_READS = 2_000;

/** Twice the length: 2 is linear, n log n a little more, the square 4. */
const MAX_GROWTH = 3;

/** Each slow in another place once; `npm run fuzz -- hostile` takes all shapes and all commands. */
const SHARE: readonly string[] = [
  '"Ada Lind\\n"',
  '"Lind, "',
  '"\\"It is late in the day.\\"\\n"',
  '"He said it. "',
  '"Ada Lind met Jonas Holm. “It is late,” Lind said. "',
  'people, a sentence each',
];

const WORK: Readonly<Record<string, (library: Catalogue, reading: Reading) => unknown>> = {
  'a question': (library) => answer(library, 'What did Ada Lind say about the harbour?'),
  'a question to one article': (library, reading) =>
    answer(library, 'When did Ada Lind open the harbour?', { article: reading.article.id }),
  'the search for a quotation': (library) => searchQuotations(library, 'it is late'),
  'the search for a name': (library) => searchQuotations(library, 'Ada Lind'),
  'a summary': (_, reading) => summaryOf(reading, { sentences: 8 }),
  'a summary of a topic': (library) => finish(topicSummary(library, 'harbour', { sentences: 5 })),
  keyphrases: (_, reading) => keyphrasesOf(reading, 10),
  'a timeline': (library, reading) => finish(timelineOf(library, [{ reading }], { dates: 20, sentences: 2 })),
  'a profile': (library) =>
    finish(personsNamed(library, 'Ada Lind')).map((person) =>
      finish(profileOf(library, person, { roles: 2, about: 3, company: 5 })),
    ),
  quotations: (library) => finish(quotationsOf(library, { about: 'late' })),
};

describe.each(SHARE)('an article of %s', (name) => {
  const shape = SHAPES.find((each) => each.name === name)!;
  const [half, full] = [counted(shape.text(LENGTH)), counted(shape.text(2 * LENGTH))];

  it.each(Object.entries(WORK))('of twice the length is never read three times as often for %s', (_, work) => {
    const reads = full.readsOf(work);
    if (reads >= MIN_READS) expect(reads / half.readsOf(work)).toBeLessThan(MAX_GROWTH);
  });
});

it('no sentence of any shape exceeds the bound', () => {
  for (const { name, text } of SHAPES) {
    const lengths = findSentences(text(LENGTH)).map(({ start, end }) => end - start);
    expect(Math.min(...lengths), name).toBeGreaterThan(0);
    expect(Math.max(...lengths), name).toBeLessThanOrEqual(MAX_SENTENCE_LENGTH);
  }
});

it('a loop within a loop over the sentences would be seen', () => {
  const square = (_: Catalogue, { sentences }: Reading) => sentences.map((sentence) => sentences.indexOf(sentence));
  const reads = [100, 200].map((count) => counted('Ada Lind opened the harbour.\n'.repeat(count)).readsOf(square));
  expect(reads[1]! / reads[0]!).toBeGreaterThan(MAX_GROWTH);
});

/** A library of one article whose Reading counts how often the items of its lists are read: no matter how fast. */
function counted(text: string) {
  let reads = 0;
  const watched = <T extends object>(list: T): T =>
    new Proxy(list, {
      get(target, key) {
        if (typeof key === 'string' && key.charCodeAt(0) <= 0x39) reads++;
        return Reflect.get(target, key);
      },
    });
  const { sentences, mentions, quotes, ...rest } = readArticle(article(text));
  const lists = { sentences: watched(sentences), mentions: watched(mentions), quotes: watched(quotes) };
  const reading: Reading = { ...rest, ...lists };
  const library = new Catalogue();
  library.add(reading);
  const readsOf = (work: (library: Catalogue, reading: Reading) => unknown): number => {
    const before = reads;
    work(library, reading);
    return reads - before;
  };
  return { readsOf };
}
