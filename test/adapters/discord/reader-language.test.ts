import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { type RunningDiscord, startDiscord } from '../../../src/adapters/discord/client.ts';
import { languageOf } from '../../../src/adapters/discord/reader-language.ts';
import { IN_MEMORY } from '../../../src/adapters/storage/sqlite/open.ts';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { type App, createApp } from '../../../src/app/app.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.ts';
import { answerTo, type Person, person } from '../../local-discord/people.ts';
import { readAloud } from '../../local-discord/reader.ts';
import { ComponentTypes, Flags, nested } from '../../local-discord/shapes.ts';
import type { StoredMessage } from '../../local-discord/world.ts';
import { botOptions, expectRulesKept } from './bot.ts';

const SAMPLE = readFileSync(join(packageRoot(), 'data', 'articles', 'flood-barrier-vote.txt'), 'utf8');
const GATES = { question: 'Who designed the gates?' };
const PASSAGE = '▸ Halvard Brøndmo, the Norwegian engineer who designed the gates, rejected that.';

const labelsOf = ({ components }: StoredMessage) =>
  nested(components).flatMap((c) => (c.type === ComponentTypes.button && c.label ? [c.label] : []));

describe('the language', () => {
  let app: App;
  let discord: LocalDiscord;
  let bot: RunningDiscord;
  let german: Person;
  beforeAll(async () => {
    const report = (error: unknown) => {
      throw error;
    };
    const store = openSqliteStore(IN_MEMORY);
    app = createApp({ store, commands, articlesDir: () => undefined, report, limits: { burst: 1000 } });
    discord = await startLocalDiscord();
    const guild = discord.guild('Northtown');
    guild.locale = 'fr';
    german = person(discord, guild, { locale: 'de' });
    bot = await startDiscord(botOptions(discord, app));
    const bytes = new TextEncoder().encode(SAMPLE);
    await person(discord, guild, { moderates: true }).runs('ingest', { file: { name: 'barrier.txt', bytes } });
  });
  afterAll(async () => {
    await bot.stop();
    await app.close();
    expectRulesKept(discord);
    await discord.close();
  });

  it('of what all see is the server’s, around English passages', async () => {
    const card = await german.runs('ask', GATES);
    expect(readAloud(card)).toMatch(
      /^→ Halvard Brøndmo, the Norwegian engineer who designed the gates\nL'article dit :\n/,
    );
    expect(readAloud(card)).toContain(PASSAGE);
    expect(readAloud(card)).toContain('\nAprès : "The marsh bank');
    expect(readAloud(card)).toContain(' · phrase 15 · 2026-03-10');
    expect(labelsOf(card)).toEqual(['Ouvrir la source', 'Contexte', 'Continuer', 'Pas une réponse', 'Supprimer']);
    const mentioned = await answerTo(discord, german.says('@bot who founded the museum of Velm?'));
    expect(readAloud(mentioned)).toMatch(/^Les articles n'y répondent pas\./);
    expect(readAloud(await answerTo(discord, german.says('@bot is a cool bot')))).toMatch(/^Pose-moi une question/);
  });

  it('of what one person sees is that person’s', async () => {
    const own = await german.runs('ask', { ...GATES, private: true });
    expect(readAloud(own)).toContain('\nIm Artikel steht:\n');
    expect(readAloud(own)).toContain(PASSAGE);
    expect(labelsOf(own)).toEqual(['Quelle öffnen', 'Zusammenhang', 'Weiterfragen', 'Keine Antwort', 'Allen zeigen']);
    const shared = await german.presses('Allen zeigen', own);
    expect(readAloud(shared)).toContain("\nL'article dit :\n");
    const wide = await german.presses('Contexte', shared);
    expect(readAloud(wide)).toMatch(/^Was im Artikel darum herum steht:/);
    expect(readAloud(await german.presses('Pas une réponse', shared))).toMatch(/^Schade, das war nicht gefragt\./);
  });

  it('of a word in a server without the bot is the person’s; nothing is kept or answered for that server', async () => {
    const elsewhere = { ...discord.guild('Northtown'), id: discord.world.nextId() };
    const reader = person(discord, elsewhere, { locale: 'tr' });
    const shown = await reader.runs('ask', GATES);
    expect(shown.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    expect(readAloud(shown)).toMatch(/^Bu sunucuda değilim/);
    const manager = person(discord, elsewhere, { locale: 'de', moderates: true });
    expect(readAloud(await manager.runs('ingest', { text: SAMPLE }))).toMatch(/^Auf diesem Server bin ich nicht/);
    expect(await app.articleCount(elsewhere.id)).toBe(0);
  });

  it('is English for those that are not spoken here', () => {
    expect(['de', 'es-419', 'es-ES', 'tr', 'fr', 'en-GB', 'sv-SE', ''].map(languageOf)).toEqual([
      'de',
      'es',
      'es',
      'tr',
      'fr',
      'en',
      'en',
      'en',
    ]);
  });
});
