import http from 'node:http';
import https from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import { refusal } from '../../app/languages/refusal.ts';
import type { UserError } from '../../domain/errors.ts';
import { addressOf, refuseInternal } from './address.ts';
import type { WebLimits } from './limits.ts';
import type { Network } from './network.ts';

/** Options of a request. */
export interface RequestContext {
  readonly network: Network;
  readonly limits: WebLimits;
  /** Our User-Agent header. */
  readonly userAgent: string;
}

// Node's default agents may use the environment's proxy, which would resolve and dial by itself.
const PLAIN = new http.Agent();
const SECURE = new https.Agent();

/**
 * Requests a checked address and dials exactly the resolved address that was checked: resolving the name again might
 * lead elsewhere.
 * @param url checked by `checkUrl`
 * @param headers added to ours; they take precedence
 * @returns the response once its headers arrive
 */
export async function sendRequest(
  url: URL,
  asking: RequestContext,
  headers: http.OutgoingHttpHeaders,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const literal = addressOf(url.hostname);
  const addresses = literal ? [literal] : await asking.network.resolve(url.hostname);
  refuseInternal(addresses);
  signal.throwIfAborted();
  const secure = url.protocol === 'https:';
  const port = Number(url.port) || (secure ? 443 : 80);
  const route = asking.network.route({ addresses, port });
  return send(secure ? https : http, {
    agent: secure ? SECURE : PLAIN,
    // Node does not resolve a literal address; for a name, `lookup` returns the checked addresses.
    host: literal ? route.addresses[0]! : url.hostname,
    port: route.port,
    lookup: fixedLookup(route.addresses),
    path: url.pathname + url.search,
    headers: { ...headersFor(url, asking.userAgent), ...headers },
    ...(!literal && { servername: url.hostname }),
    timeout: asking.limits.idleMs,
    signal,
  });
}

function send(protocol: typeof http | typeof https, options: https.RequestOptions): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = protocol.request(options);
    let stop = (fault: Error): unknown => request.destroy(fault);
    request.once('response', (response) => {
      stop = (fault) => response.destroy(fault);
      resolve(response);
    });
    request.on('error', reject);
    request.once('timeout', () => stop(idleError()));
    request.end();
  });
}

function fixedLookup(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_name, options, answer) => {
    if (options.all) answer(null, all);
    else answer(null, all[0]!.address, all[0]!.family);
  };
}

function headersFor(url: URL, userAgent: string): http.OutgoingHttpHeaders {
  return {
    host: url.host,
    'user-agent': userAgent,
    'accept-language': 'en;q=1,*;q=0.5',
    'accept-encoding': 'gzip, br, deflate',
    connection: 'close',
  };
}

function idleError(): UserError {
  return refusal('unreadable', 'site-stopped');
}
