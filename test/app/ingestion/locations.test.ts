import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { createIngestion } from '../../../src/app/ingestion/ingest.ts';
import { publishedAtLink } from '../../../src/app/ingestion/locations.ts';
import { DEFAULT_LIMITS, MAX_LOCATIONS } from '../../../src/app/limits.ts';
import type { GivenText, Web } from '../../../src/app/ports.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library/stored-library.ts';
import { article as articleOf } from '../../articles.ts';

const HARBOUR = 'Harbour reopens\n\nThe harbour of Ostervik opened again. "We waited long," said Mayor Ada Lind.';
const BRIDGE = 'Bridge closed\n\nThe old bridge at Norrhavn was closed on Tuesday.';
const PAGE = 'https://news.example/harbour';

async function setUp() {
  const store = openSqliteStore(':memory:').library('north');
  const library = await StoredLibrary.open(store);
  const fetched: string[] = [];
  const web: Web = {
    page: async (url) => {
      fetched.push(url);
      return { text: HARBOUR, link: url };
    },
    formerLink: () => undefined,
    html: async (text) => ({ text: text.replace(/<[^>]*>/g, '') }),
  };
  const ingestion = createIngestion({
    library,
    store,
    folder: undefined,
    limits: DEFAULT_LIMITS,
    now: () => new Date('2025-08-21T08:00:00Z'),
    inTurn: (change) => change(),
    web,
  });
  const post = (text: string, id: string, given: Partial<GivenText> = {}) =>
    ingestion.text({ text, by: 'u1', origin: `message:c/${id}`, link: `https://chat.example/c/${id}`, ...given });
  const articles = () => library.catalogue.readings().map(({ article }) => article);
  return { store, library, ingestion, post, articles, fetched };
}

describe('an article published at several locations', () => {
  it('is one article with all locations', async () => {
    const { post, articles, store } = await setUp();
    expect((await post(HARBOUR, '1')).outcome).toBe('added');
    expect((await post(HARBOUR, '2')).outcome).toBe('duplicate');
    expect((await post(HARBOUR, '2')).outcome).toBe('duplicate');
    const [article, another] = articles();
    expect(another).toBeUndefined();
    expect(article).toMatchObject({
      origin: 'message:c/1',
      alsoAt: [{ origin: 'message:c/2', link: 'https://chat.example/c/2' }],
    });
    expect(await store.articles()).toEqual([article]);
  });

  it(`keeps ${MAX_LOCATIONS} further locations`, async () => {
    const { post, articles } = await setUp();
    for (let id = 0; id <= MAX_LOCATIONS + 1; id++) await post(HARBOUR, String(id));
    expect(articles()[0]?.alsoAt).toHaveLength(MAX_LOCATIONS);
    expect(articles()[0]?.alsoAt?.at(-1)?.origin).toBe(`message:c/${MAX_LOCATIONS}`);
  });

  it('stays while one location is left', async () => {
    for (const gone of [
      ['1', '2', '3'],
      ['3', '2', '1'],
      ['2', '1', '3'],
    ] as const) {
      const { post, articles, ingestion } = await setUp();
      for (const id of ['1', '2', '3']) await post(HARBOUR, id);
      const [first, second, last] = gone.map((id) => `message:c/${id}`);
      const placesOf = () => articles().flatMap((a) => [a.origin, ...(a.alsoAt ?? []).map((place) => place.origin)]);
      await ingestion.withdraw(first!);
      expect(placesOf().sort()).toEqual([second, last].sort());
      await ingestion.withdraw(second!);
      expect(articles()).toEqual([
        expect.objectContaining({ origin: last, link: `https://chat.example/c/${last!.at(-1)}` }),
      ]);
      expect(articles()[0]).not.toHaveProperty('alsoAt');
      expect((await ingestion.withdraw(last!))?.title).toBe('Harbour reopens');
      expect(articles()).toEqual([]);
      expect(await ingestion.withdraw(last!)).toBeUndefined();
    }
  });

  it('is not changed by an edit at one of them', async () => {
    for (const [edited, kept] of [
      ['1', '2'],
      ['2', '1'],
    ] as const) {
      const { post, articles } = await setUp();
      await post(HARBOUR, '1');
      await post(HARBOUR, '2');
      await post(BRIDGE, edited);
      const placed = articles().map(
        ({ title, origin, alsoAt }) => `${title} at ${origin}, ${alsoAt?.length ?? 0} more`,
      );
      expect(placed.sort()).toEqual([
        `Bridge closed at message:c/${edited}, 0 more`,
        `Harbour reopens at message:c/${kept}, 0 more`,
      ]);
    }
  });

  it('may come from both a message and a link', async () => {
    const { ingestion, post, articles, fetched } = await setUp();
    await ingestion.link(PAGE, 'u1', undefined, { origin: `message:c/1#${PAGE}` });
    expect((await ingestion.link(PAGE, 'u2', undefined, { origin: `message:c/2#${PAGE}` })).outcome).toBe('duplicate');
    await post(HARBOUR, '3');
    expect(fetched).toEqual([PAGE]);
    expect(articles()[0]).toMatchObject({
      link: PAGE,
      origin: `message:c/1#${PAGE}`,
      alsoAt: [{ origin: `message:c/2#${PAGE}`, link: PAGE }, { origin: 'message:c/3' }],
    });
  });
});

