import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { LIMITS } from '../../../src/adapters/discord/limits.ts';
import { pagesOf } from '../../../src/adapters/discord/rendering/pages.ts';
import { plainMessages } from '../../../src/adapters/discord/rendering/render.ts';
import { createPictures } from '../../../src/adapters/pictures/resvg.ts';
import { IN_MEMORY } from '../../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { type App, createApp, type Requester } from '../../../src/app/app.ts';
import type { FileBlock } from '../../../src/app/reply.ts';
import { person } from '../../local-discord/people.ts';
import { readAloud } from '../../local-discord/reader.ts';
import { type Component, nested } from '../../local-discord/shapes.ts';
import { onStage } from './bot.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47];

/** A long story of one dam, with more dates and words than fit on a page. */
const STORY = Array.from(
  { length: 20 },
  (_, i) =>
    `On ${i + 1} March 2031 the keepers of the dam of Vintersund found crack number ${i + 1}, ${'and they wrote to the county about it, '.repeat(4)}as the law of the valley of station ${i} demands.`,
).join('\n\n');

describe('a timeline on Discord', () => {
  let app: App;
  let northtown = '';
  beforeAll(() => {
    const report = (error: unknown) => {
      throw error;
    };
    app = createApp({
      store: openSqliteStore(IN_MEMORY),
      commands,
      articlesDir: () => undefined,
      pictures: createPictures(report),
      report,
    });
  });
  afterAll(() => app.close());

  it('has a picture with a description on the first page, also when turning back to it', async () => {
    await onStage(app, async ({ discord }) => {
      const guild = discord.guild('Northtown');
      northtown = guild.id;
      const caller = { id: 'keeper', name: 'Keeper', moderator: true };
      const asker: Requester = { guild: northtown, channel: 'c', caller };
      await app.run(asker, 'ingest', { text: `Title: The dam\nPublished: 2031-04-01\n\n${STORY}` });
      const reader = person(discord, guild);
      const first = await reader.runs('timeline', { topic: 'dam', dates: 12 });
      expectPicture(first);
      const second = await reader.presses('Next', first);
      expect([...second.files]).toEqual([]);
      expect(nested(second.components).some((part) => part.items)).toBe(false);
      const again = await reader.presses('Previous', second);
      expectPicture(again);
      expect(readAloud(again)).toBe(readAloud(first));
    });
  });
});

function expectPicture({ files, components }: Awaited<ReturnType<ReturnType<typeof person>['runs']>>): void {
  const [[name, bytes] = ['', new Uint8Array()]] = [...files];
  expect([name, ...bytes.subarray(0, 4)]).toEqual(['timeline.png', ...PNG]);
  const gallery = nested(components).find((part) => part.items)!;
  expect(gallery.items![0]).toMatchObject({
    media: { url: 'attachment://timeline.png' },
    description: expect.stringMatching(/^Timeline of dam, 12 dates: \d+ March 2031; /),
  });
}

describe('a picture’s description', () => {
  it('is cut at a word to Discord’s limit', () => {
    const figure = (alt: string): FileBlock => ({ kind: 'figure', name: 'a.png', alt, content: new Uint8Array(1) });
    const descriptionOf = (alt: string) => {
      const [{ components }] = plainMessages(pagesOf({ blocks: [figure(alt)] }));
      return nested(components as readonly Component[]).find((part) => part.items)?.items?.[0]?.description ?? '';
    };
    const whole = 'ring '.repeat(LIMITS.description).slice(0, LIMITS.description);
    expect(descriptionOf(whole)).toBe(whole);
    expect(descriptionOf(`${whole}g`)).toMatch(/ ring…$/);
    expect(descriptionOf(`${whole}g`).length).toBeLessThanOrEqual(LIMITS.description);
  });
});
