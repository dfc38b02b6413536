import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../src/domain/package-root.ts';
import type { LocalSettings } from '../../local-discord/local-discord.ts';
import { answerTo, type Person, person } from '../../local-discord/people.ts';
import { readAloud } from '../../local-discord/reader.ts';
import { Flags, nested } from '../../local-discord/shapes.ts';
import { drawingsOf, drawnFrom, PICTURES } from '../../pictures/draw.ts';
import { walk } from '../../pictures/walk.ts';
import { onStage, type Stage } from './bot.ts';
import { completeApp } from './complete-app.ts';

const sample = (slug: string) => {
  const name = `${slug}.txt`;
  return { name, bytes: new Uint8Array(readFileSync(join(packageRoot(), 'data', 'articles', name))) };
};

/** The complete app on Discord, nothing on disk. */
async function onDiscord(play: (stage: Stage) => Promise<void>, settings: LocalSettings = {}): Promise<void> {
  const faults: unknown[] = [];
  const app = completeApp({ report: (error) => faults.push(error) });
  try {
    await onStage(app, play, settings);
  } finally {
    await app.close();
  }
  expect(faults).toEqual([]);
}

async function ingest(moderator: Person, slug: string): Promise<void> {
  const shown = await moderator.runs('ingest', { file: sample(slug) });
  expect(readAloud(shown)).toMatch(/^Added: .+ \([0-9a-f]{8}\): \d+ sentences/);
}

