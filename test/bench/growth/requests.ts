import type { LoopRequest, LoopStep } from '../loop/requests.ts';
import type { NewsArticle } from '../news/news-article.ts';
import { Random } from '../news/random.ts';
import { stepOf } from '../scale/requests.ts';

const SEED = 13;

/** Calls of each kind that go before and are not counted, and that are. */
export const WARM_UP = 20;
const MEASURED = 100;

/** Every command that might look at every article, asked about what the articles say. */
export function growthSteps(articles: readonly NewsArticle[]): LoopStep[] {
  const random = new Random(SEED);
  const topic = () => random.pick(random.pick(articles).topics);
  const person = () => {
    const { people } = random.pick(articles);
    return people.length > 0
      ? random.pick(people)
      : random.pick(articles.find((each) => each.people.length > 0)!.people);
  };
  const name = () => {
    const full = person();
    return random.chance(0.2) ? full.slice(full.indexOf(' ') + 1) : full;
  };
  const title = () => random.pick(articles).title;
  const beginning = (of: string) => of.slice(0, random.integer(2, 12));
  const repeated = (make: () => LoopRequest): LoopRequest[] => Array.from({ length: WARM_UP + MEASURED }, make);
  const call = (name: string, command: string, options: () => LoopRequest['options']): LoopStep => ({
    name,
    requests: repeated(() => ({ command, options: options() })),
  });
  const completion = (command: string, option: string, typed: () => string): LoopStep => ({
    name: `completing ${option} of /${command}`,
    requests: repeated(() => ({ command, option, options: { typed: typed() } })),
  });
  const { warmUp, measured } = stepOf('who-said', articles);
  const whoSaid = [...warmUp.slice(0, WARM_UP), ...measured.slice(0, MEASURED)];
  return [
    call('/quotes about', 'quotes', () => ({ about: topic() })),
    call('/quotes speaker', 'quotes', () => ({ speaker: name() })),
    call('/quotes speaker about', 'quotes', () => ({ speaker: name(), about: topic() })),
    call('/quotes', 'quotes', () => ({})),
    call('/quotes page', 'quotes', () => ({ page: random.integer(2, 6) })),
    call('/quotes newest', 'quotes', () => ({ order: 'newest' })),
    call('/quotes article', 'quotes', () => ({ article: title() })),
    call('/who-is', 'who-is', () => ({ name: name() })),
    call('/timeline', 'timeline', () => ({})),
    { name: '/who-said', requests: whoSaid.map((line) => JSON.parse(line) as LoopRequest) },
    completion('summary', 'article', () => beginning(title())),
    completion('quotes', 'speaker', () => beginning(name())),
    completion('who-is', 'name', () => beginning(name())),
  ];
}
