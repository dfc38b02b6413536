import { dateRange, keyWordsLine, namesLine } from '../src/app/answers/digest-lines.ts';
import { evidenceBlocks } from '../src/app/answers/evidence-blocks.ts';
import { type Context, defineCommand } from '../src/app/commands/command.ts';
import { facts, type Message, message, sentences } from '../src/app/languages/messages.ts';
import { refusal } from '../src/app/languages/refusal.ts';
import { SUMMARY_BOUNDS } from '../src/app/limits.ts';
import { type Block, line, type Reply, said } from '../src/app/reply.ts';
import { dayOf } from '../src/digest/chronology/newest.ts';
import { newestReport } from '../src/digest/chronology/newest-report.ts';
import { keyNames } from '../src/digest/summary/key-names.ts';
import { type ToldStory, tellStories } from '../src/digest/summary/recent.ts';
import { SUMMARY_NAMES, SUMMARY_SENTENCES, type SummarySize, summaryOf } from '../src/digest/summary/summary.ts';
import { topicSummary } from '../src/digest/summary/topic.ts';
import type { Reading } from '../src/domain/article.ts';
import { storyCount } from '../src/retrieval/stories/story-texts.ts';

type Length = keyof typeof SUMMARY_SENTENCES;

interface Given {
  readonly article?: string | undefined;
  readonly topic?: string | undefined;
  readonly days?: number | undefined;
  readonly length?: Length | undefined;
  readonly sentences?: number | undefined;
  readonly characters?: number | undefined;
}

/** Stories summarised; further ones are counted. */
const MAX_STORIES = 5;
/** Sentences per story. */
const STORY_SENTENCES = { short: 1, medium: 2, long: 3 } as const satisfies Record<Length, number>;
const DAY = 86_400_000;

export const summaryCommand = defineCommand({
  name: 'summary',
  about: 'What an article, all articles on a topic, or the last days say, in their own sentences',
  access: 'everyone',
  options: {
    article: { kind: 'article', about: 'Which article; the newest when nothing is asked for' },
    topic: { kind: 'text', about: 'What all articles tell about something', maxLength: SUMMARY_BOUNDS.topic },
    days: { kind: 'integer', about: 'What is new in the last days', min: 1, max: SUMMARY_BOUNDS.days },
    length: { kind: 'choice', about: 'How long; short when left out', choices: ['short', 'medium', 'long'] },
    sentences: { kind: 'integer', about: 'How many sentences at most', min: 1, max: SUMMARY_BOUNDS.sentences },
    characters: {
      kind: 'integer',
      about: 'How many characters at most',
      min: SUMMARY_BOUNDS.fewestCharacters,
      max: SUMMARY_BOUNDS.characters,
    },
  },
  examples: [
    '/summary',
    '/summary Osselmouth votes to build a flood barrier',
    '/summary topic: flood barrier',
    '/summary days: 7',
  ],
  asks({ topic, days }) {
    if (topic !== undefined) return { question: topic };
    return days === undefined ? { question: 'What happened', stays: true } : undefined;
  },
  async run(given, context) {
    const { library } = context;
    if (library.readings().length === 0) return { blocks: [said('no-articles')] };
    if (given.article !== undefined && given.days !== undefined) throw refusal('bad-option', 'article-or-days');
    if (given.topic !== undefined) return topicReply(context, given, given.topic);
    if (given.days !== undefined) return recentReply(context, given, given.days);
    const reading = given.article === undefined ? newestReport(library) : library.reading(given.article);
    return reading ? { blocks: articleBlocks(library, reading, sizeOf(given)) } : { blocks: [said('no-articles')] };
  },
});

function articleBlocks(library: Context['library'], reading: Reading, size: SummarySize): Block[] {
  const summary = summaryOf(reading, size);
  const kept = summary.evidence.length;
  const percent = Math.round(summary.saved * 100);
  return [
    said('summary-head', { kept, count: reading.sentences.length, percent }),
    ...evidenceBlocks(library, summary.evidence),
    ...keyWordsLine(reading, summary.names),
    ...namesLine(summary.names),
  ];
}

