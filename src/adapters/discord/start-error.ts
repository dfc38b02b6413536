import { DiscordAPIError, DiscordjsErrorCodes, HTTPError } from 'discord.js';

/** Why the bot could not start or continue: one sentence, and an exit code for the supervisor. */
export class StartError extends Error {
  readonly fault: StartFault;
  /** As in sysexits.h: 78 (EX_CONFIG) for errors that the operator must fix, 69 (EX_UNAVAILABLE) for temporary ones. */
  readonly exitCode: 69 | 78;

  constructor(fault: StartFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
    this.fault = fault;
    this.exitCode = fault === 'unreachable' ? 69 : 78;
  }
}

export type StartFault = 'address' | 'token' | 'intent' | 'commands' | 'refused' | 'unreachable';

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * The token may be sent over https, or to this machine. The address is printed only if there is no password in it.
 * @throws StartError `address`
 */
export function checkAddress(api: string): void {
  const url = URL.canParse(api) ? new URL(api) : undefined;
  if (!url) throw new StartError('address', "Discord's address is not a URL.");
  if (url.username || url.password) {
    throw new StartError('address', `Discord's address at ${url.host} must be without a user name and a password.`);
  }
  if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))) return;
  throw new StartError('address', `The token is sent only over https: change Discord's address "${api}".`);
}

/** Explains a login error to the operator. */
export function loginError(error: unknown, api: string): StartError {
  if (error instanceof StartError) return error;
  const cause = { cause: error };
  const message = error instanceof Error ? error.message : String(error);
  const code = (error as { code?: unknown } | null)?.code;
  if (code === DiscordjsErrorCodes.TokenInvalid || /authentication failed/i.test(message)) return wrongToken(cause);
  if (/disallowed intents/i.test(message)) return missingIntent(cause);
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? `answered ${error.status}` : message;
  return new StartError(
    'unreachable',
    `Discord cannot be reached at ${api} (${status}); check the network and try again.`,
    cause,
  );
}

/** The error for a gateway close code that reconnecting cannot resolve; undefined for other codes. */
export function closeError(code: number): StartError | undefined {
  if (code === 4004) return wrongToken();
  if (code === 4014) return missingIntent();
  if (code < 4010 || code > 4014) return undefined;
  return new StartError(
    'refused',
    `Discord closed the connection for good (code ${code}); this version of the bot cannot go on.`,
  );
}

function wrongToken(options?: ErrorOptions): StartError {
  const message =
    'Discord does not accept the token; copy it anew from the developer portal (Bot → Reset Token) to DISCORD_TOKEN.';
  return new StartError('token', message, options);
}

function missingIntent(options?: ErrorOptions): StartError {
  const message =
    'Watching channels needs the "Message Content Intent"; switch it on in the developer portal (Bot → Privileged Gateway Intents).';
  return new StartError('intent', message, options);
}
