import { describe, expect, it } from 'vitest';
import type { Web } from '../../../src/app/ports.ts';
import { UserError } from '../../../src/domain/errors.ts';

import { BRIDGE, codeOf, fileOf, HARBOUR, setUp } from './ingestion.ts';

describe('ingestion of a link', () => {
  const PAGE = { text: HARBOUR, title: 'Harbour', source: 'Gazette', publishedAt: '2025-08-20' };

  /** A web of one page with one canonical address, which counts fetches. */
  function webOf(link = 'https://gazette.example/harbour') {
    const fetched: string[] = [];
    const web: Web = {
      page: async (url) => {
        fetched.push(url);
        return { ...PAGE, link };
      },
      formerLink: (url) => (fetched.includes(url) ? link : undefined),
      html: async (html) => ({ ...PAGE, text: html.includes('Bridge') ? BRIDGE : HARBOUR }),
    };
    return { web, fetched };
  }

  it('stores the article of the page under its canonical address', async () => {
    const { ingestion, store } = await setUp({}, webOf().web);
    const { outcome, article } = await ingestion.link('https://gazette.example/harbour?from=mail', 'u1');
    expect(outcome).toBe('added');
    expect(await store.find(article.id)).toMatchObject({
      ...PAGE,
      link: 'https://gazette.example/harbour',
      origin: 'link:https://gazette.example/harbour',
      ingestedBy: 'u1',
    });
  });

  it('does not fetch a known page, whatever the form of its link', async () => {
    const { web, fetched } = webOf();
    const { ingestion } = await setUp({}, web);
    const { article } = await ingestion.link('https://gazette.example/harbour', 'u1');
    for (const known of ['https://gazette.example/harbour', ' https://GAZETTE.example/harbour?utm_source=x#top']) {
      expect(await ingestion.link(known, 'u2')).toMatchObject({ outcome: 'duplicate', article, sentences: 3 });
    }
    expect(fetched).toEqual(['https://gazette.example/harbour']);
  });

  it('does not fetch a link known to lead to a stored page, unless that was forgotten', async () => {
    const { web, fetched } = webOf();
    const { ingestion } = await setUp({}, web);
    const { article } = await ingestion.link('https://sho.rt/1', 'u1');
    expect((await ingestion.link('https://sho.rt/1', 'u1')).outcome).toBe('duplicate');
    expect(fetched).toHaveLength(1);
    await ingestion.forget(article.id);
    expect((await ingestion.link('https://sho.rt/1', 'u1')).outcome).toBe('added');
    expect(fetched).toHaveLength(2);
  });

  it('recognises the link in the header of a pasted article', async () => {
    const { web, fetched } = webOf();
    const { ingestion } = await setUp({}, web);
    await ingestion.text({ text: `Link: https://x.example/1\n\n${BRIDGE}`, by: 'u1' });
    expect((await ingestion.link('https://x.example/1', 'u1')).outcome).toBe('duplicate');
    expect(fetched).toEqual([]);
  });

  it('gives an article the given title', async () => {
    const { ingestion } = await setUp({}, webOf().web);
    expect((await ingestion.link('https://gazette.example/harbour', 'u1', 'Ships')).article.title).toBe('Ships');
  });

  it('reports why a page is refused, and changes nothing', async () => {
    const refuse = () => Promise.reject(new UserError('unreadable', 'The link leads to an error page.'));
    const { ingestion, titles } = await setUp({}, { page: refuse, html: refuse, formerLink: () => undefined });
    await expect(ingestion.link('https://gazette.example/', 'u1')).rejects.toThrow('The link leads to an error page.');
    expect(titles()).toEqual([]);
  });

  it('is refused without a web reader', async () => {
    const { ingestion } = await setUp();
    expect(await codeOf(ingestion.link('https://gazette.example/', 'u1'))).toBe('unavailable');
  });

  it('reads a page given as a file or text, and keeps the given metadata', async () => {
    const { ingestion } = await setUp({}, webOf().web);
    const origin = 'file:/home/una/harbour.html';
    const file = fileOf('<!DOCTYPE html><title>Harbour</title>', { origin });
    expect((await ingestion.file(file, 'u1')).article).toMatchObject({ ...PAGE, origin });
    const said = { title: 'Old bridge', link: 'https://x.example/1' };
    const { article } = await ingestion.text({ text: '<p>Bridge</p>', ...said, by: 'u2' });
    expect(article).toMatchObject({ ...said, text: BRIDGE, source: 'Gazette', ingestedBy: 'u2' });
  });
});
