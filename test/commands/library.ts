import { afterEach, beforeEach } from 'vitest';
import { commands } from '../../commands/index.ts';
import { IN_MEMORY } from '../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { type App, createApp, LOCAL_GUILD, type Requester } from '../../src/app/app.ts';
import type { Pictures, Web } from '../../src/app/ports.ts';
import type { Block, Reply } from '../../src/app/reply.ts';
import { type Evidence, speakerOf } from '../../src/domain/answer.ts';
import { wordsOf } from '../../src/domain/article.ts';
import { UserError } from '../../src/domain/errors.ts';
import type { FeedReader } from '../../src/domain/feeds.ts';

export const MODERATOR: Requester = {
  guild: LOCAL_GUILD,
  channel: 'test',
  caller: { id: 'moderator', name: 'Moderator', moderator: true },
};
export const READER: Requester = { ...MODERATOR, caller: { id: 'reader', name: 'Reader', moderator: false } };

/** The complete app in memory with these texts as articles. */
export async function appWith(
  texts: readonly string[],
  folder?: string,
  web?: Web,
  feeds?: FeedReader,
  pictures?: Pictures,
): Promise<App> {
  const app = createApp({
    store: openSqliteStore(IN_MEMORY),
    commands,
    articlesDir: () => folder,
    ...(web && { web }),
    ...(feeds && { feeds }),
    ...(pictures && { pictures }),
    report: (error) => {
      throw error;
    },
  });
  for (const text of texts) await app.run(MODERATOR, 'ingest', { text });
  return app;
}

export function evidencesOf(reply: Reply): Evidence[] {
  return reply.blocks.flatMap((block) => (block.kind === 'evidence' ? [block.evidence] : []));
}

export function passagesOf(reply: Reply): string[] {
  return evidencesOf(reply).map((e) => wordsOf(e.article, e.passage));
}

export function speakersOf(reply: Reply): (string | undefined)[] {
  return evidencesOf(reply).map((e) => speakerOf(e)?.name);
}

export function linesOf(reply: Reply): string[] {
  return reply.blocks.flatMap((block: Block) => (block.kind === 'line' ? [block.text] : []));
}

export function itemsOf(reply: Reply): string[] {
  return reply.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
}

/** Two articles about one harbour, by invented people. */
const HARBOUR = `Title: Harbour of Norvik to close
Published: 2031-05-03
Link: https://news.example/harbour

Mayor Ada Lind closed the harbour of Norvik on Monday after 14 ships ran aground.

"The harbour is a trap," Lind told reporters. "Ships must wait outside until July," she added.

Jonas Holm, an engineer, said the harbour was deep enough for every ship. The port employs 320 people.

Lind said Holm had called the sandbank "a small inconvenience". Holm denied that the sandbank was growing.

"We have dredged it twice," Holm said.`;

const BAKERY = `Title: Bakery opens on the quay
Published: 2031-05-05

A bakery opened on the quay of Norvik on Wednesday.

"Sailors who wait must eat," said the baker, Nils Lind. He expects 200 customers a day.

The harbour stays closed until July.`;

/** A web with one feed at every address, which has one article. */
export const ONE_FEED: Web & FeedReader = {
  formerLink: () => undefined,
  html: () => Promise.reject(new UserError('unreadable', 'There is no page.')),
  page: async (link) => ({
    text: 'The quay of Norvik is to be raised. Work begins in May.',
    title: 'Quay raised',
    link,
  }),
  feed: async () => {
    const item = { keys: ['link:1'], title: 'Quay to be raised', link: 'https://news.example/quay', words: 0 };
    return { kind: 'feed', feed: { title: 'Norvik News', items: [item] } };
  },
};

/** A new library of the two articles for each test of a file; returns a function that runs commands in it. */
export function harbour(
  web?: Web & FeedReader,
): (command: string, options?: Record<string, unknown>, asker?: Requester) => Promise<Reply> {
  let app: App;
  beforeEach(async () => {
    app = await appWith([HARBOUR, BAKERY], undefined, web, web);
  });
  afterEach(() => app.close());
  return (command, options = {}, asker = READER) => app.run(asker, command, options);
}
