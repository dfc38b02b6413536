import type { IncomingMessage } from 'node:http';
import { UserError } from '../../domain/errors.ts';
import { checkUrl } from './address.ts';
import { readBody } from './body.ts';
import { decodePage } from './charset.ts';
import type { WebLimits } from './limits.ts';
import type { Pace } from './pace.ts';
import { type Asking, ask } from './request.ts';

/** A page as it came. */
export interface Fetched {
  /** Where it was found, after all redirects. */
  readonly url: URL;
  readonly kind: 'html' | 'text';
  readonly content: string;
}

export interface FetchParts extends Asking {
  readonly pace: Pace;
}

/** The kinds of pages that can be read. */
const KINDS: Readonly<Record<string, Fetched['kind']>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
};

/**
 * Fetches one page from the public web and from nowhere else: every address is checked before it is dialled, that of
 * each redirect too, and time and size are bounded.
 * @throws UserError with one clear sentence
 */
export async function fetchPage(written: string, parts: FetchParts): Promise<Fetched> {
  const url = checkUrl(written);
  await parts.pace.turn(url.hostname);
  const time = AbortSignal.timeout(parts.limits.totalMs);
  try {
    return await Promise.race([follow(url, parts, time), expired(time)]);
  } catch (error) {
    throw sentenceFor(error, time, parts.limits);
  }
}

// A name service may keep us waiting for longer than any signal can end.
function expired(time: AbortSignal): Promise<never> {
  return new Promise((_, reject) => time.addEventListener('abort', () => reject(time.reason), { once: true }));
}

async function follow(from: URL, parts: FetchParts, time: AbortSignal): Promise<Fetched> {
  let url = from;
  for (let hops = 0; hops <= parts.limits.redirects; hops++) {
    const found = await visit(url, parts, time);
    if (!(found instanceof URL)) return found;
    // Redirects within one host belong to one visit, as in a browser.
    if (found.hostname !== url.hostname) await parts.pace.turn(found.hostname);
    url = found;
  }
  throw new UserError('unreadable', `The link leads on more than ${parts.limits.redirects} times.`);
}

/** The page, or where it went. */
async function visit(url: URL, parts: FetchParts, time: AbortSignal): Promise<Fetched | URL> {
  const response = await ask(url, parts, time);
  try {
    return redirectOf(response, url) ?? (await receive(url, response, parts.limits));
  } finally {
    response.destroy();
  }
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  return statusCode >= 300 && statusCode < 400 && headers.location ? checkUrl(headers.location, from) : undefined;
}

async function receive(url: URL, response: IncomingMessage, limits: WebLimits): Promise<Fetched> {
  const { headers, statusCode = 0 } = response;
  if (statusCode !== 200) throw answered(statusCode);
  const contentType = headers['content-type'] ?? '';
  const kind = kindOf(contentType);
  return { url, kind, content: decodePage(await readBody(response, limits), contentType) };
}

function kindOf(contentType: string): Fetched['kind'] {
  const type = contentType.split(';', 1)[0]!.trim().toLowerCase();
  if (Object.hasOwn(KINDS, type)) return KINDS[type]!;
  const what = /^[\w.+-]{1,40}\/[\w.+-]{1,60}$/.test(type) ? type : 'something unknown';
  throw new UserError('unreadable', `The link leads to ${what}; only web pages and plain text can be read.`);
}

function answered(status: number): UserError {
  if (status === 404 || status === 410) return new UserError('unreadable', 'There is no page at this link any more.');
  if ([401, 402, 403, 451].includes(status)) {
    return new UserError('unreadable', `The site does not let this page be read (it answered ${status}).`);
  }
  if (status === 429) return new UserError('slow-down', 'The site asks for more patience (it answered 429).');
  return new UserError('unreadable', `The site did not give the page (it answered ${status}).`);
}

function sentenceFor(error: unknown, time: AbortSignal, { totalMs }: WebLimits): unknown {
  if (error instanceof UserError) return error;
  const cause = { cause: error };
  if (time.aborted) {
    return new UserError('unreadable', `The page did not arrive within ${totalMs / 1000} seconds.`, cause);
  }
  const { code = '' } = error as NodeJS.ErrnoException;
  return new UserError('unreadable', `The site could not be reached${reasonOf(code)}.`, cause);
}

/** What went wrong with a connection, where people know the word. */
function reasonOf(code: string): string {
  if (/CERT|SSL|TLS/.test(code)) return ': its certificate is not in order';
  if (code === 'ECONNREFUSED') return ': it does not accept connections';
  if (code === 'ECONNRESET') return ': it broke off';
  return '';
}
