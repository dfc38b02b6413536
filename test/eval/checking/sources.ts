import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHeader } from '../../../src/app/ingestion/header.ts';
import type { Article } from '../../../src/domain/article.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { readArticle } from '../../../src/text/read.ts';
import { type Golden, type Portrait, portrait } from '../../golden-articles.ts';
import { givenArticle } from '../documents.ts';

/** A quotation of an article from which claims are made. */
export interface SourceQuote {
  /** Its parts, joined, without quotation marks around them. */
  readonly words: string;
  readonly form: 'direct' | 'indirect';
  /** The name of who said it; absent if the article tells none. */
  readonly speaker?: string;
  /** True if the name is not written beside the words. */
  readonly inferred: boolean;
  readonly denied: boolean;
  /** True if it asks, and so says nothing. */
  readonly asks: boolean;
}

/** An article with its quotations. */
export interface Source {
  readonly article: Article;
  readonly text: string;
  readonly sentences: readonly string[];
  readonly quotes: readonly SourceQuote[];
}

/** The golden articles, with the quotations that a careful reader finds, and the sample articles, with those that are read. */
export function sourceArticles(): Source[] {
  return [...goldenSources(), ...sampleSources()];
}

function goldenSources(): Source[] {
  const folder = join(packageRoot(), 'test', 'golden');
  return readdirSync(folder)
    .sort()
    .map((slug) => {
      const golden: Golden = JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8'));
      return sourceOf(articleIn(join(folder, slug, 'article.txt'), slug), golden);
    });
}

function sampleSources(): Source[] {
  const folder = join(packageRoot(), 'data', 'articles');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const article = articleIn(join(folder, name), name);
      return sourceOf(article, portrait(readArticle(article)));
    });
}

function articleIn(file: string, id: string): Article {
  const content = readFileSync(file, 'utf8');
  const { header, start } = readHeader(content);
  return givenArticle(id, content.slice(start), { title: header.title, date: header.publishedAt });
}

function sourceOf(article: Article, { sentences, quotes }: Portrait): Source {
  return {
    article,
    text: article.text,
    sentences,
    quotes: quotes
      .filter(({ form, nested, words }) => !nested && (form === 'direct' || words[0]!.startsWith('that ')))
      .map(({ words, form, speakerName, inferred = false, denied = false }) => ({
        words: joined(words),
        form: form === 'direct' ? 'direct' : 'indirect',
        ...(speakerName && /^\p{Lu}/u.test(speakerName) && { speaker: speakerName }),
        inferred,
        denied,
        asks: /\?/.test(words.at(-1)!),
      })),
  };
}

/** A part that ends before a cue gets the full stop that the newspaper put a comma for. */
function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/^["“”„]|["“”]$/g, '').trim())
    .map((part, at) => (/^\p{Lu}/u.test(parts[at + 1]?.replace(/^["“„]/, '') ?? '') ? part.replace(/,$/, '.') : part))
    .map((part, at) => (at === parts.length - 1 ? part.replace(/,$/, '') : part))
    .join(' ');
}
