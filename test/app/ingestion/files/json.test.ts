import { describe, expect, it } from 'vitest';
import { isJson, jsonArticles } from '../../../../src/app/ingestion/files/json.ts';
import { UserError } from '../../../../src/domain/errors.ts';

const read = (value: unknown) => jsonArticles('news.json', JSON.stringify(value));

function faultOf(text: string): string {
  try {
    jsonArticles('news.json', text);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
  throw new Error('it was read');
}

const DESCRIBED = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Ferry returns',
  articleBody: 'The ferry came back on Monday.',
  datePublished: '2026-03-02T08:00:00Z',
  publisher: { '@type': 'Organization', name: 'Halden Post' },
  url: 'https://post.example/ferry',
};

describe('a JSON file', () => {
  it('may contain schema.org objects', () => {
    expect(read(DESCRIBED)).toEqual([
      {
        name: 'news.json',
        text: 'The ferry came back on Monday.',
        title: 'Ferry returns',
        source: 'Halden Post',
        link: 'https://post.example/ferry',
        publishedAt: '2026-03-02T08:00:00Z',
      },
    ]);
  });

  it.each([
    ['a list', [DESCRIBED, DESCRIBED]],
    ['a graph', { '@graph': [{ '@type': 'WebSite' }, DESCRIBED, { mainEntity: DESCRIBED }] }],
  ])('may contain several in %s, numbered', (_, value) => {
    expect(read(value).map(({ name }) => name)).toEqual(['news.json 1', 'news.json 2']);
  });

  it.each([
    ['one', { text: 'The ferry left.', title: 'Ferry' }, 1],
    ['a list', [{ text: 'The ferry left.' }, { text: 'It came back.' }], 2],
    ['a list with a name', { articles: [{ text: 'The ferry left.' }, { title: 'no text' }, null, 7] }, 1],
  ])('may use our own format: %s', (_, value, count) => {
    expect(read(value)).toHaveLength(count);
  });

  it('ignores fields that are not strings', () => {
    const [article] = read({ text: 'The ferry left.', title: 7, source: { id: 'x' }, link: ' ', publishedAt: null });
    expect(article).toEqual({ name: 'news.json', text: 'The ferry left.' });
  });

  it.each([
    [
      'JSON Feed',
      {
        version: 'https://jsonfeed.org/version/1.1',
        items: [
          {
            url: 'https://a.example/1',
            title: 'A &amp; B',
            content_html: '<p>The ferry left.</p><p>It rained.</p>',
            date_published: '2031-05-06',
          },
        ],
      },
      { text: 'The ferry left.\n\nIt rained.', title: 'A & B', link: 'https://a.example/1', publishedAt: '2031-05-06' },
    ],
    [
      'a list of a news service',
      {
        status: 'ok',
        articles: [
          {
            source: { id: null, name: 'Gull' },
            title: 'A',
            url: 'https://a.example/1',
            publishedAt: '2031-05-06',
            content: 'The ferry&nbsp;left.',
          },
        ],
      },
      {
        text: 'The ferry\u00a0left.',
        title: 'A',
        link: 'https://a.example/1',
        source: 'Gull',
        publishedAt: '2031-05-06',
      },
    ],
    ['a plain list', [{ headline: 'A', body: 'The ferry left.' }], { text: 'The ferry left.', title: 'A' }],
    [
      'the updates of a live blog',
      {
        '@type': 'LiveBlogPosting',
        headline: 'Storm',
        liveBlogUpdate: [{ headline: '10:00', articleBody: 'It rains.' }, { articleBody: 'It blows.' }],
      },
      { text: '10:00\n\nIt rains.\n\nIt blows.', title: 'Storm' },
    ],
    [
      'a body with entities and tags',
      {
        '@type': 'NewsArticle',
        headline: 'A',
        articleBody: '<p>&#8220;We left,&#8221; said Lind.</p><p>It&rsquo;s late &#x2014; 5 < 6.</p>',
      },
      { text: '“We left,” said Lind.\n\nIt’s late — 5 < 6.', title: 'A' },
    ],
  ])('may be %s', (_, value, expected) => {
    expect(read(value)).toEqual([{ name: 'news.json', ...expected }]);
  });

  it.each([
    ['broken', '{"text": "The ferry left."', 'is called JSON but is none'],
    ['without an article', '{"headline": "The ferry left."}', 'holds no article'],
    ['a mere number', '7', 'holds no article'],
    ['nothing', 'null', 'holds no article'],
    ['described without its text', JSON.stringify({ ...DESCRIBED, articleBody: '' }), 'holds no article'],
  ])('is refused when it is %s', (_, text, reason) => {
    expect(faultOf(text)).toContain(reason);
  });

  it('is recognised by its name or its content', () => {
    expect(isJson('news.JSON', 'nothing of the kind')).toBe(true);
    expect(isJson('news.txt', '\n [ { "text": "The ferry left." } ]')).toBe(true);
    expect(isJson('news.txt', '[Photo: the ferry] The ferry left.')).toBe(false);
    expect(isJson('news.txt', '{"The ferry left," she said.}')).toBe(false);
  });
});
