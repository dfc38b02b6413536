import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../../src/app/languages/messages.ts';
import type { Ingestion } from '../../../src/app/ports.ts';
import { isReadableFile, sourcesOf } from '../../../src/app/posts/extract-sources.ts';
import { UserError } from '../../../src/domain/errors.ts';
import { brief } from '../ingestion/briefs.ts';
import { aFile, aPost } from './a-post.ts';

const LINK = 'https://a.example/1';

describe('the sources in a post', () => {
  it('are its text or its links, and its text files, each with an origin of the post', () => {
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
    ['data.json', 'application/json', true],
    ['mail.eml', 'message/rfc822', true],
    ['week.zip', 'application/zip', true],
    ['photo.png', 'image/png', false],
    ['data', 'application/json', false],
    ['unnamed', undefined, false],
  ])('include files by name and content type: %s, %s', (name, type, expected) => {
    expect(isReadableFile(aFile(name, '', type))).toBe(expected);
  });
});

describe('a document that cannot be read', () => {
  it.each(['report.pdf', 'Letter.DOCX', 'book.epub'])('is named with a reason: %s', async (name) => {
    const [source] = sourcesOf([aPost('Look', { files: [aFile(name), aFile('photo.png')] })]);
    const [outcome, ...others] = await source!.ingest({} as Ingestion, new AbortController().signal);
    if (outcome?.kind !== 'refused') expect.fail('not refused');
    expect(inEnglish(outcome.reason)).toContain(`${name}: `);
    expect(others).toEqual([]);
  });
});

describe('the day of a post', () => {
  it('is told with its text and its files, and not with its links, whose pages have days of their own', async () => {
    const told: unknown[] = [];
    const ingestion = {
      text: async ({ postedOn }: { postedOn?: string }) => told.push(postedOn),
      link: async (_: string, __: string, ___: undefined, options: object) => told.push(options),
      articlesOf: async (_: object, __: string, { postedOn }: { postedOn?: string }) => {
        told.push(postedOn);
        return [];
      },
    } as unknown as Ingestion;
    const at = Date.parse('2031-05-06T23:30:00Z');
    for (const post of [aPost(brief(1).text, { at, files: [aFile('a.txt')] }), aPost(LINK, { at })])
      for (const source of sourcesOf([post])) await source.ingest(ingestion, new AbortController().signal);
    expect(told.slice(0, 2)).toEqual(['2031-05-06', '2031-05-06']);
    expect(told[2]).not.toHaveProperty('postedOn');
  });
});

describe('a link', () => {
  it('that is refused as busy is retried, but not during shutdown', async () => {
    const ingestion = {
      link: async () => {
        throw new UserError('slow-down', 'Not now.');
      },
    } as unknown as Ingestion;
    const [source] = sourcesOf([aPost(LINK)]);
    await expect(source!.ingest(ingestion, AbortSignal.abort())).rejects.toMatchObject({ code: 'unavailable' });
  });
});
