import { describe, expect, it } from 'vitest';
import { DEFAULT_WEB_LIMITS, type WebLimits } from '../../../src/adapters/web/limits.ts';
import { createReader } from '../../../src/adapters/web/readable.ts';
import type { UserError } from '../../../src/domain/errors.ts';
import { newsPage, PARAGRAPHS } from './pages.ts';
import { UNTIMED } from './visits.ts';

/** A page that takes minutes to read: each "<" is tried as the beginning of a tag. */
const ENDLESS = '<'.repeat(DEFAULT_WEB_LIMITS.tags);

const readerWith = (limits: Partial<WebLimits> = {}) => createReader({ ...UNTIMED, ...limits });

const faultOf = (request: Promise<unknown>): Promise<UserError> =>
  request.then(
    () => Promise.reject(new Error('it was read')),
    (error) => error,
  );

describe('reading in a worker thread', () => {
  it('returns the content of the page, or the reason if it is not an article', async () => {
    const read = readerWith();
    const [fault, page] = await Promise.all([faultOf(read(newsPage({ body: '' }))), read(newsPage())]);
    expect(page).toEqual({ text: PARAGRAPHS.join('\n\n'), title: 'Lock at Tarnby opens again' });
    expect(fault).toMatchObject({ code: 'unreadable', message: 'No article text was found on the page.' });
  });

  it('is terminated if it takes too long, and the next page gets a new thread', async () => {
    const limits = { ...UNTIMED };
    const read = createReader(limits);
    await read(newsPage());
    limits.readMs = 200;
    expect((await faultOf(read(ENDLESS))).message).toBe('The page could not be read within 0.2 seconds.');
    // No time limit for the new thread, which may be slow to start.
    limits.readMs = UNTIMED.readMs;
    expect((await read(newsPage())).text).toContain(PARAGRAPHS[0]);
  });

  it('starts again after being idle', async () => {
    const read = readerWith({ threadIdleMs: 10 });
    await read(newsPage());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await read(newsPage())).text).toContain(PARAGRAPHS[0]);
  });

  it('is terminated if it takes too much memory', async () => {
    const fault = await faultOf(readerWith({ heapMb: 20 })('<div>a b c.</div>'.repeat(95_000)));
    expect(fault).toMatchObject({ code: 'unreadable', message: 'The page takes too much memory to read.' });
  });

  it.each([
    ['1,000 elements inside one another', '<div>'.repeat(1000)],
    ['100,000 elements inside one another', '<div>'.repeat(100_000)],
    ['500 kB of "<"', '<'.repeat(500_000)],
  ])('is not started for %s', async (_, html) => {
    // Whatever reaches the worker has to wait and is refused as `slow-down`; a deep page is refused before that.
    const read = readerWith({ waiting: 0 });
    expect(await faultOf(read(newsPage()))).toMatchObject({ code: 'slow-down' });
    expect(await faultOf(read(html))).toMatchObject({ code: 'unreadable' });
  });

  it.each([-1, 0, 1])('accepts %i characters over the maximum of a page', async (over) => {
    const html = newsPage();
    const request = readerWith({ pageBytes: html.length - over })(html);
    if (over > 0) expect(await faultOf(request)).toMatchObject({ code: 'too-long' });
    else expect((await request).text).toContain(PARAGRAPHS[0]);
  });

  it('limits the number of waiting pages', async () => {
    const read = readerWith({ waiting: 1 });
    const first = read(newsPage());
    expect(await faultOf(read(newsPage()))).toMatchObject({ code: 'slow-down' });
    await first;
    expect((await read(newsPage())).text).toContain(PARAGRAPHS[0]);
  });
});
