import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { readArticle } from '../../src/text/read.ts';

function articleOf(text: string): Article {
  return {
    id: 'a1',
    title: '',
    text,
    publishedAt: '2026-03-04',
    ingestedAt: '2026-03-04T00:00:00Z',
    ingestedBy: 'local',
    origin: 'text:a1',
  };
}

describe('a Reading', () => {
  const text = 'On 20 February 2026 Ada Lind said 40 boats had left. "They left on March 2," she said.';
  const reading = readArticle(articleOf(text));

  it('holds sentences, quotations and mentions of one text', () => {
    expect(reading.sentences).toHaveLength(2);
    expect(reading.quotes.map((quote) => quote.speakerName)).toEqual(['Ada Lind', 'Ada Lind']);
  });

  it('gives no number inside a date', () => {
    const words = (kind: string) =>
      reading.mentions.filter((mention) => mention.kind === kind).map(({ start, end }) => text.slice(start, end));
    expect(words('date')).toContain('20 February 2026');
    expect(words('count')).toEqual(['40 boats']);
  });

  it('has its mentions in the order of the text', () => {
    const starts = reading.mentions.map((mention) => mention.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('is a function of the article alone', () => {
    expect(readArticle(articleOf(text))).toEqual(reading);
  });
});
