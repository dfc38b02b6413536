import { describe, expect, it } from 'vitest';

import { BRIDGE, codeOf, HARBOUR, setUp } from './ingestion.ts';

describe('ingestion of a text', () => {
  it('stores an article and counts what was found', async () => {
    const { ingestion, store } = await setUp();
    const { outcome, article, sentences } = await ingestion.text({ text: HARBOUR, by: 'u1' });
    expect(outcome).toBe('added');
    expect(sentences).toBeGreaterThan(0);
    expect(article).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{64}$/),
      title: 'Harbour reopens',
      text: HARBOUR,
      ingestedAt: '2025-08-21T08:00:00Z',
      ingestedBy: 'u1',
      origin: `text:${article.id}`,
    });
    expect(await store.find(article.id)).toEqual(article);
  });

  it('keeps every character after header and byte-order mark', async () => {
    const { ingestion } = await setUp();
    const body = '  The cafe\u0301 of Ostervik opened.\r\n\r\nNobody came. \t\n';
    const { article } = await ingestion.text({
      text: `\uFEFFTitle: Cafe\r\nLink: https://x.example/1\r\n\r\n${body}`,
      by: 'u1',
    });
    expect(article).toMatchObject({ title: 'Cafe', text: body, link: 'https://x.example/1' });
  });

  it('prefers given metadata to the header', async () => {
    const { ingestion } = await setUp();
    const { article } = await ingestion.text({
      text: `Title: One\nSource: A\nLink: https://a.example\nPublished: 2025-01-01\n\n${BRIDGE}`,
      title: ' Two \n lines ',
      source: 'B',
      link: 'https://b.example',
      publishedAt: '20 August 2025',
      by: 'u1',
    });
    expect(article).toMatchObject({
      title: 'Two lines',
      source: 'B',
      link: 'https://b.example',
      publishedAt: '2025-08-20',
    });
  });

  it('accepts only web addresses as links, and limits fields', async () => {
    const { ingestion } = await setUp();
    for (const link of [
      'javascript:alert(1)',
      'file:///etc/hosts',
      'harbour',
      `https://x.example/${'a'.repeat(500)}`,
    ]) {
      const { article } = await ingestion.text({ text: BRIDGE, link, by: 'u1' });
      expect(article).not.toHaveProperty('link');
    }
  });

  it('refuses a given date that cannot be read', async () => {
    const { ingestion, titles } = await setUp();
    const request = ingestion.text({ text: BRIDGE, publishedAt: 'some day', by: 'u1' });
    await expect(request).rejects.toThrow('The date "some day" cannot be read; write it like 2025-08-20.');
    expect(titles()).toEqual([]);
  });

  it('recognises the same content whatever its title or encoding', async () => {
    const { ingestion, titles } = await setUp();
    const text = 'The cafe\u0301 opened again.\nNobody came.';
    await ingestion.text({ text, by: 'u1' });
    for (const same of [`\n ${text.normalize('NFC')} `, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) {
      expect((await ingestion.text({ text: same, title: 'Another', by: 'u2' })).outcome).toBe('duplicate');
    }
    expect(titles()).toHaveLength(1);
    expect((await ingestion.text({ text: `${text}!`, by: 'u1' })).outcome).toBe('added');
  });

  it('replaces the article of the same origin', async () => {
    const { ingestion, library } = await setUp();
    const first = await ingestion.text({ text: HARBOUR, origin: 'message:c/m', by: 'u1' });
    const second = await ingestion.text({ text: BRIDGE, origin: 'message:c/m', by: 'u1' });
    expect(second.outcome).toBe('replaced');
    expect(library.catalogue.reading(first.article.id)?.article).toEqual(second.article);
  });

  it('removes a source’s former article when its new text equals another article', async () => {
    const { ingestion, titles } = await setUp();
    await ingestion.text({ text: HARBOUR, origin: 'message:c/1', by: 'u1' });
    await ingestion.text({ text: BRIDGE, origin: 'message:c/2', by: 'u1' });
    expect((await ingestion.text({ text: HARBOUR, origin: 'message:c/2', by: 'u1' })).outcome).toBe('duplicate');
    expect(titles()).toEqual(['Harbour reopens']);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \r\n\t', 'empty'],
    ['a header alone', 'Title: One\nSource: A\n', 'empty'],
    ['two words', 'Harbour reopens', 'empty'],
    ['marks', '--- *** --- *** ---', 'empty'],
    ['a NUL', `${BRIDGE}\0`, 'unreadable'],
    ['a web page', '<html><body>The bridge was closed.</body></html>', 'unreadable'],
    ['a web page under a header', 'Title: One\n\n<div>The bridge was closed.</div>', 'unreadable'],
  ])('refuses %s and changes nothing', async (_, text, code) => {
    const { ingestion, titles, store } = await setUp();
    expect(await codeOf(ingestion.text({ text, by: 'u1' }))).toBe(code);
    expect(titles()).toEqual([]);
    expect(await store.version()).toBe(0);
  });

  it('accepts three words as a sentence', async () => {
    const { ingestion } = await setUp();
    expect((await ingestion.text({ text: 'Harbour reopens today', by: 'u1' })).outcome).toBe('added');
  });

  it('replaces a lone surrogate without shifting offsets', async () => {
    const { ingestion, store } = await setUp();
    const { article } = await ingestion.text({ text: 'The \uD83D harbour opened again.', by: 'u1' });
    expect(article.text).toBe('The \uFFFD harbour opened again.');
    expect(await store.find(article.id)).toEqual(article);
  });
});

describe('forgetting', () => {
  it('removes an article permanently and returns it', async () => {
    const { ingestion, titles, store } = await setUp();
    const { article } = await ingestion.text({ text: HARBOUR, by: 'u1' });
    expect(await ingestion.forget(article.id)).toEqual(article);
    expect(titles()).toEqual([]);
    expect(await store.isForgotten(article.id)).toBe(true);
    expect(await codeOf(ingestion.forget(article.id))).toBe('unknown-article');
  });

  it('can be undone by a moderator who adds it by hand', async () => {
    const { ingestion, store } = await setUp();
    const { article } = await ingestion.text({ text: HARBOUR, by: 'u1' });
    await ingestion.forget(article.id);
    expect((await ingestion.text({ text: HARBOUR, by: 'u1' })).outcome).toBe('added');
    expect(await store.isForgotten(article.id)).toBe(false);
  });
});