async function topicReply({ library, now, inSlices }: Context, given: Given, topic: string): Promise<Reply> {
  const from = given.days === undefined ? '' : firstDay(now(), given.days);
  const only = given.article === undefined ? undefined : library.reading(given.article);
  const isIn = (reading: Reading) => dayOf(reading.article) >= from && (!only || reading === only);
  const { isAbout, told } = await inSlices(topicSummary(library, topic, sizeOf(given), isIn));
  const nothing = only ? message('topic-untold-article', { topic: topic.trim() }) : untold(topic.trim(), given.days);
  if (told.length === 0) return { blocks: [line(nothing)], answer: 'nothing' };
  if (!isAbout)
    return {
      blocks: [line(sentences(nothing, message('closest-sentences'))), ...evidenceBlocks(library, told)],
      answer: 'nothing',
    };
  const articles = [...new Set(told.map(({ article }) => article))];
  const first = said('topic-head', {
    sentences: message('count-sentences', { count: told.length }),
    topic: topic.trim(),
    articles: message('from-articles', { count: storyCount(articles) }),
    days: dateRange(articles),
  });
  const names = keyNames(
    articles.map(({ id }) => library.reading(id)!),
    SUMMARY_NAMES,
  );
  return { blocks: [first, ...evidenceBlocks(library, told), ...namesLine(names)], answer: 'found' };
}

async function recentReply({ library, now, inSlices }: Context, given: Given, days: number): Promise<Reply> {
  const from = firstDay(now(), days);
  const fresh = library.readings().filter(({ article }) => dayOf(article) >= from);
  if (fresh.length === 0) return { blocks: nothingNew(library, given, days) };
  const { shown, left } = await inSlices(tellStories(library, fresh, storySize(given)));
  const values = {
    articles: message('count-articles', { count: storyCount(fresh.map(({ article }) => article)) }),
    stories: message('count-stories', { count: shown.length + left }),
  };
  const first = days === 1 ? said('recent-head-today', values) : said('recent-head-days', { ...values, days });
  return {
    blocks: [first, ...shown.flatMap((story, i) => storyBlocks(library, story, i + 1)), ...leftLine(left)],
  };
}

/** If there is no recent article, summarises the newest one and says so. */
function nothingNew(library: Context['library'], given: Given, days: number): Block[] {
  const newest = newestReport(library)!;
  const none = days === 1 ? message('nothing-today') : message('nothing-days', { days });
  const last = message(newest.article.publishedAt ? 'newest-from' : 'newest-added', { day: dayOf(newest.article) });
  return [line(sentences(none, last)), ...articleBlocks(library, newest, sizeOf(given))];
}

function storyBlocks(library: Context['library'], { readings, places, told }: ToldStory, number: number): Block[] {
  const days = dateRange(readings.map(({ article }) => article));
  const where =
    places > readings.length
      ? message('in-places', { count: places })
      : message('count-articles', { count: readings.length });
  const heading = facts(message('story-number', { number }), days, places > 1 ? where : undefined);
  return [line(heading), ...evidenceBlocks(library, told)];
}

function leftLine(left: number): Block[] {
  return left > 0 ? [said('more-stories', { count: left })] : [];
}

function sizeOf({ length, sentences, characters }: Given): SummarySize {
  if (sentences !== undefined) return { sentences, characters };
  const bounded = characters !== undefined && length === undefined;
  return { sentences: bounded ? SUMMARY_BOUNDS.sentences : SUMMARY_SENTENCES[length ?? 'short'], characters };
}

/** Divides a requested length among the stories. */
function storySize({ length = 'medium', sentences, characters }: Given): SummarySize & { readonly stories: number } {
  const stories = Math.min(MAX_STORIES, sentences ?? MAX_STORIES);
  return {
    stories,
    sentences: sentences === undefined ? STORY_SENTENCES[length] : Math.floor(sentences / stories),
    characters: characters === undefined ? undefined : Math.floor(characters / stories),
  };
}

/** The first day of a period of `days` that ends today; ISO 8601. */
function firstDay(now: Date, days: number): string {
  return new Date(now.getTime() - (days - 1) * DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function untold(topic: string, days: number | undefined): Message {
  if (days === undefined) return message('topic-untold', { topic });
  return days === 1 ? message('topic-untold-today', { topic }) : message('topic-untold-days', { topic, days });
}
