import type { App } from '../../../src/app/app.ts';
import { type Command, defineCommand } from '../../../src/app/commands/command.ts';
import { DEFAULT_SETTINGS } from '../../../src/app/guild-settings.ts';
import { line, type Reply } from '../../../src/app/reply.ts';
import { UserError } from '../../../src/domain/errors.ts';

/** One call as received by the app. */
export interface Call {
  readonly guild: string;
  readonly caller: string;
  readonly moderator: boolean;
  readonly command: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** An app with replies set by the test, which records its calls. */
export interface SmallApp extends App {
  readonly calls: Call[];
}

const ask = defineCommand({
  name: 'ask',
  about: 'Ask a question',
  access: 'everyone',
  options: {
    question: { kind: 'text', about: 'Your question', required: true, maxLength: 500 },
    article: { kind: 'article', about: 'Look in one article only' },
    length: { kind: 'choice', about: 'How much', choices: ['short', 'long'] },
    most: { kind: 'integer', about: 'How many', min: 0, max: 9 },
    explain: { kind: 'flag', about: 'Show how' },
  },
  examples: ['/ask Why?'],
  run: async () => ({ blocks: [] }),
});

const ingest = defineCommand({
  name: 'ingest',
  about: 'Add an article',
  access: 'moderators',
  options: { file: { kind: 'file', about: 'A text file' } },
  examples: ['/ingest'],
  run: async () => ({ blocks: [] }),
});

const whoSaid = defineCommand({
  name: 'who-said',
  about: 'Find who said something',
  access: 'everyone',
  options: { words: { kind: 'text', about: 'The words', required: true, maxLength: 60 } },
  examples: ['/who-said fog'],
  run: async () => ({ blocks: [] }),
});

export const smallCommands: readonly Command[] = [ask, ingest, whoSaid];

export function smallApp(answer: (call: Call) => Reply | Promise<Reply>, commands = smallCommands): SmallApp {
  const calls: Call[] = [];
  return {
    calls,
    commands,
    run: async ({ guild, caller }, command, options) => {
      const call = { guild, caller: caller.id, moderator: caller.moderator, command, options };
      calls.push(call);
      if (commands.find((c) => c.name === command)?.access === 'moderators' && !caller.moderator) {
        throw new UserError('not-allowed', `/${command} is for moderators of this server.`);
      }
      return answer(call);
    },
    say: async ({ guild, caller }, words) => {
      const call = { guild, caller: caller.id, moderator: caller.moderator, command: '', options: { words } };
      calls.push(call);
      return { again: { command: 'ask', options: { question: words } }, ...(await answer(call)) };
    },
    followUp: async ({ guild, caller }, earlier, words) => {
      const call = { guild, caller: caller.id, moderator: caller.moderator, command: '', options: { earlier, words } };
      calls.push(call);
      return answer(call);
    },
    keepRefused: async () => false,
    queueLength: () => 0,
    load: () => ({ libraries: 0, characters: 0, waiting: 0, oldestWaitMs: 0 }),
    suggest: async (_, command, option, typed) =>
      Array.from({ length: 30 }, (_, n) => ({
        label: `${command} ${option} ${typed} ${n} ${'x'.repeat(n * 8)}`,
        value: `v${n}`,
      })),
    loadFolder: async () => ({ added: 0, changed: 0, removed: 0, articles: 0, refused: [] }),
    settings: async () => DEFAULT_SETTINGS,
    articleCount: async () => 0,
    audiencesSeen: async () => undefined,
    within: () => Promise.reject(new UserError('unavailable', 'There is no library.')),
    marks: () => ({ mark: async () => undefined, marks: async () => new Map(), setMark: async () => {} }),
    channelDeleted: async () => {},
    retention: { left: async () => {}, joined: async () => {}, compare: async () => {}, enforce: async () => 0 },
    pollFeeds: () => async () => {},
    close: async () => {},
  };
}

export function says(text: string): Reply {
  return { blocks: [line(text)] };
}
