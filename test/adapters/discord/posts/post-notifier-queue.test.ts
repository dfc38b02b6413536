import type { Client } from 'discord.js';
import { expect, it } from 'vitest';
import { MAX_UNSENT, PostNotifier } from '../../../../src/adapters/discord/posts/post-notifier.ts';
import { WarnOnce } from '../../../../src/adapters/discord/warn-once.ts';
import type { PostOutcome } from '../../../../src/app/posts/outcomes.ts';
import { aPost } from '../../../app/posts/a-post.ts';
import { says, smallApp } from '../small-app.ts';

const REFUSED: PostOutcome = { kind: 'refused', code: 'empty', reason: 'There is no text in it.' };

/** A channel whose reactions complete only when the test says so. */
function slowDiscord() {
  const waiting: (() => void)[] = [];
  const react = () => new Promise<void>((resolve) => waiting.push(resolve));
  const channel = { id: '1', isThread: () => false, isTextBased: () => true, messages: { react } };
  const client = { guilds: { cache: new Map([['g', { channels: { cache: new Map([['1', channel]]) } }]]) } };
  return { client: client as unknown as Client, waiting };
}

it(`reading continues while up to ${MAX_UNSENT} reactions wait for Discord, and then waits`, async () => {
  const { client, waiting } = slowDiscord();
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const teller = new PostNotifier(
    client,
    smallApp(() => says('')),
    log,
    new WarnOnce(log),
  );
  const tell = () => teller.notify({ guild: 'g', channel: '1' }, [aPost('')], [REFUSED]);
  for (let n = 0; n < MAX_UNSENT; n++) await tell();
  let goesOn = false;
  const late = tell().then(() => {
    goesOn = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect([waiting.length, goesOn]).toEqual([MAX_UNSENT, false]);
  waiting.shift()?.();
  await late;
  await new Promise((resolve) => setImmediate(resolve));
  for (const done of waiting) done();
  await teller.done();
  expect(goesOn).toBe(true);
});
