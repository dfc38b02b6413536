import type { App } from '../../../src/app/app.ts';
import { type Command, defineCommand } from '../../../src/app/commands/command.ts';
import { DEFAULT_SETTINGS } from '../../../src/app/guild-settings.ts';
import type { Reply } from '../../../src/app/reply.ts';

const silent = { access: 'everyone', examples: [], run: async () => ({ blocks: [] }) } as const;

/** Commands with every kind of option, for tests of the command line only. */
export const testCommands: readonly Command[] = [
  defineCommand({
    ...silent,
    name: 'ask',
    about: 'Ask',
    options: {
      question: { kind: 'text', about: 'Question', required: true },
      article: { kind: 'article', about: 'Article' },
      explain: { kind: 'flag', about: 'Explain' },
    },
  }),
  defineCommand({
    ...silent,
    name: 'quotes',
    about: 'Quotes',
    options: {
      speaker: { kind: 'speaker', about: 'Speaker' },
      about: { kind: 'text', about: 'About' },
      length: { kind: 'choice', about: 'Length', choices: ['short', 'long'] },
    },
  }),
  defineCommand({ ...silent, name: 'articles', about: 'Articles', options: {} }),
  defineCommand({
    ...silent,
    name: 'ingest',
    about: 'Ingest',
    options: { file: { kind: 'file', about: 'File' }, title: { kind: 'text', about: 'Title' } },
  }),
];

/** An app that replies with its request, so that tests can inspect it. */
export function echoApp(replies: Partial<App> = {}): App {
  const echo = (text: string): Reply => ({ blocks: [{ kind: 'line', text }] });
  return {
    commands: testCommands,
    run: async (_asker, command, options) => echo(`${command} ${JSON.stringify(options)}`),
    say: async (_asker, words) => echo(`say ${words}`),
    followUp: async (_asker, _earlier, words) => echo(`follow up ${words}`),
    keepRefused: async () => false,
    queueLength: () => 0,
    load: () => ({ libraries: 0, characters: 0, waiting: 0, oldestWaitMs: 0 }),
    suggest: async () => [],
    loadFolder: async () => ({ added: 0, changed: 0, removed: 0, articles: 0, refused: [] }),
    settings: async () => DEFAULT_SETTINGS,
    articleCount: async () => 0,
    audiencesSeen: async () => undefined,
    within: () => Promise.reject(new Error('there is no library')),
    marks: () => ({ mark: async () => undefined, marks: async () => new Map(), setMark: async () => {} }),
    channelDeleted: async () => {},
    retention: { left: async () => {}, joined: async () => {}, compare: async () => {}, enforce: async () => 0 },
    pollFeeds: () => async () => {},
    close: async () => {},
    ...replies,
  };
}
