import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApplicationFlags, PermissionFlagsBits } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type Connection, examineDiscord } from '../../../src/adapters/discord/doctor.ts';

const TOKEN = 'bm90.dGhl.dG9rZW4';
const ALL = String(
  PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.ReadMessageHistory |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.AddReactions,
);

/** What the local server answers, by path; a number is a status without a body. */
type Answers = Readonly<Record<string, unknown>>;

const WELL: Answers = {
  '/users/@me': { username: 'Verbatim' },
  '/applications/@me': { flags: ApplicationFlags.GatewayMessageContentLimited },
  '/users/@me/guilds': [{ name: 'Northtown', permissions: ALL }],
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** A server that knows one token, at an address for `DISCORD_API`; `headers` go with every answer. */
async function serve(answers: Answers, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://local').pathname.replace('/api/v10', '');
    const answer = request.headers.authorization === `Bot ${TOKEN}` ? answers[path] : 401;
    if (answer === undefined) return;
    response.writeHead(typeof answer === 'number' ? answer : 200, headers);
    response.end(typeof answer === 'number' ? '' : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

async function findings(answers: Answers, changed: Partial<Connection> = {}, headers = {}) {
  const api = await serve(answers, headers);
  const found = await examineDiscord({ token: TOKEN, api, messageContent: true, ...changed });
  expect(JSON.stringify(found)).not.toContain(TOKEN);
  return new Map(found.map(({ part, state, says }) => [part, `${state}: ${says}`]));
}

describe('examineDiscord', () => {
  it('finds nothing wrong where nothing is', async () => {
    const found = await findings(WELL);
    expect([...found]).toEqual([
      ['token', 'ok: logged in as Verbatim'],
      ['intents', 'ok: Message Content is granted'],
      ['permissions', 'ok: the bot has those for watched channels in 1 server'],
      ['clock', "ok: within 10 s of Discord's"],
    ]);
  });

  it('says what works without a token, and asks nobody', async () => {
    const found = await examineDiscord({ api: 'http://127.0.0.1:1', messageContent: false });
    expect(found).toEqual([
      { part: 'token', state: 'note', says: expect.stringMatching(/the terminal works.*DISCORD_TOKEN/) },
    ]);
  });

  it('tells of a token that is not accepted, and still of the clock', async () => {
    const found = await findings(WELL, { token: 'another.token.here' });
    expect([...found.keys()]).toEqual(['token', 'clock']);
    expect(found.get('token')).toMatch(/^fault: Discord does not accept it; copy it anew/);
  });

  it.each([
    [429, /^fault: .* answers 429; too many requests: wait/],
    [503, /^fault: .* answers 503; try again later/],
    [404, /^fault: .* answers 404; is DISCORD_API right\?/],
  ])('tells of an answer %i', async (status, says) => {
    expect((await findings({ ...WELL, '/users/@me': status })).get('token')).toMatch(says);
  });

  it('sends the token to no other address', async () => {
    const api = await serve(
      { ...WELL, '/users/@me': 302, '/elsewhere': { username: 'Somebody' } },
      { location: '/elsewhere' },
    );
    const [found] = await examineDiscord({ token: TOKEN, api, messageContent: true });
    expect(found?.says).toMatch(/ answers 302; is DISCORD_API right\?/);
  });

  it('waits a named time for an answer', async () => {
    const found = await findings({ ...WELL, '/users/@me': undefined }, { patience: 50 });
    expect(found.get('token')).toMatch(/cannot be reached at http.*TimeoutError.*check the network/);
  });

  it('tells where nobody listens', async () => {
    const [found] = await examineDiscord({ token: TOKEN, api: 'http://127.0.0.1:1/api', messageContent: false });
    expect(found?.says).toMatch(/cannot be reached at http:\/\/127\.0\.0\.1:1\/api \(\w+\); check the network/);
  });

  it('asks for the intent only where channels are watched', async () => {
    const without = { ...WELL, '/applications/@me': { flags: 0 } };
    expect((await findings(without)).get('intents')).toMatch(/^fault: .*switch it on in the developer portal/);
    expect((await findings(without, { messageContent: false })).get('intents')).toMatch(/^ok/);
    expect((await findings({ ...WELL, '/applications/@me': 500 })).get('intents')).toMatch(
      /^fault: not looked at.*500/,
    );
  });

  it('names the permissions that servers do not give', async () => {
    const lacking = (name: string) => ({ name, permissions: String(PermissionFlagsBits.ViewChannel) });
    const guilds = [{ name: 'Whole', permissions: ALL }, ...['A\nB', 'C', 'D', 'E', 'F'].map(lacking)];
    const answers = { ...WELL, '/users/@me/guilds': guilds };
    const found = (await findings(answers)).get('permissions');
    expect(found).toMatch(/^fault: A B lacks Read Message History, Send Messages, Add Reactions; C lacks .*; D lacks/);
    expect(found).toContain('and 2 more servers; give them to');
    expect(found).not.toContain('Whole');
    expect((await findings(answers, { messageContent: false })).get('permissions')).toMatch(/^ok: .* 6 servers/);
  });

  it('counts an administrator as one who may do everything', async () => {
    const guilds = [{ name: 'Northtown', permissions: String(PermissionFlagsBits.Administrator) }];
    expect((await findings({ ...WELL, '/users/@me/guilds': guilds })).get('permissions')).toMatch(/^ok/);
  });

  it('tells of a bot that is in no server', async () => {
    const found = await findings({ ...WELL, '/users/@me/guilds': [] }, { messageContent: false });
    expect(found.get('permissions')).toMatch(/^fault: the bot is in no server; invite it/);
  });

  it.each([
    [-60_000, /^fault: \d\d s behind Discord's; set it/],
    [60_000, /^fault: \d\d s ahead of Discord's; set it/],
    [3_000, /^ok/],
  ])('tells of a clock that is %i ms off', async (error, says) => {
    expect((await findings(WELL, { now: () => Date.now() + error })).get('clock')).toMatch(says);
  });
});
