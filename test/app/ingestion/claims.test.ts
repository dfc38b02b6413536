import { describe, expect, it } from 'vitest';
import type { GivenText } from '../../../src/app/ports.ts';
import { BRIDGE, fileOf, HARBOUR, setUp } from './ingestion.ts';

const MESSAGE = 'https://chat.example/c/1';
const HEADER = 'Title: The harbour\nSource: The Gull\nLink: https://gull.example/harbour\nPublished: 2025-08-20\n\n';

/** What is known and what is claimed about an article. */
const METADATA = ['title', 'source', 'link', 'publishedAt', 'unvouched', 'claimedLink', 'claimedSource'] as const;

async function metadataOf(text: string, fields: Partial<GivenText> = {}) {
  const { ingestion } = await setUp();
  const { article } = await ingestion.text({ text, by: 'u1', origin: 'message:1/1', link: MESSAGE, ...fields });
  return Object.fromEntries(METADATA.flatMap((name) => (article[name] === undefined ? [] : [[name, article[name]]])));
}

describe('the header of a text', () => {
  it('is believed if the text is vouched for', async () => {
    expect(await metadataOf(HEADER + HARBOUR, { link: undefined as never })).toEqual({
      title: 'The harbour',
      source: 'The Gull',
      link: 'https://gull.example/harbour',
      publishedAt: '2025-08-20',
    });
  });

  it('is a claim if a member posted it; the link is that of the message', async () => {
    expect(await metadataOf(HEADER + HARBOUR, { unvouched: true })).toEqual({
      title: 'The harbour',
      link: MESSAGE,
      publishedAt: '2025-08-20',
      unvouched: true,
      claimedLink: 'https://gull.example/harbour',
      claimedSource: 'The Gull',
    });
  });

  it('does not date a posted text to the future', async () => {
    const text = `Published: 2025-08-22\n\n${HARBOUR}`;
    expect(await metadataOf(text, { unvouched: true })).not.toHaveProperty('publishedAt');
    expect(await metadataOf(text)).toMatchObject({ publishedAt: '2025-08-22' });
  });
});

describe('what a file says of itself', () => {
  const json = JSON.stringify({
    text: HARBOUR,
    title: 'The harbour',
    source: 'The Gull',
    link: 'https://gull.example/harbour',
    publishedAt: '2025-08-20',
    origin: 'link:https://gull.example/harbour',
  });
  const posted = { name: 'a.txt', origin: 'message:1/1#2', link: MESSAGE, unvouched: true } as const;

  it('is believed if a moderator gives it', async () => {
    const { ingestion } = await setUp();
    const [outcome] = await ingestion.articlesOf(fileOf(json), 'm1');
    expect(outcome).toMatchObject({ ingested: { article: { source: 'The Gull', publishedAt: '2025-08-20' } } });
  });

  it('is a text and a title if a member posts JSON, whatever the file is called', async () => {
    const { ingestion, library } = await setUp();
    await ingestion.articlesOf(fileOf(json, posted), 'u1');
    const [reading] = library.catalogue.readings();
    expect(reading?.article).toMatchObject({ title: 'The harbour', link: MESSAGE, origin: 'message:1/1#2' });
    for (const field of ['source', 'publishedAt', 'claimedLink', 'claimedSource'])
      expect(reading?.article).not.toHaveProperty(field);
  });

  it('is a text and a title for each article of a list', async () => {
    const { ingestion, library } = await setUp();
    const list = JSON.stringify([JSON.parse(json), { text: BRIDGE, link: 'https://gull.example/bridge' }]);
    await ingestion.articlesOf(fileOf(list, posted), 'u1');
    const articles = library.catalogue.readings().map(({ article }) => article);
    expect(articles).toHaveLength(2);
    for (const article of articles) expect(article).toMatchObject({ link: MESSAGE, unvouched: true });
  });

  it("is a claim for a mail's sender", async () => {
    const { ingestion, library } = await setUp();
    const mail = `From: The Gull <news@gull.example>\nMIME-Version: 1.0\nSubject: The harbour\n\n${HARBOUR}`;
    await ingestion.articlesOf(fileOf(mail, posted), 'u1');
    expect(library.catalogue.readings()[0]?.article).toMatchObject({ claimedSource: 'The Gull', link: MESSAGE });
  });
});

describe("a moderator's correction of a member's post", () => {
  it('of link and source ends when the post is edited; that of title and date stays', async () => {
    const { ingestion, library } = await setUp();
    const post = (text: string) =>
      ingestion.text({ text, by: 'u1', origin: 'message:1/1', link: MESSAGE, unvouched: true });
    const { article } = await post(HARBOUR);
    const known = {
      title: 'The harbour',
      publishedAt: '2025-08-19',
      source: 'The Gull',
      link: 'https://gull.example/h',
    };
    await ingestion.amend(article.id, known);
    await post(HARBOUR);
    expect(library.catalogue.readings()[0]?.article).toMatchObject(known);
    await post(HARBOUR.replace('waited long', 'never waited'));
    const [reading] = library.catalogue.readings();
    expect(reading?.article).toMatchObject({ title: 'The harbour', publishedAt: '2025-08-19', link: MESSAGE });
    expect(reading?.article).not.toHaveProperty('source');
    expect(reading?.article.corrected).toEqual(['title', 'publishedAt']);
  });
});
