import { createPictures } from '../../src/adapters/pictures/resvg.ts';
import { type Drawing, svgOf } from '../../src/app/pictures/drawing.ts';
import { speakersPicture } from '../../src/app/pictures/speakers.ts';
import { timelinePicture } from '../../src/app/pictures/timeline.ts';
import { keyphrasesOf } from '../../src/digest/summary/keyphrases.ts';
import { topicSources } from '../../src/digest/timeline/sources.ts';
import { type TimelineEntry, timelineOf } from '../../src/digest/timeline/timeline.ts';
import { finish } from '../../src/domain/steps.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import type { Library } from '../../src/retrieval/library.ts';
import { readArticle } from '../../src/text/read.ts';
import { articlesOf, LIBRARY_SHARE } from './corpus.ts';
import { measure, measureAsync, row } from './measure.ts';

/** Times that each is done. */
const ROUNDS = 20;
const ROUNDS_OF = Array.from({ length: ROUNDS }, (_, i) => i);
const EMPTY: Drawing = { width: 800, height: 600, shapes: [], labels: [], alt: '' };

/** Timelines of whole libraries and of topics, keyphrases, and pictures; 200 articles have about 5,000 sentences. */
export async function timelineBench(count: number): Promise<void> {
  const library = new Catalogue();
  for (const article of articlesOf(count, LIBRARY_SHARE)) library.add(readArticle(article));
  console.log(`\n## Timelines over ${library.sentenceCount} sentences, and pictures`);
  const entries = textBench(library);
  await pictureBench(entries);
}

function textBench(library: Library): readonly TimelineEntry[] {
  const readings = library.readings();
  const name = 'keyphrases of an article';
  const keyphrases = measure(readings, (reading) => keyphrasesOf(reading, 10));
  console.log(row(name, keyphrases));
  const sources = readings.map((reading) => ({ reading }));
  const size = { dates: 8, sentences: 1 };
  const against = { name, times: keyphrases };
  console.log(
    row(
      'timeline of all articles',
      measure(ROUNDS_OF, () => finish(timelineOf(library, sources, size))),
      against,
    ),
  );
  const ofTopic = () => finish(timelineOf(library, topicSources(library, 'flood barrier').sources, size));
  console.log(row('timeline of a topic', measure(ROUNDS_OF, ofTopic), against));
  return finish(timelineOf(library, sources, { ...size, dates: 20 }));
}

async function pictureBench(entries: readonly TimelineEntry[]): Promise<void> {
  const pictures = createPictures((error) => console.error(error));
  const rows = Array.from({ length: 10 }, (_, i) => ({ name: `Speaker ${i}`, words: 1000 - i, quotations: 100 }));
  const timed = (draw: () => Drawing) => measureAsync(ROUNDS_OF, () => pictures.png(svgOf(draw())));
  const empty = await timed(() => EMPTY);
  const against = { name: 'an empty picture', times: empty };
  console.log(row('an empty picture', empty));
  for (const dates of [3, 8, 20]) {
    const drawn = await timed(() => timelinePicture('Flood barrier', entries.slice(0, dates)));
    console.log(row(`picture of ${dates} dates`, drawn, against));
  }
  console.log(row('picture of 10 speakers', await timed(() => speakersPicture(rows)), against));
}
