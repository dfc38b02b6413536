import type { RequestListener } from 'node:http';
import { expect } from 'vitest';
import { type Fetched, fetchPage } from '../../../src/adapters/web/fetch.ts';
import { DEFAULT_WEB_LIMITS, type WebLimits } from '../../../src/adapters/web/limits.ts';
import { Pace } from '../../../src/adapters/web/pace.ts';
import { UserError } from '../../../src/domain/errors.ts';
import type { Internet } from './internet.ts';

export const PAGE = '<html><body><p>The lock at Tarnby opened.</p></body></html>';
export const HTML = { 'content-type': 'text/html; charset=utf-8' };
/** Where a test is about something else, nobody waits for politeness. */
export const QUICK = { ...DEFAULT_WEB_LIMITS, paceMs: 0 };

export const page: RequestListener = (_, response) => response.writeHead(200, HTML).end(PAGE);

export function fetchWith(network: Internet, url: string, limits: Partial<WebLimits> = {}): Promise<Fetched> {
  const all = { ...QUICK, ...limits };
  return fetchPage(url, { network, limits: all, pace: new Pace(all), userAgent: 'verbatim-bot/test' });
}

/** The fault as a person sees it; anything but one clear sentence fails. */
export async function faultOf(request: Promise<unknown>): Promise<UserError> {
  const fault: unknown = await request.then(
    () => new Error('it was fetched'),
    (error) => error,
  );
  expect(fault).toBeInstanceOf(UserError);
  expect((fault as UserError).message).toMatch(/^[A-Z][^\n]{10,160}\.$/);
  return fault as UserError;
}
