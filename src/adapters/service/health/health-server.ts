import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../../../domain/errors.ts';
import type { State } from './readiness.ts';

/** What the server tells of. */
export interface HealthSources {
  state(): State;
  /** The metrics in Prometheus' text form, with their content type. */
  metrics(): Promise<{ readonly text: string; readonly type: string }>;
}

export interface HealthServer {
  readonly port: number;
  close(): Promise<void>;
}

/** This machine alone: what is told here is the operator's. */
const LOOPBACK = '127.0.0.1';

/** Names of this machine. Pages that a browser loads from elsewhere have another one, even if it leads here. */
const OWN_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Milliseconds within which a request has to be there: nobody holds connections open. */
const REQUEST_TIMEOUT_MS = 5000;

const MAX_CONNECTIONS = 20;

/**
 * Tells whether the program lives (`/livez`), takes requests (`/readyz`, 503 if not), and how it does (`/metrics`).
 * @param port of the loopback interface; 0 takes one that is free
 * @throws UserError `unavailable` if the port is taken
 */
export async function startHealthServer(port: number, sources: HealthSources): Promise<HealthServer> {
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => answer(request, response, sources).catch(() => send(response, 500, 'failed')),
  );
  server.maxConnections = MAX_CONNECTIONS;
  await listen(server, port);
  // It tells of the work and is none itself.
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new UserError('unavailable', `HEALTH_PORT ${port} cannot be used (${cause.message}).`, { cause })),
    );
    server.listen(port, LOOPBACK, resolve);
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, sources: HealthSources): Promise<void> {
  const name = (request.headers.host ?? '').replace(/:\d{1,5}$/, '').toLowerCase();
  if (!OWN_NAMES.has(name)) return send(response, 403, 'this machine only');
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'GET only');
  const [path] = (request.url ?? '').split('?');
  if (path === '/livez') return send(response, 200, 'alive');
  if (path === '/readyz') {
    const state = sources.state();
    return send(response, state === 'ready' ? 200 : 503, state);
  }
  if (path !== '/metrics') return send(response, 404, 'there are /livez, /readyz and /metrics');
  const { text, type } = await sources.metrics();
  send(response, 200, text, type);
}

function send(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(text.endsWith('\n') ? text : `${text}\n`);
}
