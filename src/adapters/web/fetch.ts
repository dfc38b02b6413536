import type { IncomingMessage } from 'node:http';
import { refusal } from '../../app/languages/refusal.ts';
import { readBody } from './body.ts';
import { decodePage } from './charset.ts';
import type { WebLimits } from './limits.ts';
import { namedType, statusError, type VisitParts, visitPublic } from './visit.ts';

/** A fetched page, undecoded. */
export interface Fetched {
  /** The final address, after all redirects. */
  readonly url: URL;
  readonly kind: 'html' | 'text';
  readonly content: string;
}

/** Supported content types. */
const KINDS: Readonly<Record<string, Fetched['kind']>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
};

const HEADERS = { accept: 'text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8' };

/**
 * Fetches one page from the public web.
 * @throws UserError with a one-sentence message
 */
export function fetchPage(written: string, parts: VisitParts): Promise<Fetched> {
  const receivePage = (url: URL, response: IncomingMessage) => receive(url, response, parts.limits);
  return visitPublic(written, parts, { what: 'page', headers: HEADERS, receive: receivePage });
}

async function receive(url: URL, response: IncomingMessage, limits: WebLimits): Promise<Fetched> {
  const { headers, statusCode = 0 } = response;
  if (statusCode !== 200) throw statusError(statusCode, 'page');
  const contentType = headers['content-type'] ?? '';
  const kind = kindOf(contentType);
  return { url, kind, content: decodePage(await readBody(response, limits), contentType) };
}

function kindOf(contentType: string): Fetched['kind'] {
  const type = contentType.split(';', 1)[0]!.trim().toLowerCase();
  if (Object.hasOwn(KINDS, type)) return KINDS[type]!;
  throw refusal('unreadable', 'page-type', { type: namedType(type) });
}
