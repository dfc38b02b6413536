import { sourceOf } from '../src/app/answers/digest-lines.ts';
import { evidenceBlocks } from '../src/app/answers/evidence-blocks.ts';
import { type Context, defineCommand } from '../src/app/commands/command.ts';
import { cutAtWord } from '../src/app/labels.ts';
import { type Message, message, sentences } from '../src/app/languages/messages.ts';
import { type Block, line, list, type Reply, said } from '../src/app/reply.ts';
import { findPeople, type Person } from '../src/digest/people.ts';
import { type Profile, personsNamed, profileOf } from '../src/digest/profile/profile.ts';
import { quotationsOf } from '../src/digest/quotations/quotations.ts';
import type { Evidence } from '../src/domain/answer.ts';

/** Maximum items of a profile: enough to identify a person, short enough to read. */
const PROFILE_SIZE = { roles: 2, about: 3, company: 5, said: 3 } as const;
/** Names offered if the typed one matches nobody or several people. */
const MAX_OFFERED_NAMES = 5;
/** Maximum length of a typed name repeated in a reply, in UTF-16 units. */
const MAX_NAME_LENGTH = 60;

export const whoIsCommand = defineCommand({
  name: 'who-is',
  about: 'Who somebody is, in the words of the articles: roles, quotations, what is told',
  access: 'everyone',
  options: {
    name: { kind: 'person', about: 'A full name or a surname', required: true },
  },
  examples: ['/who-is Maren Tidewell', '/who-is Brøndmo'],
  asks: ({ name }) => ({ question: `Who is ${name}` }),
  async run({ name }, context) {
    const { library, inSlices } = context;
    if (library.readings().length === 0) return { blocks: [said('no-articles')], answer: 'nothing' };
    const people = await inSlices(personsNamed(library, name));
    const [person] = people;
    return person && people.length === 1 ? profileReply(context, person) : choosePerson(context, name, people);
  },
});

async function profileReply(context: Context, person: Person): Promise<Reply> {
  const { library } = context;
  const profile = await context.inSlices(profileOf(library, person, PROFILE_SIZE));
  return { blocks: profile ? profileBlocks(library, profile) : await onlyQuoted(context, person), answer: 'found' };
}

function profileBlocks(library: Context['library'], profile: Profile): Block[] {
  const { name, mentions, articles, roles, about, said: quotations } = profile;
  return [
    said('profile-head', { name, times: times(mentions), articles: message('in-articles', { count: articles }) }),
    list(locations(profile)),
    ...section(message('profile-roles', { name }), evidenceBlocks(library, roles)),
    ...section(message('profile-told', { name }), evidenceBlocks(library, about)),
    ...saidBlocks(library, name, quotations),
  ];
}

function locations({ first, last, mentions, company }: Profile): Message[] {
  const beside = company.map(({ name, articles }) =>
    articles > 1 ? message('name-in-articles', { name, count: articles }) : name,
  );
  return [
    message('first-named', { source: sourceOf(first) }),
    ...(mentions > 1 ? [message('last-named', { source: sourceOf(last) })] : []),
    ...(beside.length > 0 ? [message('named-beside', { names: { items: beside } })] : []),
  ];
}

/** The latest quotations, by article, and a button for all of them. */
function saidBlocks(library: Context['library'], name: string, quotations: readonly Evidence[]): Block[] {
  const shown = quotations.slice(0, PROFILE_SIZE.said);
  const more = quotations.length - shown.length;
  const rest = more > 0 ? [said('more-quotations', { count: more, name })] : [];
  return section(message('profile-said', { name }), [...evidenceBlocks(library, shown), ...rest]);
}

async function onlyQuoted({ library, inSlices }: Context, person: Person): Promise<Block[]> {
  return saidBlocks(library, person.name, await inSlices(quotationsOf(library, { speaker: person, order: 'newest' })));
}

function section(heading: Message, blocks: readonly Block[]): Block[] {
  return blocks.length > 0 ? [line(heading), ...blocks] : [];
}

/** Offers names if the typed one matches nobody or several people. */
async function choosePerson({ library, inSlices }: Context, typed: string, people: readonly Person[]): Promise<Reply> {
  const several = people.length > 0;
  const names = several ? people.map((p) => p.name) : await inSlices(findPeople(library, typed, MAX_OFFERED_NAMES));
  const name = cutAtWord(typed, MAX_NAME_LENGTH);
  const first = message(several ? 'several-called' : 'no-article-names', { name });
  if (names.length === 0) return { blocks: [line(first)], answer: 'nothing' };
  const items = names.slice(0, MAX_OFFERED_NAMES).map((each) => ({ label: each, value: each }));
  const choices = { kind: 'choices', command: 'who-is', option: 'name', options: {}, items } as const;
  return {
    blocks: [line(sentences(first, message(several ? 'who-is-meant' : 'did-you-mean'))), choices],
    answer: 'nothing',
  };
}

function times(count: number): Message {
  if (count > 2) return message('times', { count });
  return message(count === 1 ? 'times-once' : 'times-twice');
}