describe('a place that a member posted', () => {
  const asMember = { unvouched: true } as const;

  it('goes behind a page with the same text, whichever came first', async () => {
    for (const order of ['post first', 'page first']) {
      const { ingestion, post, articles } = await setUp();
      const posted = () => post(`Title: Mayor fled\nSource: The Gull\n\n${HARBOUR}`, '1', asMember);
      if (order === 'post first') await posted();
      await ingestion.link(PAGE, 'u1');
      await posted();
      expect(articles()).toMatchObject([
        {
          title: 'Harbour reopens',
          link: PAGE,
          origin: `link:${PAGE}`,
          alsoAt: [{ origin: 'message:c/1', title: 'Mayor fled', claimedSource: 'The Gull', unvouched: true }],
        },
      ]);
      expect(articles()[0]).not.toHaveProperty('unvouched');
      await ingestion.withdraw(`link:${PAGE}`);
      expect(articles()).toMatchObject([{ title: 'Mayor fled', unvouched: true, link: 'https://chat.example/c/1' }]);
      expect(articles()[0]).not.toHaveProperty('source');
    }
  });

  it('takes nothing along from a place that was withdrawn', async () => {
    const { ingestion, post, articles } = await setUp();
    await post(`Source: The Gull\nPublished: 2025-08-20\n\n${HARBOUR}`, '1');
    await post(HARBOUR, '2', asMember);
    expect(articles()[0]).toMatchObject({ source: 'The Gull', publishedAt: '2025-08-20' });
    await ingestion.withdraw('message:c/1');
    expect(articles()).toMatchObject([{ origin: 'message:c/2', link: 'https://chat.example/c/2' }]);
    expect(articles()[0]).not.toHaveProperty('source');
    expect(articles()[0]).not.toHaveProperty('publishedAt');
  });

  it('stays when a moderator pasted the same text and the post is deleted', async () => {
    const { ingestion, post, articles } = await setUp();
    await post(HARBOUR, '1', asMember);
    await ingestion.text({ text: `Link: ${PAGE}\n\n${HARBOUR}`, by: 'm1' });
    expect(articles()).toMatchObject([{ link: PAGE, alsoAt: [{ origin: 'message:c/1' }] }]);
    await ingestion.withdraw('message:c/1');
    expect(articles()).toMatchObject([{ link: PAGE }]);
  });

  it('does not stand for the page that it claims to be', async () => {
    const { ingestion, post, articles, fetched } = await setUp();
    await post(`Link: ${PAGE}\n\n${BRIDGE}`, '1', asMember);
    await ingestion.link(PAGE, 'u1');
    expect(fetched).toEqual([PAGE]);
    expect(articles().map(({ title, link }) => `${title} ${link}`)).toEqual(
      expect.arrayContaining(['Bridge closed https://chat.example/c/1', `Harbour reopens ${PAGE}`]),
    );
  });
});

