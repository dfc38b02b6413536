import { dayRange, isWithin } from '../src/app/answers/days.ts';
import { dateRange } from '../src/app/answers/digest-lines.ts';
import { evidenceBlocks } from '../src/app/answers/evidence-blocks.ts';
import { MAX_PAGES, nextPage, pageOf } from '../src/app/answers/paging.ts';
import { type Context, defineCommand } from '../src/app/commands/command.ts';
import { cutAtWord } from '../src/app/labels.ts';
import { type Message, message, sentences } from '../src/app/languages/messages.ts';
import { figureBlock } from '../src/app/pictures/figure.ts';
import { speakersPicture } from '../src/app/pictures/speakers.ts';
import { type Block, line, list, type Reply, said } from '../src/app/reply.ts';
import type { Person } from '../src/digest/people.ts';
import { everyQuotation, type QuotationList, quotationList } from '../src/digest/quotations/every-quotation.ts';
import { quotationsFor, speakersNamed } from '../src/digest/quotations/quotations.ts';
import type { SpeakerShare } from '../src/digest/quotations/speaker-shares.ts';
import type { Steps } from '../src/domain/steps.ts';
import { speakerFinder } from '../src/retrieval/names/name-finders.ts';
import { storyCount } from '../src/retrieval/stories/story-texts.ts';

/** Quotations per page. */
const QUOTATIONS_PER_PAGE = 10;
/** Names offered if the typed one matches nobody or several people. */
const MAX_OFFERED_NAMES = 5;
/** Maximum length of a typed name repeated in a reply, in UTF-16 units. */
const MAX_NAME_LENGTH = 60;
/** Speakers listed in words if pictures cannot be rendered. */
const MAX_LISTED_SPEAKERS = 5;

interface Given {
  readonly speaker?: string | undefined;
  readonly about?: string | undefined;
  readonly article?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  readonly order?: 'oldest' | 'newest' | undefined;
  readonly page?: number | undefined;
}

export const quotesCommand = defineCommand({
  name: 'quotes',
  about: 'List what somebody said, or what was said about something',
  access: 'everyone',
  options: {
    speaker: { kind: 'speaker', about: 'Whose words: a full name or a surname' },
    about: { kind: 'text', about: 'What the words are about' },
    article: { kind: 'article', about: 'Look in one article only' },
    since: { kind: 'text', about: 'From this day, month or year on: 2031-05-03, 2031-05, 2031', maxLength: 10 },
    until: { kind: 'text', about: 'Up to this day, month or year', maxLength: 10 },
    order: { kind: 'choice', about: 'Which articles stand first; oldest when left out', choices: ['oldest', 'newest'] },
    page: { kind: 'integer', about: 'Which page of a long list', min: 1, max: MAX_PAGES },
  },
  examples: ['/quotes Maren Tidewell', '/quotes about: barrier order: newest', '/quotes speaker: Brøndmo about: marsh'],
  asks: ({ speaker, about }) => ({ question: questionOf(speaker, about) }),
  async run(given, context) {
    const { library } = context;
    if (library.readings().length === 0) return { blocks: [said('no-articles')], answer: 'nothing' };
    if (given.speaker === undefined) return listQuotations(context, given, undefined);
    const people = await context.inSlices(speakersNamed(library, given.speaker));
    const [person] = people;
    return person && people.length === 1
      ? listQuotations(context, given, person)
      : chooseSpeaker(context, given, given.speaker, people);
  },
});

/** The question that the list answers. */
function questionOf(speaker: string | undefined, about: string | undefined): string {
  const topic = about === undefined ? '' : ` about ${about}`;
  return speaker === undefined ? `What was said${topic}` : `What did ${speaker} say${topic}`;
}

