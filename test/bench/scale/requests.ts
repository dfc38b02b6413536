import { inventedNoun } from '../news/invented.ts';
import type { NewsArticle } from '../news/news-article.ts';
import { Random } from '../news/random.ts';
import type { CommandName } from './arguments.ts';

/** Requests of one kind in the form of the program's JSON lines. */
export interface Step {
  readonly name: CommandName;
  /** Asked first and not counted: code that has not run often is not optimised yet. */
  readonly warmUp: readonly string[];
  readonly measured: readonly string[];
}

/** How many requests come first, and how many count. Those that took longest when this was written are the fewest. */
export const REQUESTS: Readonly<Record<CommandName, { readonly warmUp: number; readonly measured: number }>> = {
  ask: { warmUp: 300, measured: 300 },
  search: { warmUp: 200, measured: 300 },
  'who-said': { warmUp: 60, measured: 200 },
  'who-is': { warmUp: 15, measured: 60 },
  quotes: { warmUp: 8, measured: 40 },
};

/** Seed of what is asked; the articles have one of their own. */
const SEED = 7;

/** What is asked of a library with these articles, as JSON lines: the same for the same articles. */
export function stepOf(command: CommandName, articles: readonly NewsArticle[]): Step {
  const random = new Random(SEED);
  const { warmUp, measured } = REQUESTS[command];
  const lines = Array.from({ length: warmUp + measured }, () =>
    JSON.stringify({ command, options: OPTIONS[command](articles, random) }),
  );
  return { name: command, warmUp: lines.slice(0, warmUp), measured: lines.slice(warmUp) };
}

type Options = Readonly<Record<string, string>>;

const OPTIONS: Readonly<Record<CommandName, (articles: readonly NewsArticle[], random: Random) => Options>> = {
  ask: (articles, random) => ({ question: questionOf(articles, random) }),
  search: (articles, random) => ({ words: searchOf(articles, random) }),
  'who-said': (articles, random) => ({ words: rememberedOf(articles, random) }),
  'who-is': (articles, random) => ({ name: nameOf(articles, random) }),
  quotes: quotesOf,
};

/** Most as the article says it; some with a misspelt word, some about a word that stands nowhere. */
export function questionOf(articles: readonly NewsArticle[], random: Random): string {
  const question = random.pick(withSome(articles, random, (article) => article.questions));
  if (random.chance(0.06)) return swapped(question, (word) => slip(word, random), random);
  if (random.chance(0.05)) return swapped(question, () => inventedNoun(2_000_000 + random.integer(0, 9_999)), random);
  return question;
}

function searchOf(articles: readonly NewsArticle[], random: Random): string {
  const words = random.pick(random.pick(articles).sentences).match(/[\p{L}\d]{4,}/gu) ?? ['news'];
  const start = random.integer(0, Math.max(0, words.length - 4));
  return words.slice(start, start + random.integer(1, 4)).join(' ');
}

/** Some words on end of what somebody said; half-remembered ones too. */
export function rememberedOf(articles: readonly NewsArticle[], random: Random): string {
  const words = random.pick(withSome(articles, random, (article) => article.quotations)).split(' ');
  const length = random.integer(4, 8);
  const start = random.integer(0, Math.max(0, words.length - length));
  const remembered = words.slice(start, start + length).join(' ');
  return random.chance(0.15) ? swapped(remembered, () => 'something', random) : remembered;
}

function nameOf(articles: readonly NewsArticle[], random: Random): string {
  const name = random.pick(withSome(articles, random, (article) => article.people));
  return random.chance(0.2) ? name.slice(name.indexOf(' ') + 1) : name;
}

function quotesOf(articles: readonly NewsArticle[], random: Random): Options {
  const kind = random.next();
  const speaker = nameOf(articles, random);
  const about = random.pick(random.pick(articles).topics);
  if (kind < 0.4) return { speaker };
  if (kind < 0.8) return { about };
  return kind < 0.9 ? { speaker, about } : {};
}

/** What an article has of a kind; another article's where it has none. */
function withSome(
  articles: readonly NewsArticle[],
  random: Random,
  of: (article: NewsArticle) => readonly string[],
): readonly string[] {
  const some = of(random.pick(articles));
  return some.length > 0 ? some : of(articles.find((article) => of(article).length > 0)!);
}

/** The words with one of the longer ones changed. */
function swapped(words: string, change: (word: string) => string, random: Random): string {
  const long = words.match(/[a-z]{5,}/g);
  if (!long) return words;
  const word = random.pick(long);
  return words.replace(word, change(word));
}

/** Two neighbouring letters change places. */
function slip(word: string, random: Random): string {
  const at = random.integer(1, word.length - 3);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}
