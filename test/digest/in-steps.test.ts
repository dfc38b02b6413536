import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPeople } from '../../src/digest/people.ts';
import { personsNamed, profileOf } from '../../src/digest/profile/profile.ts';
import { everyQuotation, quotationList } from '../../src/digest/quotations/every-quotation.ts';
import { quotationsFor, quotationsOf, speakersNamed } from '../../src/digest/quotations/quotations.ts';
import { tellStories } from '../../src/digest/summary/recent.ts';
import { topicSummary } from '../../src/digest/summary/topic.ts';
import { personSources, storySources } from '../../src/digest/timeline/sources.ts';
import { timelineOf } from '../../src/digest/timeline/timeline.ts';
import { packageRoot } from '../../src/domain/package-root.ts';
import { finish, inSlices, type Steps } from '../../src/domain/steps.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { readArticle } from '../../src/text/read.ts';
import { article } from '../articles.ts';

const folder = join(packageRoot(), 'data', 'articles');
const readings = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name, i) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return readArticle(article(text, { title: `Sample ${i}`, publishedAt: `2031-05-0${i + 1}` }));
  });

function sampleLibrary(): Catalogue {
  const library = new Catalogue();
  for (const reading of readings) library.add(reading);
  return library;
}

/** Everything that looks at all articles of a library, or at many. */
const WORKS: Readonly<Record<string, (library: Catalogue) => Steps<unknown>>> = {
  'all quotations': (library) => quotationsOf(library, {}),
  'the quotations about something': (library) => quotationsOf(library, { about: 'barrier' }),
  *'a speaker’s quotations'(library) {
    const [speaker] = yield* speakersNamed(library, 'Tidewell');
    return yield* quotationsOf(library, { speaker });
  },
  *'a page of all quotations'(library) {
    return (yield* everyQuotation.newest.steps(library)).slice(0, 10);
  },
  *'the shares of speakers'(library) {
    return yield* quotationList(yield* quotationsFor(library, {})).shares();
  },
  *'a profile'(library) {
    const [person] = yield* personsNamed(library, 'Tidewell');
    return yield* profileOf(library, person!, { roles: 2, about: 3, company: 5 });
  },
  'similar names': (library) => findPeople(library, 'Tidewel', 5),
  'the timeline of all articles': (library) =>
    timelineOf(
      library,
      library.readings().map((reading) => ({ reading })),
      { dates: 8, sentences: 2 },
    ),
  *'the timeline of a person'(library) {
    const [person] = yield* personsNamed(library, 'Tidewell');
    return yield* timelineOf(library, yield* personSources(library, person!), { dates: 8, sentences: 1 });
  },
  'the story of an article': (library) => storySources(library, library.readings()[0]!),
  'the stories of the last days': (library) => tellStories(library, library.readings(), { stories: 5, sentences: 2 }),
  'the summary of a topic': (library) => topicSummary(library, 'flood barrier', { sentences: 5 }),
};

describe.each(Object.entries(WORKS))('%s', (name, work) => {
  it('can be interrupted for every article it looks at, and is the same however often it was', async () => {
    const library = sampleLibrary();
    let interruptions = 0;
    let time = 0;
    const pause = async () => void interruptions++;
    const interrupted = await inSlices(work(library), pause, () => (time += 1000));
    // Only two of the samples are about the topic.
    expect(interruptions).toBeGreaterThanOrEqual(name === 'the summary of a topic' ? 2 : readings.length - 1);
    expect(interrupted).toEqual(finish(work(sampleLibrary())));
  });

  it('is the same while another call does the same', () => {
    const library = sampleLibrary();
    const [one, other] = [work(library), work(library)];
    for (;;) {
      const [a, b] = [one.next(), other.next()];
      if (!a.done && !b.done) continue;
      expect(a.done ? a.value : finish(one)).toEqual(b.done ? b.value : finish(other));
      return;
    }
  });
});
