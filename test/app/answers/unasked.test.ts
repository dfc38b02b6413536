import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { IN_MEMORY } from '../../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { asksAtLarge, isWorthSaying } from '../../../src/app/answers/unasked.ts';
import { type App, createApp } from '../../../src/app/app.ts';
import { wordsOf } from '../../../src/domain/article.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { CHANNEL_QUESTIONS, CHANNEL_TALK } from './channel-lines.ts';

const GUILD = 'north';
/** Of 40 questions. */
const MIN_ANSWERED = 36;
/** Of 40 questions, those with the right passage or what stands beside it. */
const MIN_RIGHT = 33;
/** Of 40 lines of talk. */
const MAX_FALSE = 1;

describe('in a channel where questions are answered that address nobody', () => {
  let app: App;
  beforeAll(async () => {
    const report = (error: unknown) => {
      throw error;
    };
    const articlesDir = () => join(packageRoot(), 'data', 'articles');
    app = createApp({ store: openSqliteStore(IN_MEMORY), commands, articlesDir, report, limits: { burst: 1000 } });
    await app.loadFolder(GUILD);
  });
  afterAll(() => app.close());

  /** The passages with their context that are shown to somebody who has asked nothing before; undefined if nothing is. */
  const shown = async (words: string): Promise<string | undefined> => {
    if (!asksAtLarge(words)) return undefined;
    const caller = { id: words, name: 'Reader', moderator: false };
    const reply = await app.say({ guild: GUILD, channel: 'talk', caller }, words);
    if (!isWorthSaying(reply, words)) return undefined;
    return reply.blocks
      .flatMap((block) => (block.kind === 'evidence' ? [wordsOf(block.evidence.article, block.evidence.context)] : []))
      .join('\n');
  };

  it('questions get their answer', async () => {
    const answers = await Promise.all(
      CHANNEL_QUESTIONS.map(async ([question, words]) => ({ question, words, passages: await shown(question) })),
    );
    const silent = answers.filter(({ passages }) => passages === undefined).map(({ question }) => question);
    const wrong = answers
      .filter(({ passages = '', words }) => !passages.includes(words))
      .map(({ question }) => question);
    expect(silent.length, silent.join('\n')).toBeLessThanOrEqual(CHANNEL_QUESTIONS.length - MIN_ANSWERED);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(CHANNEL_QUESTIONS.length - MIN_RIGHT);
  });

  it('talk gets silence', async () => {
    const answered: string[] = [];
    for (const line of CHANNEL_TALK) if ((await shown(line)) !== undefined) answered.push(line);
    expect(answered.length, answered.join('\n')).toBeLessThanOrEqual(MAX_FALSE);
  });
});