describe('a forgotten article', () => {
  it('is refused by automatic ingestion, by content, message and link', async () => {
    const { ingestion, post, articles, fetched } = await setUp();
    const options = { unlessForgotten: true } as const;
    const { article } = await ingestion.link(PAGE, 'u1', undefined, { origin: 'message:c/1#a', ...options });
    await post(HARBOUR, '2');
    await ingestion.forget(article.id);
    await expect(post(HARBOUR, '9', options)).rejects.toMatchObject({ code: 'forgotten' });
    await expect(post(BRIDGE, '2', options)).rejects.toMatchObject({ code: 'forgotten' });
    const again = ingestion.link(PAGE, 'u1', undefined, { origin: 'message:c/3#a', ...options });
    await expect(again).rejects.toMatchObject({ code: 'forgotten' });
    expect(fetched).toEqual([PAGE]);
    expect(articles()).toEqual([]);
  });

  it('is accepted when added by hand', async () => {
    const { ingestion, post, articles } = await setUp();
    const { article } = await post(HARBOUR, '1');
    await ingestion.forget(article.id);
    expect((await ingestion.text({ text: HARBOUR, by: 'u2' })).outcome).toBe('added');
    expect((await post(HARBOUR, '5', { unlessForgotten: true })).outcome).toBe('duplicate');
    expect(articles()).toHaveLength(1);
  });

  it('is different from a withdrawn one, which may be added again', async () => {
    const { ingestion, post } = await setUp();
    await post(HARBOUR, '1');
    await ingestion.withdraw('message:c/1');
    expect((await post(HARBOUR, '1', { unlessForgotten: true })).outcome).toBe('added');
  });
});

describe('parts of a joined article', () => {
  const links = ['https://chat.example/c/1', 'https://chat.example/c/2'] as const;
  const partsOf = (text: string, cut: number) => [
    { start: 0, end: cut, link: links[0] },
    { start: cut + 2, end: text.length, link: links[1] },
  ];

  it('are offsets of their words after the header is removed', async () => {
    const { post } = await setUp();
    const text = `\uFEFFTitle: The harbour\n\n${HARBOUR}\n\n${BRIDGE}`;
    const { article } = await post(text, '1', { parts: partsOf(text, text.indexOf(BRIDGE) - 2) });
    expect(article.parts?.map(({ start, end }) => article.text.slice(start, end))).toEqual([HARBOUR, BRIDGE]);
    expect(article.parts?.map((part) => part.link)).toEqual(links);
  });

  it('are dropped if they lie within the header, and for a page', async () => {
    const { post } = await setUp();
    const head = 'Title: The harbour\nSource: The Gull';
    const text = `${head}\n\n${HARBOUR}`;
    const { article } = await post(text, '1', { parts: partsOf(text, head.length) });
    expect(article.parts).toEqual([{ start: 0, end: HARBOUR.length, link: links[1] }]);
    const page = `<p>${BRIDGE}</p>`;
    expect((await post(page, '2', { parts: partsOf(page, 12) })).article).not.toHaveProperty('parts');
  });
});

describe('an article is published at a link', () => {
  const LINK = 'https://post.example/news/lock?id=7';
  const at = (fields: object) => articleOf('The lock opened.', fields);

  it.each([
    ['its own', { link: LINK }],
    ['its own, with what follows a reader', { link: `${LINK}&utm_source=mail#top` }],
    ['where it came from', { origin: `link:${LINK}` }],
    ['where it stands too', { alsoAt: [{ origin: 'message:1/2', link: LINK }] }],
    ['where it came from too', { alsoAt: [{ origin: `link:${LINK}` }] }],
  ])('%s', (_, fields) => {
    expect(publishedAtLink(LINK)(at(fields))).toBe(true);
    expect(publishedAtLink(` ${LINK}&fbclid=1`)(at(fields))).toBe(true);
  });

  it.each([
    ['without one', {}],
    ['at another page', { link: 'https://post.example/news/lock?id=8' }],
    ['of another site', { link: 'https://other.example/news/lock?id=7' }],
    ['with what is no address', { link: 'news/lock?id=7' }],
  ])('but not at %s', (_, fields) => {
    expect(publishedAtLink(LINK)(at(fields))).toBe(false);
  });

  it('even if the link is not a valid address', () => {
    expect(publishedAtLink('lock')(at({ link: LINK }))).toBe(false);
  });
});
