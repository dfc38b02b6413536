import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/storage/sqlite.ts';
import { createIngestion } from '../../../src/app/ingestion/ingest.ts';
import { isSameStory } from '../../../src/app/ingestion/near-duplicates.ts';
import { DEFAULT_LIMITS, MAX_LOCATIONS } from '../../../src/app/limits.ts';
import type { GivenText } from '../../../src/app/ports.ts';
import { StoredLibrary } from '../../../src/retrieval/stored-library.ts';
import { article } from '../../articles.ts';
import { AGENCY, OTHER_STORY, SAME_STORY } from './story-pairs.ts';

const PARAGRAPHS = AGENCY.split('\n\n');
const CUT = PARAGRAPHS.slice(0, 4).join('\n\n');
const LONGER = `${AGENCY}\n\nThe mayor of Vestermark, Odd Bruun, said that the town would ask for a second ship, as one was too few.`;
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
  it('is stored once, with all locations', async () => {
    const { from, all, store } = await setUp();
    const first = await from('norda', AGENCY);
    const second = await from('post', `VESTERMARK – ${AGENCY}`);
    expect(second).toMatchObject({ outcome: 'merged', sentences: first.sentences, article: { id: first.article.id } });
    expect(all()).toEqual([
      {
        ...first.article,
        alsoAt: [{ origin: 'link:https://post.example/ferry', source: 'post', link: 'https://post.example/ferry' }],
      },
    ]);
    expect(await store.articles()).toEqual(all());
  });

  it('records a location once, however often it is read', async () => {
    const { from, all } = await setUp();
    await from('norda', AGENCY);
    await from('post', CUT);
    expect((await from('post', CUT, { source: 'The Post' })).outcome).toBe('merged');
    expect(all()[0]?.alsoAt?.map(({ source }) => source)).toEqual(['The Post']);
  });

  it('takes a complete text in place of a truncated one; the former id leads to it', async () => {
    const { from, all, library } = await setUp();
    const cut = await from('post', CUT);
    const whole = await from('norda', AGENCY);
    expect(whole.outcome).toBe('replaced');
    expect(all()).toMatchObject([{ text: AGENCY, source: 'norda', alsoAt: [{ source: 'post' }] }]);
    expect(library.catalogue.reading(cut.article.id)?.article.text).toBe(AGENCY);
  });

  it('takes the later of two texts of similar length, but never an older or a truncated one', async () => {
    const { from, all } = await setUp();
    await from('norda', AGENCY, { publishedAt: '2031-05-06T08:00:00Z' });
    expect((await from('post', CORRECTED, { publishedAt: '2031-05-06T07:00:00Z' })).outcome).toBe('merged');
    expect((await from('times', CUT, { publishedAt: '2031-05-07' })).outcome).toBe('merged');
    expect((await from('late', CORRECTED, { publishedAt: '2031-05-06T09:00:00Z' })).outcome).toBe('replaced');
    expect(all()).toHaveLength(1);
    expect(all()[0]).toMatchObject({ text: CORRECTED, source: 'late' });
    expect(all()[0]?.alsoAt?.map(({ source }) => source)).toEqual(['norda', 'post', 'times']);
  });

  it('keeps its text if neither is known to be later', async () => {
    const { from, all } = await setUp();
    await from('norda', AGENCY);
    expect((await from('post', CORRECTED, { publishedAt: '2031-05-07' })).outcome).toBe('merged');
    expect(all()[0]?.text).toBe(AGENCY);
  });

  it('keeps its locations when its own page is edited', async () => {
    const { from, all } = await setUp();
    await from('norda', AGENCY);
    await from('post', CUT);
    expect((await from('norda', CORRECTED)).outcome).toBe('replaced');
    expect(all()).toMatchObject([{ text: CORRECTED, source: 'norda', alsoAt: [{ source: 'post' }] }]);
  });

  it('loses a location that now has another story', async () => {
    const { from, all } = await setUp();
    await from('norda', AGENCY);
    await from('post', CUT);
    expect((await from('post', OTHER_STORY[2]!.one)).outcome).toBe('added');
    const places = all().map(({ source, alsoAt = [] }) => `${source} ${alsoAt.length}`);
    expect(places.sort()).toEqual(['norda 0', 'post 0']);
  });

  it('gains a location that had another story, which is removed', async () => {
    const { from, all } = await setUp();
    await from('norda', AGENCY);
    await from('post', OTHER_STORY[2]!.one);
    expect((await from('post', CUT)).outcome).toBe('merged');
    expect(all()).toHaveLength(1);
  });

  it('stays while it has any location', async () => {
    const { from, all, ingestion } = await setUp();
    await from('norda', AGENCY);
    await from('post', CUT);
    await ingestion.withdraw('link:https://norda.example/ferry');
    expect(all()).toMatchObject([{ text: AGENCY, source: 'post', origin: 'link:https://post.example/ferry' }]);
    await ingestion.withdraw('link:https://post.example/ferry');
    expect(all()).toEqual([]);
  });

  it('that a moderator forgot is not added again from another location', async () => {
    const { from, all, ingestion } = await setUp();
    const { article: story } = await from('norda', AGENCY);
    await from('post', CUT);
    await ingestion.forget(story.id);
    await expect(from('post', CUT, { unlessForgotten: true })).rejects.toMatchObject({ code: 'forgotten' });
    expect(all()).toEqual([]);
  });

  it.each([-1, 0, 1])('has a limited number of locations: %i over the limit', async (over) => {
    const { from, all } = await setUp();
    await from('norda', LONGER);
    for (let place = 0; place < MAX_LOCATIONS + over; place++) await from(`p${place}`, `Place ${place}: ${AGENCY}`);
    expect(all()).toHaveLength(1);
    expect(all()[0]?.alsoAt).toHaveLength(MAX_LOCATIONS + Math.min(over, 0));
  });

  it('is found by the link of any of its locations', async () => {
    const { from, ingestion } = await setUp();
    await from('norda', AGENCY);
    await from('post', CUT);
    // There is no web to fetch from.
    expect((await ingestion.link('https://post.example/ferry', 'u1')).outcome).toBe('duplicate');
  });
});
