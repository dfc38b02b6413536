import { describe, expect, it } from 'vitest';
import { corpusHash, newsCorpus, newsOfSentences } from './news-corpus.ts';

const ARTICLES = newsCorpus(120);

/** Different words of some articles. */
function vocabulary(count: number): number {
  const words = ARTICLES.slice(0, count).flatMap(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? []);
  return new Set(words).size;
}

describe('the invented news', () => {
  it('are the same for the same seed and others for another one', () => {
    expect(corpusHash(newsCorpus(20))).toBe(corpusHash(newsCorpus(20)));
    expect(corpusHash(newsCorpus(20, 5))).not.toBe(corpusHash(newsCorpus(20, 6)));
  });

  it('begin alike, however many there are', () => {
    expect(corpusHash(newsCorpus(8))).toBe(corpusHash(ARTICLES.slice(0, 8)));
    const enough = newsOfSentences(100);
    const sentences = (some: typeof enough) => some.reduce((sum, article) => sum + article.sentences.length, 0);
    expect(sentences(enough)).toBeGreaterThanOrEqual(100);
    expect(sentences(enough.slice(0, -1))).toBeLessThan(100);
  });

  it('are as long as news: 3.4 to 4.4 thousand characters, about 35 sentences', () => {
    for (const { text, title } of ARTICLES) {
      expect(text.length, title).toBeGreaterThan(3_400);
      expect(text.length, title).toBeLessThan(4_400);
    }
    const mean = ARTICLES.reduce((sum, { sentences }) => sum + sentences.length, 0) / ARTICLES.length;
    expect(mean).toBeGreaterThan(32);
    expect(mean).toBeLessThan(38);
  });

  it('fill every slot, and have nothing but what they tell of', () => {
    for (const { title, text, questions, quotations, sentences, people } of ARTICLES) {
      expect([title, text, ...questions].join('\n')).not.toMatch(/[{}]|undefined/);
      for (const sentence of sentences) expect(text).toContain(sentence);
      for (const words of quotations) expect(text).toContain(words);
      for (const name of people) expect(text, name).toContain(name);
    }
  });

  it('bring new words with every article, fewer and fewer', () => {
    const [first, half, all] = [vocabulary(30), vocabulary(60), vocabulary(120)];
    expect(half).toBeGreaterThan(1.3 * first);
    expect(half).toBeLessThan(1.9 * first);
    expect(all).toBeGreaterThan(1.3 * half);
    expect(all).toBeLessThan(1.9 * half);
  });
});
