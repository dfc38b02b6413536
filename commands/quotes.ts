import { counted, NO_ARTICLES } from '../src/app/answering.ts';
import { type Context, defineCommand } from '../src/app/command.ts';
import { evidence, line, type Reply } from '../src/app/reply.ts';
import { type QuotationQuery, quotationsOf, type Speaker, speakersNamed } from '../src/digest/quotations.ts';

/** Quotations shown at once. */
const SHOWN_QUOTATIONS = 10;
/** Names offered when nobody, or more than one person, is meant. */
const OFFERED_NAMES = 5;

interface Given {
  readonly speaker?: string | undefined;
  readonly about?: string | undefined;
  readonly article?: string | undefined;
}

export const quotesCommand = defineCommand({
  name: 'quotes',
  about: 'List what somebody said, or what was said about something',
  access: 'everyone',
  options: {
    speaker: { kind: 'speaker', about: 'Whose words: a full name or a surname' },
    about: { kind: 'text', about: 'What the words are about' },
    article: { kind: 'article', about: 'Look in one article only' },
  },
  examples: ['/quotes Maren Tidewell', '/quotes about: barrier', '/quotes speaker: Brøndmo about: marsh'],
  async run(given, { library }) {
    if (library.readings().length === 0) return { blocks: [line(NO_ARTICLES)], answer: 'nothing' };
    if (given.speaker === undefined) return listQuotations(library, given, undefined);
    const people = speakersNamed(library, given.speaker);
    const [person] = people;
    return person && people.length === 1
      ? listQuotations(library, given, person)
      : chooseSpeaker(library, given, given.speaker, people);
  },
});

function listQuotations(library: Context['library'], given: Given, speaker: Speaker | undefined): Reply {
  const query: QuotationQuery = { speaker, about: given.about, article: given.article };
  const found = quotationsOf(library, query);
  if (found.length === 0) return { blocks: [line(`${nothingFound(speaker, given)}.`)], answer: 'nothing' };
  const shown = found.slice(0, SHOWN_QUOTATIONS);
  const first = `${counted(found.length, 'quotation')}${speaker ? ` by ${speaker.name}` : ''}`;
  const more = found.length - shown.length;
  return {
    blocks: [
      line(more > 0 ? `${first}; the first ${shown.length}:` : `${first}:`),
      ...shown.map(evidence),
      ...(more > 0 ? [line(`${more} more: narrow them down with speaker, about or article.`)] : []),
    ],
    answer: 'found',
  };
}

function nothingFound(speaker: Speaker | undefined, { about, article }: Given): string {
  const who = speaker ? ` by ${speaker.name}` : '';
  const what = about === undefined ? '' : ` about "${about}"`;
  return `No quotation${who}${what} stands in ${article === undefined ? 'the articles' : 'this article'}`;
}

/** Offers names when nobody is meant, or several people are. */
function chooseSpeaker(library: Context['library'], given: Given, typed: string, people: readonly Speaker[]): Reply {
  const several = people.length > 0;
  const names = several ? people.map((p) => p.name) : library.findSpeakers(typed, OFFERED_NAMES);
  const first = several ? `Several people are called "${typed}".` : `Nobody called "${typed}" is quoted.`;
  if (names.length === 0) return { blocks: [line(first)], answer: 'nothing' };
  const items = names.slice(0, OFFERED_NAMES).map((name) => ({ label: name, value: name }));
  const choices = { kind: 'choices', command: 'quotes', option: 'speaker', options: { ...given }, items } as const;
  return { blocks: [line(`${first} Who is meant?`), choices], answer: 'nothing' };
}
