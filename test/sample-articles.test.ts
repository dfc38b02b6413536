import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHeader } from '../src/app/ingestion/header.ts';
import type { Reading } from '../src/domain/article.ts';
import { packageRoot } from '../src/domain/package-root.ts';
import { readArticle } from '../src/text/read.ts';
import { article } from './articles.ts';

/** The sample articles are the first thing a new user sees: each must show what the bot can do. */
const FOLDER = join(packageRoot(), 'data', 'articles');
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort();

function read(name: string): Reading {
  const file = readFileSync(join(FOLDER, name), 'utf8');
  const { header, start } = readHeader(file);
  return readArticle(article(file.slice(start), header));
}

describe('the sample articles', () => {
  it('are at least five, two of them on the same story', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(5);
    const story = FILES.map(read).filter(({ article: { text } }) => text.includes('312 homes'));
    expect(story.map(({ article: { publishedAt } }) => publishedAt)).toEqual(['2026-03-14', '2026-03-10']);
  });

  it.each(FILES)('%s has a title, a source, a date, and a link that leads nowhere real', (name) => {
    const { title, source, publishedAt, link, text } = read(name).article;
    expect(title).not.toBe('A test article');
    expect(source).toBeTruthy();
    expect(publishedAt).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(new URL(link!).hostname).toMatch(/(^|\.)example\.(org|com)$/);
    const words = text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(350);
    expect(words).toBeLessThanOrEqual(600);
  });

  it.each(FILES)('%s holds quotations by several people, pronouns among them, dates and numbers', (name) => {
    const { quotes, mentions } = read(name);
    expect(new Set(quotes.flatMap((quote) => quote.speakerName ?? [])).size).toBeGreaterThan(2);
    expect(new Set(quotes.map((quote) => quote.form)).size).toBeGreaterThan(1);
    expect(quotes.some((quote) => quote.inferred)).toBe(true);
    expect(mentions.filter((mention) => mention.kind === 'date').length).toBeGreaterThan(2);
    expect(mentions.filter((mention) => mention.kind === 'count').length).toBeGreaterThan(2);
  });

  it('show every form between them: open, split, nested, denied', () => {
    const quotes = FILES.flatMap((name) => read(name).quotes);
    expect(quotes.some((quote) => quote.open)).toBe(true);
    expect(quotes.some((quote) => quote.parts.length > 1)).toBe(true);
    expect(quotes.some((quote) => quote.nested)).toBe(true);
    expect(quotes.some((quote) => quote.denied)).toBe(true);
    expect(new Set(quotes.map((quote) => quote.form))).toEqual(new Set(['direct', 'mixed', 'indirect']));
  });
});
