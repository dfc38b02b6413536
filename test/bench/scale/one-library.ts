import type { NewsArticle } from '../news/news-article.ts';
import { corpusHash, newsOfSentences } from '../news/news-corpus.ts';
import { mean, median, percentile } from '../percentiles.ts';
import { COMMANDS, type ScaleArguments } from './arguments.ts';
import { writeArticles } from './article-files.ts';
import type { Checkout } from './checkout.ts';
import { askProgram } from './child.ts';
import { type Figure, figure, megabytes } from './figures.ts';
import type { Outcome, StepOutcome } from './plan.ts';
import { stepOf } from './requests.ts';
import { inTurn, type Rounds } from './rounds.ts';
import type { Stores } from './stores.ts';

/** Sentences from which on a round takes so long that fewer must do. */
const LARGE = 20_000;

export interface LibraryReport {
  readonly figures: readonly Figure[];
  /** What was asked and whether the checkouts replied alike, a line each. */
  readonly notes: readonly string[];
}

/** A library of one size: opening it, what it takes of the memory, and its answers, each in a fresh process. */
export async function measureLibrary(
  sentences: number,
  checkouts: readonly Checkout[],
  { only, rounds = sentences < LARGE ? 3 : 2 }: ScaleArguments,
  stores: Stores,
  tell: (what: string) => void,
): Promise<LibraryReport> {
  const articles = newsOfSentences(sentences);
  const size = `${sentences.toLocaleString('en')} sentences`;
  const source = {
    name: `${sentences}-${corpusHash(articles).slice(0, 12)}`,
    write: (folder: string) => writeArticles(folder, articles),
  };
  const opened = new Map<Checkout, Awaited<ReturnType<typeof open>>>();
  const open = (checkout: Checkout) =>
    stores.open(checkout, source, (folders) => {
      tell(`${checkout.label}: storing ${articles.length} articles, ${size}`);
      return askProgram(checkout, folders, []);
    });
  for (const checkout of checkouts) opened.set(checkout, await open(checkout));
  const steps = COMMANDS.filter((command) => only.has(command)).map((command) => stepOf(command, articles));
  const outcomes = await inTurn(checkouts, rounds, (checkout, round) => {
    tell(`${checkout.label}: ${size}, round ${round + 1} of ${rounds}`);
    return askProgram(checkout, opened.get(checkout)!.folders, steps);
  });

  const figures: Figure[] = [];
  if (only.has('load')) figures.push(loadFigure(size, articles, outcomes, (c) => opened.get(c)!.built?.started));
  if (only.has('open')) figures.push(figure(`open, ${size}`, 'ms', outcomes, ({ opened }) => opened));
  if (only.has('heap')) {
    figures.push(
      figure(`heap of the library, ${size}`, 'MB', outcomes, ({ memory }) => megabytes(memory.opened - memory.before)),
      figure(`heap of the process after all, ${size}`, 'MB', outcomes, ({ memory }) => megabytes(memory.after)),
    );
  }
  for (const { name } of steps) {
    const timesOf = ({ steps }: Outcome) => stepCalled(steps, name).times;
    figures.push(
      figure(`/${name} mean, ${size}`, 'ms', outcomes, (o) => mean(timesOf(o))),
      figure(`/${name} p50, ${size}`, 'ms', outcomes, (o) => percentile(timesOf(o), 0.5)),
      figure(`/${name} p99, ${size}`, 'ms', outcomes, (o) => percentile(timesOf(o), 0.99)),
    );
  }
  return { figures, notes: steps.map(({ name }) => `${size}, ${replyNote(name, outcomes)}`) };
}

/** Articles a second that a first start reads, stores and indexes: its processor time without that of a later start. */
function loadFigure(
  size: string,
  articles: readonly NewsArticle[],
  outcomes: Rounds<Outcome>,
  firstStart: (checkout: Checkout) => number | undefined,
): Figure {
  const values = [...outcomes].flatMap(([checkout, later]) => {
    const first = firstStart(checkout);
    if (first === undefined) return [];
    const milliseconds = first - median(later.map(({ started }) => started));
    return [[checkout.label, (1_000 * articles.length) / milliseconds] as const];
  });
  return { name: `load: read, store and index, ${size}`, unit: 'a second', values: Object.fromEntries(values) };
}

function stepCalled(steps: readonly StepOutcome[], name: string): StepOutcome {
  return steps.find((step) => step.name === name)!;
}

/** How many requests found an answer, and how many replies are the same, character for character. */
function replyNote(name: string, outcomes: Rounds<Outcome>): string {
  const [first, second] = [...outcomes.values()].map(([round]) => stepCalled(round!.steps, name));
  const asked = first!.replies.length;
  if (!second) return `/${name}: ${asked} requests, ${first!.found} found an answer`;
  const same = first!.replies.filter((reply, i) => reply === second.replies[i]).length;
  return `/${name}: ${asked} requests; former found ${first!.found}, now ${second.found}; ${same} replies are the same`;
}
