import { z } from 'zod';
import type { Source } from '../../src/digest/timeline/dated.ts';
import { timelineOf } from '../../src/digest/timeline/timeline.ts';
import { wordsOf } from '../../src/domain/article.ts';
import { finish } from '../../src/domain/steps.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { isoDay } from '../../src/text/dates/calendar.ts';
import { readArticle } from '../../src/text/read.ts';
import { givenArticle } from './documents.ts';
import { Fault } from './fault.ts';
import { rowsOf } from './json-lines.ts';
import { defineTask } from './task.ts';

const articleRow = z.object({
  id: z.string().min(1),
  topic: z.string(),
  date: z.string(),
  sentences: z.array(z.string()),
});

const timelineRow = z.object({
  id: z.string(),
  topic: z.string(),
  timeline: z.array(z.object({ date: z.string(), summary: z.array(z.string()) })).min(1),
});

type TimelineRow = z.infer<typeof timelineRow>;

/** What happened when, over the articles of a topic; of the timeline given only its size and its ends are used. */
export const timeline = defineTask({
  row: timelineRow,
  needsDocuments: true,
  readsDocuments: true,
  async open({ docs }) {
    const topics = await librariesOf(docs);
    return (row) => {
      const library = topics.get(row.topic);
      if (!library) throw new Fault(`timeline ${row.id}: no article is on ${row.topic}`);
      return { id: row.id, timeline: predicted(library, row.timeline) };
    };
  },
});

function predicted(library: Catalogue, given: TimelineRow['timeline']): object[] {
  const days = given.map(({ date }) => date).sort();
  const sources: Source[] = library.readings().map((reading) => ({ reading }));
  const entries = finish(
    timelineOf(library, sources, {
      dates: given.length,
      sentences: Math.max(1, Math.round(given.reduce((sum, { summary }) => sum + summary.length, 0) / given.length)),
      isIn: ({ iso }) => iso.length === days[0]!.length && iso >= days[0]! && iso <= days.at(-1)!,
    }),
  );
  return entries.map(({ when, evidence }) => ({
    date: isoDay(when.first),
    summary: evidence.map(({ article, passage }) => wordsOf(article, passage)),
  }));
}

/** A library for each topic, its articles read once. */
async function librariesOf(file: string): Promise<ReadonlyMap<string, Catalogue>> {
  const topics = new Map<string, Catalogue>();
  for await (const { id, topic, date, sentences } of rowsOf(file, articleRow)) {
    const library = topics.get(topic) ?? new Catalogue();
    topics.set(topic, library);
    library.add(readArticle(givenArticle(id, sentences.join('\n'), { title: topic, date })));
  }
  return topics;
}
