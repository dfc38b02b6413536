import { evidenceBlocks } from '../src/app/answers/evidence-blocks.ts';
import { type Context, defineCommand } from '../src/app/commands/command.ts';
import { type Message, message, sentences } from '../src/app/languages/messages.ts';
import { refusal } from '../src/app/languages/refusal.ts';
import { TIMELINE_BOUNDS } from '../src/app/limits.ts';
import { figureBlock } from '../src/app/pictures/figure.ts';
import { timelinePicture } from '../src/app/pictures/timeline.ts';
import { type Block, line, type Reply, said } from '../src/app/reply.ts';
import { newestReport } from '../src/digest/chronology/newest-report.ts';
import { findPeople } from '../src/digest/people.ts';
import { personsNamed } from '../src/digest/profile/profile.ts';
import type { Source } from '../src/digest/timeline/dated.ts';
import { personSources, storySources, topicSources } from '../src/digest/timeline/sources.ts';
import { type TimelineEntry, timelineOf } from '../src/digest/timeline/timeline.ts';
import { storyCount } from '../src/retrieval/stories/story-texts.ts';

/** Default number of dates, and of sentences per date. */
const DEFAULT_DATES = 8;
const DEFAULT_SENTENCES = 1;
/** Names offered if the typed one matches nobody or several people. */
const MAX_OFFERED_NAMES = 5;

interface Given {
  readonly topic?: string | undefined;
  readonly person?: string | undefined;
  readonly article?: string | undefined;
  readonly dates?: number | undefined;
  readonly sentences?: number | undefined;
}

/** What a timeline is of. */
type About =
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'story' | 'article' };

/** What a timeline is about, and what it is built from. */
interface Subject {
  /** Heading of the picture: a title, a name, or the words as typed. */
  readonly heading: string;
  /** Used in the reply's first line. */
  readonly about: About;
  readonly sources: readonly Source[];
}

export const timelineCommand = defineCommand({
  name: 'timeline',
  about: 'What happened when: of a topic, a person or an article, with a picture; else of the newest story',
  access: 'everyone',
  options: {
    topic: { kind: 'text', about: 'What all articles tell about something', maxLength: TIMELINE_BOUNDS.topic },
    person: { kind: 'person', about: 'Where somebody is named: a full name or a surname' },
    article: { kind: 'article', about: 'What one article tells' },
    dates: {
      kind: 'integer',
      about: `How many dates at most; ${DEFAULT_DATES} when left out`,
      min: 1,
      max: TIMELINE_BOUNDS.dates,
    },
    sentences: {
      kind: 'integer',
      about: 'How many sentences for each date at most; 1 when left out',
      min: 1,
      max: TIMELINE_BOUNDS.sentences,
    },
  },
  examples: [
    '/timeline',
    '/timeline flood barrier',
    '/timeline person: Maren Tidewell',
    '/timeline topic: barrier dates: 12',
  ],
  async run(given, context) {
    if (context.library.readings().length === 0) return { blocks: [said('no-articles')] };
    if ([given.topic, given.person, given.article].filter((each) => each !== undefined).length > 1)
      throw refusal('bad-option', 'timeline-one-of');
    if (given.person !== undefined) return personReply(given, given.person, context);
    if (given.topic !== undefined) return topicReply(given, given.topic.trim(), context);
    return articleReply(given, context);
  },
});

async function topicReply(given: Given, topic: string, context: Context): Promise<Reply> {
  const { isAbout, sources } = topicSources(context.library, topic);
  if (!isAbout) return { blocks: [said('no-article-about', { topic })], answer: 'nothing' };
  return timelineReply(given, { heading: topic, about: { kind: 'topic', topic }, sources }, context);
}

async function personReply(given: Given, typed: string, context: Context): Promise<Reply> {
  const people = await context.inSlices(personsNamed(context.library, typed));
  const [person] = people;
  if (!person || people.length > 1)
    return choosePerson(
      given,
      typed,
      people.map(({ name }) => name),
      context,
    );
  const sources = await context.inSlices(personSources(context.library, person));
  return timelineReply(given, { heading: person.name, about: { kind: 'person', name: person.name }, sources }, context);
}

/** The timeline of the given article, or of the story of the newest one. */
async function articleReply(given: Given, context: Context): Promise<Reply> {
  const { library } = context;
  const reading = given.article === undefined ? newestReport(library) : library.reading(given.article);
  if (!reading) return { blocks: [said('no-articles')] };
  const sources = given.article === undefined ? await context.inSlices(storySources(library, reading)) : [{ reading }];
  const about = { kind: sources.length > 1 ? 'story' : 'article' } as const;
  return timelineReply(given, { heading: reading.article.title, about, sources }, context);
}

async function timelineReply(given: Given, { heading, about, sources }: Subject, context: Context): Promise<Reply> {
  const { dates = DEFAULT_DATES, sentences = DEFAULT_SENTENCES } = given;
  const entries = await context.inSlices(timelineOf(context.library, sources, { dates, sentences }));
  if (entries.length === 0) return { blocks: [line(noDates(about))], answer: 'nothing' };
  const articles = storyCount(entries.flatMap((entry) => entry.evidence.map((each) => each.article)));
  const figure = await figureBlock(context.pictures, 'timeline', timelinePicture(heading, entries));
  return {
    blocks: [
      line(firstLine(about, entries.length, articles)),
      ...(figure ? [figure] : []),
      ...entries.flatMap((entry) => entryBlocks(context.library, entry)),
    ],
    answer: 'found',
  };
}

function firstLine(about: About, count: number, articles: number): Message {
  const values = { dates: message('count-dates', { count }), articles: message('from-articles', { count: articles }) };
  if (about.kind === 'topic') return message('timeline-head-topic', { ...values, topic: about.topic });
  if (about.kind === 'person') return message('timeline-head-person', { ...values, name: about.name });
  return message(about.kind === 'story' ? 'timeline-head-story' : 'timeline-head', values);
}

function noDates(about: About): Message {
  if (about.kind === 'topic') return message('timeline-none-topic', { topic: about.topic });
  if (about.kind === 'person') return message('timeline-none-person', { name: about.name });
  return message(about.kind === 'story' ? 'timeline-none-story' : 'timeline-none');
}

function entryBlocks(library: Context['library'], entry: TimelineEntry): Block[] {
  return [line(dateLine(entry)), ...evidenceBlocks(library, entry.evidence)];
}

/** "5 May 2031 (inferred), in 3 articles". */
function dateLine({ when, basis, articles }: TimelineEntry): Message {
  const day = { when };
  const date = basis === 'said' ? message('date', { day }) : message(`date-${basis}`, { day });
  const all = articles > 1 ? message('date-in-articles', { date, count: articles }) : date;
  return message('heading', { all });
}

/** Offers names if the typed one matches nobody or several people. */
async function choosePerson(
  given: Given,
  typed: string,
  several: readonly string[],
  { library, inSlices }: Context,
): Promise<Reply> {
  const names = several.length > 0 ? several : await inSlices(findPeople(library, typed, MAX_OFFERED_NAMES));
  const first = message(several.length > 0 ? 'several-called' : 'no-article-names', { name: typed });
  if (names.length === 0) return { blocks: [line(first)], answer: 'nothing' };
  const items = names.slice(0, MAX_OFFERED_NAMES).map((name) => ({ label: name, value: name }));
  const choices = { kind: 'choices', command: 'timeline', option: 'person', options: { ...given }, items } as const;
  return { blocks: [line(sentences(first, message('who-is-meant'))), choices], answer: 'nothing' };
}
