/**
 * A bot in a process of its own: `bare` answers every command with one sentence, `product` is this program with the articles of a
 * folder in memory. Says "ready" to its parent, and its processor time whenever it is asked.
 */
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { commands } from '../../../commands/index.ts';
import { startDiscord } from '../../../src/adapters/discord/client.ts';
import { IN_MEMORY } from '../../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { createApp } from '../../../src/app/app.ts';
import { type BotOrder, MANY } from './bot-process.ts';

const [kind, api = '', token = '', guild = '', folder = ''] = process.argv.slice(2);

async function startBare(): Promise<void> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('There is nothing to say about this.');
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  const option = { type: 3, name: 'words', description: 'Anything', required: true } as const;
  await client.application?.commands.set([{ name: 'say', description: 'Says something', options: [option] }]);
}

async function startProduct(): Promise<void> {
  const report = (error: unknown) => console.error(error);
  const limits = { burst: MANY, libraryArticles: MANY, libraryCharacters: MANY * 1_000, memoryBytes: 2 ** 31 };
  const app = createApp({ store: openSqliteStore(IN_MEMORY), commands, articlesDir: () => folder, report, limits });
  const { refused } = await app.loadFolder(guild);
  if (refused.length > 0) throw new Error(`${refused.length} articles were refused`);
  const log = { info: () => {}, warn: console.error, error: console.error };
  await startDiscord({ app, api, token, messageContent: false, log });
}

await (kind === 'bare' ? startBare() : startProduct());
process.on('message', (order: BotOrder) => {
  if (order === 'usage') process.send?.(process.cpuUsage());
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
