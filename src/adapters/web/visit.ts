import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { UserError } from '../../domain/errors.ts';
import { checkUrl } from './address.ts';
import type { WebLimits } from './limits.ts';
import type { Pace } from './pace.ts';
import { type Asking, ask } from './request.ts';

export interface VisitParts extends Asking {
  readonly pace: Pace;
}

/** What is wanted of a site. */
export interface Errand<T> {
  /** What it is called in sentences about faults: `page`, `feed`. */
  readonly what: string;
  /** Sent beside the usual ones, and before them. */
  readonly headers: OutgoingHttpHeaders;
  /** @param url where it was found, after all redirects */
  receive(url: URL, response: IncomingMessage): Promise<T>;
}

/**
 * Goes to the public web and nowhere else: every address is checked before it is dialled, that of each redirect too,
 * and time and size are bounded.
 * @throws UserError with one clear sentence
 */
export async function visitPublic<T>(written: string, parts: VisitParts, errand: Errand<T>): Promise<T> {
  const url = checkUrl(written);
  await parts.pace.turn(url.hostname);
  const time = AbortSignal.timeout(parts.limits.totalMs);
  try {
    return await Promise.race([follow(url, parts, errand, time), expired(time)]);
  } catch (error) {
    throw sentenceFor(error, time, parts.limits, errand.what);
  }
}

// A name service may keep us waiting for longer than any signal can end.
function expired(time: AbortSignal): Promise<never> {
  return new Promise((_, reject) => time.addEventListener('abort', () => reject(time.reason), { once: true }));
}

async function follow<T>(from: URL, parts: VisitParts, errand: Errand<T>, time: AbortSignal): Promise<T> {
  let url = from;
  for (let hops = 0; hops <= parts.limits.redirects; hops++) {
    const found = await visit(url, parts, errand, time);
    if ('received' in found) return found.received;
    // Redirects within one host belong to one visit, as in a browser.
    if (found.next.hostname !== url.hostname) await parts.pace.turn(found.next.hostname);
    url = found.next;
  }
  throw new UserError('unreadable', `The link leads on more than ${parts.limits.redirects} times.`);
}

type Visited<T> = { readonly received: T } | { readonly next: URL };

/** What was wanted, or where it went. */
async function visit<T>(url: URL, parts: VisitParts, errand: Errand<T>, time: AbortSignal): Promise<Visited<T>> {
  const response = await ask(url, parts, errand.headers, time);
  try {
    const next = redirectOf(response, url);
    return next ? { next } : { received: await errand.receive(url, response) };
  } finally {
    response.destroy();
  }
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL | undefined {
  return statusCode >= 300 && statusCode < 400 && headers.location ? checkUrl(headers.location, from) : undefined;
}

/** Why a site did not give what was wanted, by its status. */
export function refusedWith(status: number, what: string): UserError {
  if (status === 404 || status === 410)
    return new UserError('unreadable', `There is no ${what} at this link any more.`);
  if ([401, 402, 403, 451].includes(status)) {
    return new UserError('unreadable', `The site does not let this ${what} be read (it answered ${status}).`);
  }
  if (status === 429) return new UserError('slow-down', 'The site asks for more patience (it answered 429).');
  return new UserError('unreadable', `The site did not give the ${what} (it answered ${status}).`);
}

/** A content type without its parameters, as a sentence may name it. */
export function namedType(type: string): string {
  return /^[\w.+-]{1,40}\/[\w.+-]{1,60}$/.test(type) ? type : 'something unknown';
}

function sentenceFor(error: unknown, time: AbortSignal, { totalMs }: WebLimits, what: string): unknown {
  if (error instanceof UserError) return error;
  const cause = { cause: error };
  if (time.aborted) {
    return new UserError('unreadable', `The ${what} did not arrive within ${totalMs / 1000} seconds.`, cause);
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
