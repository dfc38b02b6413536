import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDiscord, startDiscord } from '../../../src/adapters/discord/client.ts';
import { languageOf } from '../../../src/adapters/discord/reader-language.ts';
import type { App } from '../../../src/app/app.ts';
import { type LocalDiscord, startLocalDiscord } from '../../local-discord/local-discord.ts';
import { answerTo, type Person, person } from '../../local-discord/people.ts';
import { markdownOf, readAloud } from '../../local-discord/reader.ts';
import { ComponentTypes, Flags, nested } from '../../local-discord/shapes.ts';
import type { StoredMessage } from '../../local-discord/world.ts';
import { botOptions } from './bot.ts';
import { BARRIER, completeApp, stopAll, textFile } from './complete-app.ts';

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
    app = completeApp();
    discord = await startLocalDiscord();
    const guild = discord.guild('Northtown');
    guild.locale = 'fr';
    german = person(discord, guild, { locale: 'de' });
    bot = await startDiscord(botOptions(discord, app));
    await person(discord, guild, { moderates: true }).runs('ingest', { file: textFile(BARRIER) });
  });
  afterAll(() => stopAll(bot, app, discord));

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

  it('of lists, help, errors and empty results is that of who sees them', async () => {
    const told = async (command: string, options = {}) => readAloud(await german.runs(command, options));
    expect(await told('articles')).toMatch(/^1 article :\n.* · 28 phrases, \d+ citations · /);
    expect(await told('quotes', { private: true })).toMatch(/^\d+ Zitate; 1 bis 10:\n/);
    expect(await told('quotes', { about: 'museum', private: true })).toBe(
      'In den Artikeln steht kein Zitat über „museum“.',
    );
    expect(await told('help', { private: true })).toContain('\n/ask: Stell eine Frage; ');
    expect(await told('help', { command: 'quotes', private: true })).toContain(
      '\norder: Welche Artikel zuerst stehen; ohne Angabe die ältesten (oldest, newest); kann fehlen\n',
    );
    expect(await told('timeline', { private: true })).toMatch(/\n10\. März 2026/);
    expect(await told('who-is', { name: 'Nobody Known', private: true })).toBe('Kein Artikel nennt „Nobody Known“.');
    const text = 'The barrier costs £81.4 million. Maren Tidewell said "Tonight we stop moping".';
    expect(await told('check', { text })).toMatch(
      /^Keine von 2 wie sie dort steht; eine verändert; eine mit anderer Zahl oder anderem Datum\.\n/,
    );
    expect(await told('check', { text })).toContain('Im Artikel steht “mopping”, nicht “moping”.');
    // Whoever is refused is told so alone.
    expect(await told('summary', { article: 'no such title' })).toMatch(
      /^Kein Artikel heißt „no such title“\. \/articles listet alle\. /,
    );
    const refused = await german.forces('ingest', { text: BARRIER });
    expect(readAloud(refused)).toBe('/ingest ist für Moderierende dieses Servers.');
  });

  it('of the settings, their panel and its forms is that of the moderator', async () => {
    const moderator = person(discord, discord.world.guilds.values().next().value!, { locale: 'es', moderates: true });
    const panel = await moderator.runs('settings', {});
    expect(readAloud(panel)).toMatch(/^Los ajustes de este servidor:\nRol de moderación: ninguno\n/);
    expect(labelsOf(panel)).toEqual(['Umbral de confianza']);
    const changed = await moderator.runs('settings', { threshold: 55 });
    expect(readAloud(changed)).toBe('1 ajuste cambiado:\nUmbral de confianza: 55 %');
    expect(readAloud(await moderator.runs('settings', { clear: 'threshold' }))).toMatch(/ 50 % \(por defecto\)$/);
    // The record is one for all moderators.
    expect(markdownOf(await moderator.runs('audit', {}))).toContain('settings · Confidence threshold: 55 %');
  });

  it('of a word in a server without the bot is the person’s; nothing is kept or answered for that server', async () => {
    const elsewhere = { ...discord.guild('Northtown'), id: discord.world.nextId() };
    const reader = person(discord, elsewhere, { locale: 'tr' });
    const shown = await reader.runs('ask', GATES);
    expect(shown.flags & Flags.ephemeral).toBe(Flags.ephemeral);
    expect(readAloud(shown)).toMatch(/^Bu sunucuda değilim/);
    const manager = person(discord, elsewhere, { locale: 'de', moderates: true });
    expect(readAloud(await manager.runs('ingest', { text: BARRIER }))).toMatch(/^Auf diesem Server bin ich nicht/);
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
