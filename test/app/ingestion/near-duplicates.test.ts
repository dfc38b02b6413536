import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite/store.ts';
import { createIngestion } from '../../../src/app/ingestion/ingest.ts';
import { isSameStory } from '../../../src/app/ingestion/near-duplicates.ts';
import { DEFAULT_LIMITS, MAX_LOCATIONS } from '../../../src/app/limits.ts';
import type { GivenText } from '../../../src/app/ports.ts';
import { type Article, type ArticleLocation, storyOf } from '../../../src/domain/article.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library/stored-library.ts';
import { article } from '../../articles.ts';
import { AGENCY, OTHER_STORY, SAME_STORY } from './story-pairs.ts';

const PARAGRAPHS = AGENCY.split('\n\n');
const CUT = PARAGRAPHS.slice(0, 4).join('\n\n');
const CORRECTED = AGENCY.replace('84 people', '86 people');

async function setUp() {
  const store = openSqliteStore(':memory:').library('north');
  const library = await StoredLibrary.open(store);
  const ingestion = createIngestion({
    library,
    store,
    folder: undefined,
    limits: DEFAULT_LIMITS,
    now: () => new Date('2031-05-08T08:00:00Z'),
    inTurn: (change) => change(),
  });
  const from = (place: string, text: string, fields: Partial<GivenText> = {}) =>
    ingestion.text({
      text,
      by: 'u1',
      origin: `link:https://${place}.example/ferry`,
      link: `https://${place}.example/ferry`,
      source: place,
      title: `Ferry aground, ${place}`,
      ...fields,
    });
  const all = () => library.catalogue.readings().map((reading) => reading.article);
  return { store, library, ingestion, from, all };
}

describe('two articles are the same story', () => {
  it.each(SAME_STORY.map((pair) => [pair.name, pair] as const))('%s', (_, { one, other }) => {
    expect(isSameStory(article(one), article(other))).toBe(true);
    expect(isSameStory(article(other), article(one))).toBe(true);
  });

  it('if they have the same link, although much of the page was rewritten', () => {
    const link = 'https://post.example/ferry';
    const anew = `${PARAGRAPHS.slice(0, 3).join('\n\n')}\n\n${'The quay was closed and a crane was on its way there. '.repeat(8)}`;
    expect(isSameStory(article(AGENCY, { link }), article(anew, { link: `${link}?utm_source=x` }))).toBe(true);
    expect(isSameStory(article(AGENCY, { link }), article(anew, { link: `${link}/2` }))).toBe(false);
  });

  it('if their dates are at most three days apart', () => {
    const dated = (publishedAt: string) => article(AGENCY, { publishedAt });
    expect(isSameStory(dated('2031-05-04'), dated('2031-05-07'))).toBe(true);
    expect(isSameStory(dated('2031-05-04'), dated('2031-05-08'))).toBe(false);
  });

  it('if they were ingested within three days and one has no date', () => {
    const came = (ingestedAt: string, fields = {}) => article(AGENCY, { ingestedAt, ...fields });
    const old = came('2031-05-04T10:00:00Z', { publishedAt: '2031-01-01' });
    expect(isSameStory(old, came('2031-05-07T10:00:00Z'))).toBe(true);
    expect(isSameStory(old, came('2031-05-07T10:00:01Z'))).toBe(false);
  });
});

describe('two articles are different stories', () => {
  it.each(OTHER_STORY.map((pair) => [pair.name, pair] as const))('%s', async (_, { one, other }) => {
    expect(isSameStory(article(one), article(other))).toBe(false);
    expect(isSameStory(article(other), article(one))).toBe(false);
    const { from, all } = await setUp();
    await from('norda', one);
    expect((await from('post', other)).outcome).toBe('added');
    expect(all()).toHaveLength(2);
  });
});

