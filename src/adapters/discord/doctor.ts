import { ApplicationFlags, PermissionsBitField } from 'discord.js';
import { type Finding, fault, note, ok } from '../../app/finding.ts';
import { counted } from '../../app/labels.ts';
import { ENGLISH } from '../../app/languages/messages.ts';
import { parsedJson } from '../../domain/parsed-json.ts';
import { REQUIRED_PERMISSIONS } from './posts/permissions.ts';

export interface Connection {
  /** Without it nothing is asked of Discord. */
  readonly token?: string;
  /** Base address of Discord's API without the version. */
  readonly api: string;
  /** True if channels are watched, which needs an intent and permissions. */
  readonly messageContent: boolean;
  now?(): number;
  /** Milliseconds for each request; default `REQUEST_TIMEOUT_MS`. */
  readonly patience?: number;
}

const REQUEST_TIMEOUT_MS = 5000;

/** Milliseconds by which the clock may differ from Discord's, whose header counts whole seconds. */
const MAX_CLOCK_ERROR_MS = 10_000;

/** Servers that are looked at; more do not come in one answer. */
const MAX_SERVERS = 200;

/** Servers that are named. */
const MAX_NAMED = 3;

/** Discord's version of the API that discord.js speaks. */
const VERSION = 'v10';

interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** By how many milliseconds this machine's clock is ahead; undefined if the answer has no date. */
  readonly clockError?: number;
}

/** Asks Discord about the token, the intent, the permissions in servers, and the time. Never throws. */
export async function examineDiscord(connection: Connection): Promise<readonly Finding[]> {
  if (connection.token === undefined) return [note('token', NO_TOKEN)];
  try {
    const me = await ask(connection, '/users/@me');
    const clock = examineClock(me.clockError);
    if (me.status !== 200) return [refusedToken(me, connection.api), clock];
    const [application, servers] = await Promise.all([
      ask(connection, '/applications/@me'),
      ask(connection, `/users/@me/guilds?limit=${MAX_SERVERS}`),
    ]);
    return [
      ok('token', `logged in as ${textOf(me.body, 'username')}`),
      examineIntent(application, connection.messageContent),
      examinePermissions(servers, connection.messageContent),
      clock,
    ];
  } catch (error) {
    return [unreachable(error, connection.api)];
  }
}

const NO_TOKEN =
  'none is set: the terminal works with everything it has; for Discord write the token of a bot to DISCORD_TOKEN';

/** @throws if no whole answer comes in time */
async function ask({ api, token, now = Date.now, patience = REQUEST_TIMEOUT_MS }: Connection, path: string) {
  const begin = now();
  const response = await fetch(`${api}/${VERSION}${path}`, {
    headers: { authorization: `Bot ${token}` },
    // The token is for this address alone.
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  });
  const between = (begin + now()) / 2;
  const text = await response.text();
  const date = Date.parse(response.headers.get('date') ?? '');
  // The header leaves out what is beyond the second: half of one on average.
  const clockError = between - (date + 500);
  return { status: response.status, body: parsedJson(text), ...(Number.isFinite(clockError) && { clockError }) };
}

function refusedToken({ status }: Answer, api: string): Finding {
  if (status === 401)
    return fault(
      'token',
      'Discord does not accept it; copy it anew from the developer portal (Bot → Reset Token) to DISCORD_TOKEN',
    );
  const remedy =
    status === 429 ? 'too many requests: wait an hour' : status >= 500 ? 'try again later' : 'is DISCORD_API right?';
  return fault('token', `${api} answers ${status}; ${remedy}`);
}

function unreachable(error: unknown, api: string): Finding {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
  const { code } = cause as NodeJS.ErrnoException;
  const reason = typeof code === 'string' ? code : cause.name;
  const remedy = /^CERT_|CERTIFICATE/.test(reason)
    ? 'its certificate is not accepted: is the clock of this machine right?'
    : 'check the network, the firewall and DISCORD_API';
  return fault('token', `not looked at, as Discord cannot be reached at ${api} (${reason}); ${remedy}`);
}

function examineIntent(application: Answer, messageContent: boolean): Finding {
  if (!messageContent) return ok('intents', 'no privileged one is needed, as no channels are watched');
  if (application.status !== 200) return notLooked('intents', application);
  const flags = Number((application.body as { flags?: unknown } | undefined)?.flags);
  const granted = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  if ((flags & granted) !== 0) return ok('intents', 'Message Content is granted');
  return fault(
    'intents',
    'watching channels needs the "Message Content Intent"; switch it on in the developer portal (Bot → Privileged Gateway Intents), or set DISCORD_MESSAGE_CONTENT=no',
  );
}

function examinePermissions(servers: Answer, messageContent: boolean): Finding {
  if (servers.status !== 200 || !Array.isArray(servers.body)) return notLooked('permissions', servers);
  const where = counted(servers.body.length, 'server');
  if (servers.body.length === 0)
    return fault(
      'permissions',
      'the bot is in no server; invite it (developer portal, OAuth2: bot, applications.commands)',
    );
  if (!messageContent) return ok('permissions', `the bot is in ${where}; its commands need none`);
  const lacking = servers.body.flatMap((server) => {
    const missing = missingIn(String(server?.permissions));
    return missing.length > 0 ? [`${textOf(server, 'name')} lacks ${missing.join(', ')}`] : [];
  });
  if (lacking.length === 0) return ok('permissions', `the bot has those for watched channels in ${where}`);
  const more = lacking.length > MAX_NAMED ? `, and ${lacking.length - MAX_NAMED} more servers` : '';
  return fault(
    'permissions',
    `${lacking.slice(0, MAX_NAMED).join('; ')}${more}; give them to the bot's role under Server Settings → Roles`,
  );
}

/** @param permissions of the bot in a whole server, as Discord writes them: a number in decimal digits */
function missingIn(permissions: string): string[] {
  if (!/^\d{1,30}$/.test(permissions)) return [];
  const given = new PermissionsBitField(BigInt(permissions));
  return REQUIRED_PERMISSIONS.filter(([, bit]) => !given.has(bit)).map(([key]) => ENGLISH[key]);
}

function examineClock(error: number | undefined): Finding {
  if (error === undefined) return note('clock', 'not looked at: the answer has no date');
  const seconds = Math.round(Math.abs(error) / 1000);
  if (Math.abs(error) <= MAX_CLOCK_ERROR_MS) return ok('clock', `within ${MAX_CLOCK_ERROR_MS / 1000} s of Discord's`);
  const direction = error > 0 ? 'ahead of' : 'behind';
  return fault('clock', `${seconds} s ${direction} Discord's; set it, for example by NTP (timedatectl set-ntp true)`);
}

function notLooked(part: string, { status }: Answer): Finding {
  return fault(part, `not looked at, as Discord answers ${status}; try again later`);
}

/** A name that others chose, on one line. */
function textOf(body: unknown, key: string): string {
  const value = (body as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return String(value ?? '?')
    .replace(/\s+/g, ' ')
    .slice(0, 100);
}
