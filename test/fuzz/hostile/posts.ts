import { checkText } from '../../../src/checking/check-text.ts';
import { searchQuotations } from '../../../src/questions/quotation-search.ts';
import { Catalogue } from '../../../src/retrieval/catalogue.ts';
import { readArticle } from '../../../src/text/read.ts';
import { article } from '../../articles.ts';
import { articlesOf, LIBRARY_SHARE } from '../../bench/corpus.ts';
import { processorTime } from '../../bench/measure.ts';
import { SHAPES, type Shape } from './shapes.ts';

/** Articles of the library that the posts are checked against, beside one of the post's own shape. */
const LIBRARY = 300;
/** UTF-16 units of the article that has the shape of the posts. */
const OWN_ARTICLE = 50_000;
/** UTF-16 units of the longer post; `/check` takes no more. */
const LENGTH = 4_000;

/** Milliseconds of processor time that a post may need. */
const MAX_MS = 1_000;
/** Growth of the time that twice the length may bring: 2 is linear. */
const MAX_GROWTH = 3;
/** Milliseconds below which growth says nothing. */
const MIN_MEASURED_MS = 20;

/** What is done with a post, by the command that does it. */
const CALLS: Readonly<Record<string, (library: Catalogue, post: string) => unknown>> = {
  '/check': (library, post) => checkText(library, readArticle(article(post))),
  '/who-said': (library, post) => searchQuotations(library, post),
};

/**
 * `npm run fuzz -- posts`: posts of every hostile shape, checked against a library that has an article of the same shape; prints
 * what the longest post costs, and what twice the length does.
 * @param only part of the shapes' names
 * @returns whether every call kept within the bounds
 */
export function hostilePosts(only = ''): boolean {
  const library = new Catalogue();
  for (const each of articlesOf(LIBRARY, LIBRARY_SHARE)) library.add(readArticle(each));
  const shapes = SHAPES.filter(({ name }) => name.includes(only));
  const over = shapes.flatMap((shape) => Object.keys(CALLS).filter((call) => !isWithin(library, shape, call)));
  console.log(
    `\n${shapes.length} shapes of posts of ${LENGTH} characters: ${over.length} calls too slow or growing too fast`,
  );
  return over.length === 0;
}

function isWithin(library: Catalogue, shape: Shape, call: string): boolean {
  const own = readArticle(article(shape.text(OWN_ARTICLE), { title: 'Of the same shape' }));
  library.add(own);
  const [half, whole] = [LENGTH / 2, LENGTH].map((length) => {
    const post = shape.text(length).slice(0, length);
    return processorTime(() => CALLS[call]!(library, post));
  }) as [number, number];
  library.remove(own.article.id);
  const growth = whole < MIN_MEASURED_MS ? undefined : whole / half;
  const isFine = whole <= MAX_MS && (growth ?? 0) < MAX_GROWTH;
  const figures = `${whole.toFixed(1).padStart(8)} ms ${growth === undefined ? '' : `${growth.toFixed(2)} × half`}`;
  console.log(`${shape.name.slice(0, 46).padEnd(46)} ${call.padEnd(10)} ${figures}${isFine ? '' : '  OVER'}`);
  return isFine;
}