async function listQuotations(context: Context, given: Given, speaker: Person | undefined): Promise<Reply> {
  const { about, page = 1 } = given;
  const found = await context.inSlices(listFor(context.library, given, speaker));
  if (found.length === 0) return { blocks: [line(nothingFound(speaker, given))], answer: 'nothing' };
  const shown = pageOf(found, page, QUOTATIONS_PER_PAGE);
  const next = shown.isLast
    ? []
    : [nextPage('quotes', { ...given }, page, Math.min(QUOTATIONS_PER_PAGE, found.length - shown.to))];
  const shares =
    speaker || about !== undefined || page > 1
      ? []
      : await sharesBlocks(context, await context.inSlices(found.shares()));
  return {
    blocks: [
      line(firstLine(found, speaker, shown)),
      ...shares,
      ...evidenceBlocks(context.library, shown.items),
      ...next,
    ],
    answer: 'found',
    listPage: { page, pages: shown.pages },
  };
}

function* listFor(library: Context['library'], given: Given, speaker: Person | undefined): Steps<QuotationList> {
  const { about, article, order = 'oldest', since, until } = given;
  if ([speaker, about, article, since, until].every((each) => each === undefined))
    return yield* everyQuotation[order].steps(library);
  const range = dayRange(given);
  const query = { speaker, about, article, order, isWithin: (day: string) => isWithin(day, range) };
  return quotationList(yield* quotationsFor(library, query));
}

function firstLine(
  { length, articles }: QuotationList,
  speaker: Person | undefined,
  { from, to }: { readonly from: number; readonly to: number },
): Message {
  const all = speaker
    ? message('quotations-by', { count: length, name: speaker.name })
    : message('count-quotations', { count: length });
  const count = storyCount(articles);
  const where = count > 1 ? message('in-articles-dated', { all, count, days: dateRange(articles) }) : all;
  return message('heading', { all: to - from + 1 < length ? message('list-part', { all: where, from, to }) : where });
}

/** The share of each speaker, as a picture or in words; empty if there is only one speaker. */
async function sharesBlocks({ pictures }: Context, shares: readonly SpeakerShare[]): Promise<Block[]> {
  if (shares.length < 2) return [];
  const figure = await figureBlock(pictures, 'who-speaks-how-much', speakersPicture(shares));
  if (figure) return [figure];
  const told = shares.slice(0, MAX_LISTED_SPEAKERS).map(({ name, words, quotations }) => {
    return message('speaker-share', {
      name,
      words: message('count-words', { count: words }),
      quotations: message('count-quotations', { count: quotations }),
    });
  });
  const more = shares.length - told.length;
  return [said('who-speaks'), list([...told, ...(more > 0 ? [message('more-speakers', { count: more })] : [])])];
}

function nothingFound(speaker: Person | undefined, { about, article, since, until }: Given): Message {
  return message(article === undefined ? 'no-quotation' : 'no-quotation-article', {
    who: speaker ? message('condition-who', { name: speaker.name }) : '',
    what: about === undefined ? '' : message('condition-about', { about }),
    since: since === undefined ? '' : message('condition-since', { day: since }),
    until: until === undefined ? '' : message('condition-until', { day: until }),
  });
}

/** Offers names if the typed one matches nobody or several people. */
async function chooseSpeaker(
  { library, inSlices }: Context,
  given: Given,
  typed: string,
  people: readonly Person[],
): Promise<Reply> {
  const several = people.length > 0;
  if (!several) await inSlices(speakerFinder.steps(library));
  const names = several ? people.map((p) => p.name) : library.findSpeakers(typed, MAX_OFFERED_NAMES);
  const name = cutAtWord(typed, MAX_NAME_LENGTH);
  const first = message(several ? 'several-called' : 'nobody-called', { name });
  if (names.length === 0) return { blocks: [line(first)], answer: 'nothing' };
  const items = names.slice(0, MAX_OFFERED_NAMES).map((each) => ({ label: each, value: each }));
  const choices = { kind: 'choices', command: 'quotes', option: 'speaker', options: { ...given }, items } as const;
  return { blocks: [line(sentences(first, message('who-is-meant'))), choices], answer: 'nothing' };
}
