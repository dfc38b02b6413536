import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../commands/index.ts';
import { startDiscord } from '../../src/adapters/discord/client.ts';
import { IN_MEMORY } from '../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../src/adapters/storage/sqlite/store.ts';
import { createApp } from '../../src/app/app.ts';
import { packageRoot } from '../../src/domain/package-root.ts';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import { addBot, removeBot } from '../local-discord/memberships.ts';
import { type Person, person } from '../local-discord/people.ts';
import type { Told } from '../local-discord/picture.ts';
import type { StoredMessage } from '../local-discord/world.ts';

/** What the bot shows at one point of the walk. */
export interface Scene {
  /** Name of the picture's file, without theme and ending. */
  readonly name: string;
  readonly told: Told;
  readonly message: StoredMessage;
}

const ARTICLES = ['flood-barrier-vote', 'flood-barrier-cost', 'marmot-dialects'] as const;

const said = (above: string): Told => ({ above, below: 'Only you can see this' });

const fault = (error: unknown) => {
  throw error;
};
const LOG = { info: () => {}, warn: () => {}, error: fault };

/** What people of a server meet, from joining on: a real client with the whole program on a local Discord. */
export async function walk(): Promise<readonly Scene[]> {
  const store = openSqliteStore(IN_MEMORY);
  const app = createApp({ store, commands, articlesDir: () => undefined, report: fault, limits: { burst: 1000 } });
  const discord = await startLocalDiscord();
  const { api, token } = discord;
  const bot = await startDiscord({ app, api, token, messageContent: false, log: LOG });
  try {
    const guild = discord.guild('Northtown');
    removeBot(discord, guild);
    addBot(discord, guild);
    const welcome = await discord.watch.until('the message', () => [...discord.world.messages.values()][0]);
    const moderator = person(discord, guild, { moderates: true });
    for (const slug of ARTICLES) await moderator.runs('ingest', { file: sample(slug) });
    return [
      { name: 'joining', told: said('The bot has joined the server'), message: welcome },
      ...(await reading(person(discord, guild))),
      { name: 'settings', told: said('Mod used /settings'), message: await moderator.runs('settings') },
      ...(await inGerman(person(discord, guild, { locale: 'de' }))),
    ];
  } finally {
    await bot.stop();
    await app.close();
    await discord.close();
  }
}

async function reading(reader: Person): Promise<readonly Scene[]> {
  const answer = await reader.runs('ask', { question: 'Who designed the gates?' });
  const quotation = await reader.runs('who-said', { words: 'Tonight we stop moping' });
  const text = 'The barrier costs £81.4 million.';
  return [
    { name: 'answer', told: said('Una used /ask'), message: answer },
    { name: 'who-said', told: said('Una used /who-said'), message: quotation },
    { name: 'check', told: said('Una used /check'), message: await reader.runs('check', { text }) },
  ];
}

async function inGerman(reader: Person): Promise<readonly Scene[]> {
  const options = { question: 'How many alarm calls were recorded?', private: true };
  return [
    {
      name: 'german',
      told: { above: 'Una hat /fragen benutzt', below: 'Nur du kannst das sehen' },
      message: await reader.runs('ask', options),
    },
  ];
}

function sample(slug: string) {
  const name = `${slug}.txt`;
  return { name, bytes: new Uint8Array(readFileSync(join(packageRoot(), 'data', 'articles', name))) };
}
