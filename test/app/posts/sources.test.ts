import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ingested, Ingestion } from '../../../src/app/ports.ts';
import { isText, sourcesOf } from '../../../src/app/posts/sources.ts';
import { UserError, type UserErrorCode } from '../../../src/domain/errors.ts';
import { brief } from '../ingestion/briefs.ts';
import { aFile, aPost } from './a-post.ts';

const LINK = 'https://a.example/1';

describe('what may be an article in a post', () => {
  it('is its text or its links, and its text files, each with an origin of the post', () => {
    const files = [aFile('a.txt'), aFile('b.png')];
    const origins = (text: string) => sourcesOf([aPost(text, { files })]).map(({ origin }) => origin);
    expect(origins(`${brief(1).text}\n${LINK}`)).toEqual(['message:1/100', 'message:1/100#a.txt']);
    expect(origins(LINK)).toEqual([`message:1/100#${LINK}`, 'message:1/100#a.txt']);
    expect(origins('Oh!')).toEqual(['message:1/100#a.txt']);
  });

  it.each([
    ['message.txt', 'text/plain; charset=utf-8', true],
    ['ARTICLE.HTML', undefined, true],
    ['notes.md', 'application/octet-stream', true],
    ['unnamed', 'text/plain', true],
    ['page', 'text/html', true],
    ['table.csv', 'text/plain', false],
    ['program.py', 'text/plain', false],
    ['photo.png', 'image/png', false],
    ['data', 'application/json', false],
    ['unnamed', undefined, false],
  ])('of files is told by name and content type: %s, %s', (name, type, expected) => {
    expect(isText(aFile(name, '', type))).toBe(expected);
  });
});

describe('a link', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** An ingestion that refuses a link so many times before it takes it. */
  async function takeLink(refusals: number, code: UserErrorCode, closesAfter = 120_000) {
    let calls = 0;
    const ingestion = {
      link: async () => {
        if (++calls <= refusals) throw new UserError(code, 'Not now.');
        return { outcome: 'added' } as Ingested;
      },
    } as unknown as Ingestion;
    const [source] = sourcesOf([aPost(LINK)]);
    const closing = new AbortController();
    setTimeout(() => closing.abort(), closesAfter);
    const taken = source!.take(ingestion, closing.signal).then(
      ([outcome]) => outcome?.kind,
      (error: UserError) => error.code,
    );
    await vi.advanceTimersByTimeAsync(119_000);
    return { outcome: await taken, calls };
  }

  it('waits where too much is read at once, and gives up in the end', async () => {
    expect(await takeLink(0, 'slow-down')).toEqual({ outcome: 'taken', calls: 1 });
    expect(await takeLink(3, 'slow-down')).toEqual({ outcome: 'taken', calls: 4 });
    expect(await takeLink(4, 'slow-down')).toEqual({ outcome: 'slow-down', calls: 4 });
    expect(await takeLink(1, 'unreadable')).toEqual({ outcome: 'unreadable', calls: 1 });
  });

  it('waits no longer when the program is being closed, and is to be read again then', async () => {
    expect(await takeLink(3, 'slow-down', 1000)).toEqual({ outcome: 'unavailable', calls: 1 });
  });
});
