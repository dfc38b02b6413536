import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { type MessageKey, message, type Words } from '../../app/languages/messages.ts';
import { refusal } from '../../app/languages/refusal.ts';
import { UserError } from '../../domain/errors.ts';
import { checkUrl } from './address.ts';
import type { WebLimits } from './limits.ts';
import type { Pace } from './pace.ts';
import { type RequestContext, sendRequest } from './request.ts';

export interface VisitParts extends RequestContext {
  readonly pace: Pace;
}

/** What to request from a site, and how to receive it. */
export interface VisitTarget<T> {
  /** Noun used in error messages: `page`, `feed`. */
  readonly what: 'page' | 'feed';
  /** Added to the default headers; they take precedence. */
  readonly headers: OutgoingHttpHeaders;
  /** @param url the final address, after all redirects */
  receive(url: URL, response: IncomingMessage): Promise<T>;
}

/**
 * Requests a resource on the public web only: every address, also of redirects, is checked before it is dialled; time
 * and size are bounded.
 * @throws UserError with a one-sentence message
 */
export async function visitPublic<T>(written: string, parts: VisitParts, errand: VisitTarget<T>): Promise<T> {
  const url = checkUrl(written);
  await parts.pace.turn(url.hostname);
  const time = AbortSignal.timeout(parts.limits.totalMs);
  try {
    return await Promise.race([follow(url, parts, errand, time), expired(time)]);
  } catch (error) {
    throw errorFor(error, time, parts.limits, errand.what);
  }
}

// A DNS lookup may take longer than any abort signal can interrupt.
function expired(time: AbortSignal): Promise<never> {
  return new Promise((_, reject) => time.addEventListener('abort', () => reject(time.reason), { once: true }));
}

async function follow<T>(from: URL, parts: VisitParts, errand: VisitTarget<T>, time: AbortSignal): Promise<T> {
  let url = from;
  for (let hops = 0; hops <= parts.limits.redirects; hops++) {
    const found = await visit(url, parts, errand, time);
    if ('received' in found) return found.received;
    // As in a browser, redirects within one host belong to one visit.
    if (found.next.hostname !== url.hostname) await parts.pace.turn(found.next.hostname);
    url = found.next;
  }
  throw refusal('unreadable', 'link-redirects', { count: parts.limits.redirects });
}

type Visited<T> = { readonly received: T } | { readonly next: URL };

/** Requests one address: the received result, or the target of a redirect. */
async function visit<T>(url: URL, parts: VisitParts, errand: VisitTarget<T>, time: AbortSignal): Promise<Visited<T>> {
  const response = await sendRequest(url, parts, errand.headers, time);
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

/** The error for an HTTP status. */
export function statusError(status: number, what: 'page' | 'feed'): UserError {
  if (status === 404 || status === 410) return refusal('unreadable', what === 'page' ? 'page-gone' : 'feed-gone-link');
  if ([401, 402, 403, 451].includes(status)) {
    return refusal('unreadable', `${what}-forbidden`, { status: `${status}` });
  }
  if (status === 429) return refusal('slow-down', 'site-patience');
  return refusal('unreadable', `${what}-not-given`, { status: `${status}` });
}

/** A content type without its parameters, for error messages. */
export function namedType(type: string): Words {
  return /^[\w.+-]{1,40}\/[\w.+-]{1,60}$/.test(type) ? type : message('type-unknown');
}

function errorFor(error: unknown, time: AbortSignal, { totalMs }: WebLimits, what: 'page' | 'feed'): unknown {
  if (error instanceof UserError) return error;
  const cause = { cause: error };
  if (time.aborted) {
    return refusal('unreadable', `${what}-late`, { seconds: totalMs / 1000 }, cause);
  }
  const { code = '' } = error as NodeJS.ErrnoException;
  return refusal('unreadable', reasonOf(code), {}, cause);
}

/** The reason for a connection error, in words that people know. */
function reasonOf(code: string): MessageKey {
  if (/CERT|SSL|TLS/.test(code)) return 'site-certificate';
  if (code === 'ECONNREFUSED') return 'site-refuses';
  if (code === 'ECONNRESET') return 'site-broke-off';
  return 'site-unreachable';
}
