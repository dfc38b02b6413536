import MiniSearch from 'minisearch';
import { checkText } from '../../src/checking/check-text.ts';
import type { Article } from '../../src/domain/article.ts';
import { answerQuestion } from '../../src/questions/answer-question.ts';
import { searchQuotations } from '../../src/questions/quotation-search.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { readArticle } from '../../src/text/read.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { article } from '../articles.ts';
import { articlesOf, LIBRARY_SHARE, randomFrom } from './corpus.ts';
import { measure, row } from './measure.ts';

/** Questions asked of each library. */
const QUESTIONS = 300;

export function retrievalBench(count: number): void {
  const articles = articlesOf(count, LIBRARY_SHARE);
  const catalogue = new Catalogue();
  for (const article of articles) catalogue.add(readArticle(article));
  const plain = plainIndex(articles);
  const questions = questionsFrom(articles);
  const baseline = measure(questions, (question) => plain.search(question));
  const name = 'MiniSearch as it comes';
  console.log(`\n## Questions to ${count} articles, ${catalogue.sentenceCount} sentences`);
  console.log(row(name, baseline));
  const against = { name, times: baseline };
  console.log(
    row(
      'search',
      measure(questions, (question) => catalogue.search(question, 10)),
      against,
    ),
  );
  console.log(
    row(
      'ask',
      measure(questions, (question) => answerQuestion(catalogue, question)),
      against,
    ),
  );
  const remembered = rememberedFrom(articles);
  console.log(
    row(
      '/who-said, one word replaced',
      measure(remembered, (words) => searchQuotations(catalogue, words)),
      against,
    ),
  );
  const posts = remembered.flatMap((_, at) => (at % WORDS_PER_POST === 0 ? [postOf(remembered, at)] : []));
  console.log(
    row(
      `/check of ${POST_LENGTH} characters`,
      measure(posts, (post) => checkText(catalogue, readArticle(article(post)))),
      against,
    ),
  );
  const plainPosts = posts.map((_, at) => plainPostOf(remembered, at * WORDS_PER_POST));
  console.log(
    row(
      '/check of the same without quotation marks',
      measure(plainPosts, (post) => checkText(catalogue, readArticle(article(post)))),
      against,
    ),
  );
}

/** A post of plain sentences: each is compared as a whole. */
function plainPostOf(remembered: readonly string[], from: number): string {
  return postOf(remembered, from).replace(/They said: |"/g, '');
}

/** UTF-16 units of a post that is checked. */
const POST_LENGTH = 1500;
/** One post is made for so many remembered sentences. */
const WORDS_PER_POST = 30;

/** Ten words of the articles each, of which the fifth was replaced. */
function rememberedFrom(articles: readonly Article[]): string[] {
  const random = randomFrom(11);
  return Array.from({ length: QUESTIONS }, () => {
    const words = articles[Math.floor(random() * articles.length)]!.text.replace(/["“”]/g, '').split(/\s+/);
    const start = Math.floor(random() * Math.max(1, words.length - 10));
    return words
      .slice(start, start + 10)
      .with(Math.min(4, words.length - 1 - start), 'zanzibar')
      .join(' ');
  });
}

/** A post of quotations. */
function postOf(remembered: readonly string[], from: number): string {
  let post = '';
  for (let at = from; post.length < POST_LENGTH; at++) post += `They said: "${remembered[at % remembered.length]!}." `;
  return post.slice(0, POST_LENGTH);
}

/** Sentences in MiniSearch with its own tokeniser and settings: what a first version of a bot would do. */
function plainIndex(articles: readonly Article[]): MiniSearch {
  const index = new MiniSearch({ fields: ['text'] });
  const sentences = articles.flatMap(({ text }) => findSentences(text).map((s) => text.slice(s.start, s.end)));
  index.addAll(sentences.map((text, id) => ({ id, text })));
  return index;
}

/** Plain questions from words that stand near one another: six of one paragraph, in order. */
function questionsFrom(articles: readonly Article[]): string[] {
  const random = randomFrom(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  return Array.from({ length: QUESTIONS }, () => {
    const words = pick(
      pick(articles)
        .text.split('\n')
        .filter((p) => p.length > 60),
    ).split(' ');
    const start = Math.floor(random() * Math.max(1, words.length - 6));
    return `${pick(['Who', 'What', 'When', 'Where'])} did ${words.slice(start, start + 6).join(' ')}?`;
  });
}
