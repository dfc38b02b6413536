import type { RequestListener } from 'node:http';
import { expect } from 'vitest';
import { type Fetched, fetchPage } from '../../../src/adapters/web/fetch.ts';
import { DEFAULT_WEB_LIMITS, type WebLimits } from '../../../src/adapters/web/limits.ts';
import { Pace } from '../../../src/adapters/web/pace.ts';
import { UserError } from '../../../src/domain/errors.ts';
import type { Internet } from './internet.ts';

export const PAGE = '<html><body><p>The lock at Tarnby opened.</p></body></html>';
export const HTML = { 'content-type': 'text/html; charset=utf-8' };
/** Milliseconds that no test waits for. */
export const VERY_LONG = 600_000;

/** For tests that are not about time: no delay between visits to a host, and no timeouts on a busy machine. */
export const UNTIMED = { ...DEFAULT_WEB_LIMITS, paceMs: 0, totalMs: VERY_LONG, idleMs: VERY_LONG, readMs: VERY_LONG };

export const page: RequestListener = (_, response) => response.writeHead(200, HTML).end(PAGE);

export function fetchWith(network: Internet, url: string, limits: Partial<WebLimits> = {}): Promise<Fetched> {
  const all = { ...UNTIMED, ...limits };
  return fetchPage(url, { network, limits: all, pace: new Pace(all), userAgent: 'verbatim-bot/test' });
}

/** The `UserError` of a request; fails for any other error. */
export async function faultOf(request: Promise<unknown>): Promise<UserError> {
  const fault: unknown = await request.then(
    () => new Error('it was fetched'),
    (error) => error,
  );
  expect(fault).toBeInstanceOf(UserError);
  expect((fault as UserError).message).toMatch(/^[A-Z][^\n]{10,160}\.$/);
  return fault as UserError;
}