describe('a story', () => {
  const placesOf = (article: Article) => [article.source, ...(article.alsoAt ?? []).map(({ source }) => source)];

  it('has each different text once, all with the key of the first', async () => {
    const { from, all, store } = await setUp();
    const first = await from('norda', AGENCY);
    const second = await from('post', `VESTERMARK – ${AGENCY}`);
    expect(second).toMatchObject({ outcome: 'merged', article: { source: 'post', story: first.article.id } });
    expect(all()).toContainEqual(first.article);
    expect(all()).toContainEqual(second.article);
    expect(all().map(storyOf)).toEqual([first.article.id, first.article.id]);
    expect(await store.articles()).toEqual(all());
  });

  it('has a text once, with all its places and what each of them says', async () => {
    const { from, all } = await setUp();
    await from('norda', AGENCY);
    expect((await from('post', AGENCY)).outcome).toBe('duplicate');
    expect((await from('post', AGENCY, { source: 'The Post' })).outcome).toBe('duplicate');
    expect(all()).toHaveLength(1);
    const { alsoAt } = all()[0]!;
    expect(alsoAt).toMatchObject([{ origin: 'link:https://post.example/ferry', source: 'The Post' }]);
    expect(alsoAt).toMatchObject([{ title: 'Ferry aground, post', link: 'https://post.example/ferry' }]);
  });

  it.each([
    ['a longer one', CUT, AGENCY, {}],
    ['a later one', AGENCY, CORRECTED, { publishedAt: '2031-05-07' }],
    ['a truncated one', AGENCY, CUT, {}],
  ])('keeps its text beside %s from elsewhere', async (_, one, other, fields) => {
    const { from, all } = await setUp();
    await from('norda', one, { publishedAt: '2031-05-06' });
    expect((await from('post', other, fields)).outcome).toBe('merged');
    expect(all().map(({ text, source }) => ({ text, source }))).toEqual(
      expect.arrayContaining([
        { text: one, source: 'norda' },
        { text: other, source: 'post' },
      ]),
    );
  });

  it('keeps its key and its other texts when a page is edited; the former id leads to the new text', async () => {
    const { from, all, library } = await setUp();
    const { article: former } = await from('norda', AGENCY);
    await from('post', CUT);
    expect((await from('norda', CORRECTED)).outcome).toBe('replaced');
    expect(
      all()
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual([CUT, CORRECTED].toSorted());
    expect(all().map(storyOf)).toEqual([former.id, former.id]);
    expect(library.catalogue.reading(former.id)?.article.text).toBe(CORRECTED);
  });

  it('has no key of its own while it has one text', async () => {
    const { from, all } = await setUp();
    await from('norda', AGENCY);
    await from('norda', CORRECTED);
    expect(all()).toHaveLength(1);
    expect(all()[0]).not.toHaveProperty('story');
  });

  it('takes the new text of a page that is read again at another origin', async () => {
    const { from, all } = await setUp();
    const link = 'https://norda.example/ferry';
    await from('norda', AGENCY, { origin: `message:1/5#${link}` });
    const again = { origin: `message:1/6#${link}`, isFromLink: true } as const;
    expect((await from('norda', CORRECTED, again)).outcome).toBe('replaced');
    expect(all()).toHaveLength(1);
    expect(all()[0]).toMatchObject({
      text: CORRECTED,
      origin: `message:1/6#${link}`,
      alsoAt: [{ origin: `message:1/5#${link}`, link }],
    });
  });

  it("takes a moderator's text for its link, as long as that stands", async () => {
    const { from, all, ingestion } = await setUp();
    await from('norda', AGENCY);
    expect((await from('norda', CORRECTED, { origin: 'message:1/5' })).outcome).toBe('replaced');
    expect(all()).toMatchObject([{ text: CORRECTED, origin: 'message:1/5' }]);
    expect(all()[0]).not.toHaveProperty('alsoAt');
    await ingestion.withdraw('message:1/5');
    expect(all()).toEqual([]);
  });

  it('keeps the former text of an edited page where it still stands', async () => {
    const { from, all } = await setUp();
    await from('norda', AGENCY);
    await from('post', AGENCY);
    expect((await from('norda', CORRECTED)).outcome).toBe('merged');
    expect(all().map(({ text, link }) => ({ text, link }))).toEqual(
      expect.arrayContaining([
        { text: AGENCY, link: 'https://post.example/ferry' },
        { text: CORRECTED, link: 'https://norda.example/ferry' },
      ]),
    );
    expect(all().every(({ alsoAt }) => alsoAt === undefined)).toBe(true);
  });

  it('loses a place that now has another story', async () => {
    const { from, all } = await setUp();
    await from('norda', AGENCY);
    await from('post', AGENCY);
    expect((await from('post', OTHER_STORY[2]!.one)).outcome).toBe('added');
    expect(all().map(placesOf).toSorted()).toEqual([['norda'], ['post']]);
  });

  it('gains a place that had another story, which is removed', async () => {
    const { from, all } = await setUp();
    await from('norda', AGENCY);
    await from('post', OTHER_STORY[2]!.one);
    expect((await from('post', AGENCY)).outcome).toBe('duplicate');
    expect(all().map(placesOf)).toEqual([['norda', 'post']]);
  });

  it('loses a text when its only place is withdrawn', async () => {
    const { from, all, ingestion } = await setUp();
    await from('norda', AGENCY);
    await from('post', CUT);
    await ingestion.withdraw('link:https://norda.example/ferry');
    expect(all()).toMatchObject([{ text: CUT, source: 'post', title: 'Ferry aground, post' }]);
    await ingestion.withdraw('link:https://post.example/ferry');
    expect(all()).toEqual([]);
  });

  it('loses one text when a moderator forgets it, and keeps the others', async () => {
    const { from, all, ingestion } = await setUp();
    const { article } = await from('norda', AGENCY);
    await from('times', AGENCY);
    await from('post', CUT);
    await ingestion.forget(article.id);
    expect(all()).toMatchObject([{ text: CUT }]);
    await expect(from('times', CORRECTED, { unlessForgotten: true })).rejects.toMatchObject({ code: 'forgotten' });
    await expect(from('norda', CORRECTED, { unlessForgotten: true })).rejects.toMatchObject({ code: 'forgotten' });
  });

  it('has a limited number of places for one text', async () => {
    const { from, all } = await setUp();
    await from('norda', AGENCY);
    for (let place = 0; place <= MAX_LOCATIONS; place++) await from(`p${place}`, AGENCY);
    expect(all()[0]?.alsoAt).toHaveLength(MAX_LOCATIONS);
  });

  it('is found by the link of any of its places', async () => {
    const { from, ingestion } = await setUp();
    await from('norda', AGENCY);
    await from('times', AGENCY);
    await from('post', CUT);
    // There is no web to fetch from.
    expect((await ingestion.link('https://times.example/ferry', 'u1')).outcome).toBe('duplicate');
    expect((await ingestion.link('https://post.example/ferry', 'u1')).article.text).toBe(CUT);
  });
});

describe('places recorded before texts were kept apart', () => {
  const unchecked = {
    origin: 'link:https://post.example/ferry',
    link: 'https://post.example/ferry',
    isUnchecked: true,
  };

  async function withUnchecked() {
    const newsroom = await setUp();
    const { article } = await newsroom.from('norda', AGENCY);
    await newsroom.library.amend({ ...article, alsoAt: [unchecked as ArticleLocation] });
    return newsroom;
  }

  it('are given no text when the known place is withdrawn', async () => {
    const { all, ingestion } = await withUnchecked();
    await ingestion.withdraw('link:https://norda.example/ferry');
    expect(all()).toEqual([]);
  });

  it('do not count as read: their text is taken when it comes', async () => {
    const { all, from } = await withUnchecked();
    expect((await from('post', CUT)).outcome).toBe('merged');
    expect(all().map(({ link, alsoAt }) => ({ link, alsoAt }))).toEqual(
      expect.arrayContaining([
        { link: 'https://norda.example/ferry', alsoAt: undefined },
        { link: 'https://post.example/ferry', alsoAt: undefined },
      ]),
    );
  });
});
