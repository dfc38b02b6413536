import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { Validators } from '../../domain/feeds.ts';
import { readBody } from './body.ts';
import { decodePage } from './charset.ts';
import type { WebLimits } from './limits.ts';
import { statusError, type VisitParts, visitPublic } from './visit.ts';

/** The response of a feed's address, not yet parsed. */
export type FetchedFeed =
  | (Validators & { readonly kind: 'content'; readonly url: URL; readonly content: string; readonly restMs?: number })
  | { readonly kind: 'unchanged'; readonly restMs?: number }
  | { readonly kind: 'gone' };

// Servers label feeds in many ways, some of them wrong; the content decides.
const ACCEPT =
  'application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml;q=0.9,' +
  'application/xml;q=0.8,text/xml;q=0.8,application/json;q=0.7,text/html;q=0.6,*/*;q=0.1';

/** Maximum UTF-16 units of a validator; a longer one is not sent back. */
const VALIDATOR_LENGTH = 500;

/**
 * Fetches a feed, or a page that may link to one, from the public web.
 * @param since validators of an earlier answer: unchanged content is not sent again
 * @throws UserError with a one-sentence message
 */
export function fetchFeed(written: string, since: Validators, parts: VisitParts): Promise<FetchedFeed> {
  const conditional = since.etag !== undefined || since.lastModified !== undefined;
  return visitPublic(written, parts, {
    what: 'feed',
    headers: headersFor(since),
    receive: (url, response) => receive(url, response, conditional, parts.limits),
  });
}

function headersFor({ etag, lastModified }: Validators): OutgoingHttpHeaders {
  return {
    accept: ACCEPT,
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

async function receive(
  url: URL,
  response: IncomingMessage,
  conditional: boolean,
  limits: WebLimits,
): Promise<FetchedFeed> {
  const { headers, statusCode = 0 } = response;
  const rest = freshnessOf(headers['cache-control']);
  if (statusCode === 304 && conditional) return { kind: 'unchanged', ...rest };
  if (statusCode === 410) return { kind: 'gone' };
  if (statusCode !== 200) throw statusError(statusCode, 'feed');
  const content = decodePage(await readBody(response, limits, 'feed'), headers['content-type'] ?? '');
  return { kind: 'content', url, content, ...validatorsOf(headers), ...rest };
}

function validatorsOf(headers: IncomingMessage['headers']): Validators {
  const [etag, lastModified] = [headers.etag, headers['last-modified']].map((value) =>
    value && value.length <= VALIDATOR_LENGTH && isVisible(value) ? value : undefined,
  );
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

// Node refuses to send other characters in a header, although it accepts them in responses.
function isVisible(value: string): boolean {
  return /^[\x20-\x7E]+$/.test(value);
}

/** How long the server considers its answer fresh. */
function freshnessOf(cacheControl = ''): { readonly restMs?: number } {
  const seconds = /(?:^|[\s,])max-age\s{0,5}=\s{0,5}"?(\d{1,9})/i.exec(cacheControl)?.[1];
  return seconds === undefined ? {} : { restMs: Number(seconds) * 1000 };
}
