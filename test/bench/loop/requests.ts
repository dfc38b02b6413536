import type { NewsArticle } from '../news/news-article.ts';
import { Random } from '../news/random.ts';
import { stepOf } from '../scale/requests.ts';

/** A call of a command, or with `option` the completion of what somebody typed there. */
export interface LoopRequest {
  readonly command: string;
  readonly options: Readonly<Record<string, string | number>>;
  readonly option?: string;
}

/** Calls of one kind. */
export interface LoopStep {
  readonly name: string;
  readonly requests: readonly LoopRequest[];
}

const SEED = 11;

/** Calls of each kind: the first meets a library that has just changed. */
const CALLS = 6;

/** Every command that reads the library, asked about what the articles say. */
export function loopSteps(articles: readonly NewsArticle[]): LoopStep[] {
  const random = new Random(SEED);
  const repeated = (make: () => LoopRequest): LoopRequest[] => Array.from({ length: CALLS }, make);
  const measured = (['ask', 'search', 'who-said', 'who-is'] as const).map((command) => ({
    name: `/${command}`,
    requests: stepOf(command, articles)
      .warmUp.slice(0, CALLS)
      .map((line) => JSON.parse(line) as LoopRequest),
  }));
  const topic = () => random.pick(random.pick(articles).topics);
  const person = () => random.pick(articles.find(({ people }) => people.length > 0 && random.chance(0.5))!.people);
  const title = () => random.pick(articles).title;
  const call = (name: string, command: string, options: () => LoopRequest['options']): LoopStep => ({
    name,
    requests: repeated(() => ({ command, options: options() })),
  });
  const completion = (command: string, option: string, typed: () => string): LoopStep => ({
    name: `completing ${option} of /${command}`,
    requests: repeated(() => ({ command, option, options: { typed: typed() } })),
  });
  return [
    ...measured,
    call('/quotes about', 'quotes', () => ({ about: topic() })),
    call('/quotes speaker', 'quotes', () => ({ speaker: person() })),
    call('/quotes', 'quotes', () => ({})),
    call('/summary', 'summary', () => ({})),
    call('/summary article', 'summary', () => ({ article: title() })),
    call('/summary topic', 'summary', () => ({ topic: topic() })),
    call('/summary days', 'summary', () => ({ days: 365 })),
    call('/timeline', 'timeline', () => ({})),
    call('/timeline topic', 'timeline', () => ({ topic: topic() })),
    call('/timeline person', 'timeline', () => ({ person: person() })),
    call('/timeline article', 'timeline', () => ({ article: title() })),
    call('/articles', 'articles', () => ({})),
    call('/help', 'help', () => ({})),
    completion('summary', 'article', () => title().slice(0, 6)),
    completion('quotes', 'speaker', () => person().slice(0, 4)),
    completion('who-is', 'name', () => person().slice(0, 4)),
  ];
}
