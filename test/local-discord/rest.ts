import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, takeFault } from './faults.ts';

/** One request as a route sees it. */
export interface Call {
  readonly method: string;
  /** Decoded, without the `/api/v10` before it. */
  readonly path: string;
  /** What the route's pattern captured. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** True where the path itself holds the secret, so that no bot token is asked for. */
  readonly open?: boolean;
  readonly handle: (call: Call) => Answer;
}

/** A request with the answer it got, as tests look at them. */
export interface Logged extends Call {
  readonly status: number;
}

export interface RestSettings {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly faults: Fault[];
  /** Told about every request, after its answer. */
  readonly logged: (call: Logged) => void;
  /** Told about every request that no route takes. */
  readonly unhandled: (what: string) => void;
}

const PREFIX = /^\/api\/v\d{1,2}/;

export function serveRest(settings: RestSettings): Server {
  return createServer((request, response) => {
    answer(request, response, settings).catch((error) => {
      settings.unhandled(`${request.method} ${request.url} failed: ${error.stack}`);
      reply(response, { status: 500 });
    });
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, settings: RestSettings): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local');
  const method = request.method ?? 'GET';
  const path = decodeURIComponent(url.pathname).replace(PREFIX, '');
  const sent = await readBody(request);
  const call = { method, path, params: [], query: url.searchParams, ...sent };
  const fault = takeFault(settings.faults, method, path);
  if (fault?.delay) await wait(fault.delay);
  if (fault?.drop === 'unhandled') return void request.socket.destroy();
  if (fault?.status) {
    settings.logged({ ...call, status: fault.status });
    return reply(response, { status: fault.status, body: fault.body ?? {} }, fault.headers);
  }
  const given = dispatch(call, request.headers.authorization, settings);
  settings.logged({ ...call, status: given.status });
  if (fault?.drop) return void request.socket.destroy();
  reply(response, given);
}

function dispatch(call: Call, authorization: string | undefined, settings: RestSettings): Answer {
  for (const route of settings.routes) {
    const found = route.method === call.method && route.path.exec(call.path);
    if (!found) continue;
    if (!route.open && authorization !== `Bot ${settings.token}`) {
      return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
    }
    return route.handle({ ...call, params: found.slice(1) });
  }
  settings.unhandled(`${call.method} ${call.path}`);
  return { status: 404, body: { message: '404: Not Found', code: 0 } };
}

async function readBody(request: IncomingMessage): Promise<Pick<Call, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { body: bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : undefined, files: new Map() };
}

async function readForm(bytes: Buffer, type: string): Promise<Pick<Call, 'body' | 'files'>> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files = new Map<string, Uint8Array>();
  for (const [, value] of form) {
    if (typeof value !== 'string') files.set(value.name, new Uint8Array(await value.arrayBuffer()));
  }
  return { body: JSON.parse(String(form.get('payload_json') ?? '{}')), files };
}

function reply(response: ServerResponse, given: Answer, headers: Readonly<Record<string, string>> = {}): void {
  const body = given.bytes ?? (given.body === undefined ? undefined : JSON.stringify(given.body));
  const type = given.bytes ? 'application/octet-stream' : 'application/json';
  response.writeHead(given.status, { ...(body ? { 'content-type': type } : {}), ...headers });
  response.end(body);
}