describe('the product on Discord', () => {
  it('answers each command with the words of the article', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      const moderator = person(discord, guild, { moderates: true });
      const reader = person(discord, guild);
      await ingest(moderator, 'flood-barrier-vote');
      const shown = async (command: string, options = {}) => readAloud(await reader.runs(command, options));

      expect(await shown('ask', { question: 'How much will the barrier cost?' })).toContain('£18.4 million');
      expect(await shown('who-said', { words: 'Tonight we stop mopping' })).toContain('— Maren Tidewell');
      expect(await shown('quotes', { speaker: 'Maren Tidewell' })).toContain('Tonight we stop mopping');
      expect(await shown('summary')).toContain('Councillors in Osselmouth voted 17 to 12');
      expect(await shown('search', { words: 'salmon' })).toContain('salmon that swim up the Ossel');
      expect(await shown('articles')).toContain('Osselmouth votes to build a flood barrier');
      expect(await shown('help')).toContain('/who-said');
      expect(readAloud(await moderator.runs('reload'))).toContain('1 article');
      const [article] = await moderator.types('forget', 'article', 'flood barrier');
      expect(readAloud(await moderator.runs('forget', { article: article?.value }))).toContain('Forgotten: Osselmouth');
      expect(await shown('ask', { question: 'How much will the barrier cost?' })).not.toContain('£18.4 million');
    });
  });

  it('shows under its name how many articles it has', async () => {
    await onDiscord(async ({ discord }) => {
      await discord.watch.until('the number', () => (discord.world.activity === '0 articles' ? true : undefined));
    });
  });

  // What the pictures were drawn from must be what the bot sends now: `npm run pictures` draws them anew.
  it('looks as the pictures of the README show it', async () => {
    const drawings = drawingsOf(await walk());
    expect(readFileSync(join(PICTURES, 'drawn.tsv'), 'utf8')).toBe(drawnFrom(drawings));
    const readme = readFileSync(join(packageRoot(), 'README.md'), 'utf8');
    for (const name of drawings.keys()) {
      expect(readme).toContain(`docs/pictures/${name}.png`);
      const png = readFileSync(join(PICTURES, `${name}.png`));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.length, name).toBeLessThan(60_000);
    }
  });

  it('answers privately on request', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      await ingest(person(discord, guild, { moderates: true }), 'flood-barrier-vote');
      const reader = person(discord, guild);
      const hidden = await reader.runs('who-said', { words: 'stop mopping', private: true });
      expect(hidden.flags & Flags.ephemeral).toBe(Flags.ephemeral);
      const seen = await reader.runs('who-said', { words: 'stop mopping', private: false });
      expect(seen.flags & Flags.ephemeral).toBe(0);
    });
  });

  it('completes articles and speakers', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      await ingest(person(discord, guild, { moderates: true }), 'flood-barrier-vote');
      const reader = person(discord, guild);
      const articles = await reader.types('ask', 'article', 'flood');
      expect(articles[0]?.name).toContain('Osselmouth votes to build');
      const speakers = await reader.types('quotes', 'speaker', 'Tidewel');
      expect(speakers[0]?.value).toBe('Maren Tidewell');
    });
  });

  it('keeps the articles of two servers apart', async () => {
    await onDiscord(
      async ({ discord }) => {
        const [north, south] = [discord.guild('Northtown'), discord.guild('Southtown')];
        await ingest(person(discord, north, { moderates: true }), 'flood-barrier-vote');
        await ingest(person(discord, south, { moderates: true }), 'marmot-dialects');
        const readers = [person(discord, north), person(discord, south)] as const;
        const [fromNorth, fromSouth] = await Promise.all(readers.map((r) => r.runs('articles')));
        expect(readAloud(fromNorth!)).toContain('Osselmouth');
        expect(readAloud(fromNorth!)).not.toContain('Marmots');
        expect(readAloud(fromSouth!)).toContain('Marmots');
        expect(readAloud(fromSouth!)).not.toContain('Osselmouth');
        for (const [reader, words] of [
          [readers[0], 'our microphones were broken'],
          [readers[1], 'Tonight we stop mopping'],
        ] as const) {
          expect(readAloud(await reader.runs('who-said', { words }))).not.toContain(words);
          expect(readAloud(await reader.runs('search', { words }))).not.toContain(words);
        }
        expect(await readers[1].types('quotes', 'speaker', 'Tidewell')).toEqual([]);
      },
      { guilds: ['Northtown', 'Southtown'] },
    );
  });

  it('reports a missing article in one sentence to the asker only', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      await ingest(person(discord, guild, { moderates: true }), 'flood-barrier-vote');
      const shown = await person(discord, guild).runs('summary', { article: 'Zeppelin' });
      expect(shown.flags & Flags.ephemeral).toBe(Flags.ephemeral);
      expect(readAloud(shown)).toMatch(/^[^\n]*Zeppelin[^\n]*$/);
    });
  });

  it('refuses a moderators’ command to members, even if Discord does not', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      const member = person(discord, guild);
      await expect(member.runs('ingest', { text: 'Fog rolled into Osselmouth on Monday.' })).rejects.toThrow(
        'does not offer',
      );
      const refused = await member.forces('ingest', { text: 'Fog rolled into Osselmouth on Monday.' });
      expect(readAloud(refused)).toBe('/ingest is for moderators of this server.');
      expect(refused.flags & Flags.ephemeral).toBe(Flags.ephemeral);
      expect(readAloud(await member.runs('articles'))).not.toContain('Fog');
    });
  });

  it('offers a choice between articles of one title in a menu', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      const moderator = person(discord, guild, { moderates: true });
      for (const day of ['Monday', 'Tuesday']) {
        const text = `Thick fog rolled into Osselmouth harbour on ${day}. The ferries stayed where they were.`;
        await moderator.runs('ingest', { text, title: 'Fog over the harbour' });
      }
      const reader = person(discord, guild);
      const late = await reader.runs('summary', { article: 'Fog over the harbour' });
      discord.world.messages.set(late.id, { ...late, components: [{ type: 10, content: 'Chosen' }] });
      const [first] = nested(late.components).flatMap((c) => c.options ?? []);
      expect(readAloud(await reader.chooses(first!.label, late))).toContain('Somebody was faster');
      const asked = await reader.runs('summary', { article: 'Fog over the harbour' });
      expect(readAloud(asked)).toContain('2 articles fit');
      const labels = nested(asked.components).flatMap((c) => (c.options ?? []).map((o) => o.label));
      const shown = await Promise.all(labels.map(async (label) => readAloud(await reader.chooses(label, asked))));
      expect(shown.map((text) => /on (\w+day)/.exec(text)?.[1]).sort()).toEqual(['Monday', 'Tuesday']);
    });
  });

  it('answers a question that mentions it', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      await ingest(person(discord, guild, { moderates: true }), 'flood-barrier-vote');
      const asked = person(discord, guild).says('@bot who said "Tonight we stop mopping"?');
      expect(readAloud(await answerTo(discord, asked))).toContain('— Maren Tidewell');
    });
  });

  it('finds the speaker of a message from its menu', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      await ingest(person(discord, guild, { moderates: true }), 'flood-barrier-vote');
      const reader = person(discord, guild);
      const said = reader.says('We have mopped the same kitchens three times in ten years');
      const shown = await reader.usesMenu('Who said this?', said);
      expect(readAloud(shown)).toContain('— Maren Tidewell');
      expect(shown.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    });
  });

  it('checks a message from its menu, for the asker only', async () => {
    await onDiscord(async ({ discord }) => {
      const guild = discord.guild('Northtown');
      await ingest(person(discord, guild, { moderates: true }), 'flood-barrier-vote');
      const reader = person(discord, guild);
      const shown = await reader.usesMenu('Check this', reader.says('Gideon Achterberg: "Tonight we stop mopping"'));
      expect(readAloud(shown)).toContain('said by somebody else');
      expect(shown.flags & Flags.ephemeral).toBe(Flags.ephemeral);
      const typed = await reader.runs('check', { text: 'Tidewell said: "Tonight we stop moping"' });
      expect(readAloud(typed)).toContain('“mopping”, not “moping”');
      expect(typed.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    });
  });

  it('refuses a file that is larger than Discord declared', async () => {
    await onDiscord(async ({ discord }) => {
      const moderator = person(discord, discord.guild('Northtown'), { moderates: true });
      const shown = await moderator.runs('ingest', { file: { ...sample('marmot-dialects'), size: 100 } });
      expect(readAloud(shown)).toBe('The file could not be fetched from Discord; please attach it again.');
    });
  });
});
