import { corpusHash, newsOfSentences } from '../news/news-corpus.ts';
import { mean, median, percentile } from '../percentiles.ts';
import { COMMANDS, type ScaleArguments } from './arguments.ts';
import { writeArticles } from './article-files.ts';
import type { Checkout } from './checkout.ts';
import { type Folders, Program } from './child.ts';
import { type Figure, figure, megabytes } from './figures.ts';
import { stepOf } from './requests.ts';
import type { Rounds } from './rounds.ts';
import { runSessions, type Session } from './session.ts';
import type { Stores } from './stores.ts';

/** Sentences from which on a round takes so long that fewer must do. */
const LARGE = 20_000;

export interface LibraryReport {
  readonly figures: readonly Figure[];
  /** What was asked and whether the checkouts replied alike, a line each. */
  readonly notes: readonly string[];
}

/** A library of one size: opening it, what it takes of the memory, and its answers; fresh processes in every round. */
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
  const folders = new Map<Checkout, Folders>();
  const firstStarts = new Map<Checkout, number>();
  for (const checkout of checkouts) {
    const store = await stores.open(checkout, source, (folders) => {
      tell(`${checkout.label}: storing ${articles.length} articles, ${size}`);
      return firstStart(checkout, folders);
    });
    folders.set(checkout, store.folders);
    if (store.built !== undefined) firstStarts.set(checkout, store.built);
  }
  const steps = COMMANDS.filter((command) => only.has(command)).map((command) => stepOf(command, articles));
  const sessions = new Map<Checkout, Session[]>(checkouts.map((checkout) => [checkout, []]));
  for (let round = 1; round <= rounds; round++) {
    tell(`${size}, round ${round} of ${rounds}`);
    // Whoever starts first finds a colder machine.
    const order = round % 2 === 0 ? checkouts.toReversed() : checkouts;
    const outcome = await runSessions(order, (checkout) => folders.get(checkout)!, steps);
    for (const [checkout, session] of outcome) sessions.get(checkout)!.push(session);
  }

  const figures: Figure[] = [];
  if (only.has('load')) figures.push(loadFigure(size, articles.length, sessions, firstStarts));
  if (only.has('open')) figures.push(figure(`open, ${size}`, 'ms', sessions, (of) => least(of, (s) => s.opened)));
  if (only.has('heap')) {
    const heap = (name: string, bytes: (session: Session) => number) =>
      figure(`${name}, ${size}`, 'MB', sessions, (of) => megabytes(median(of.map(bytes))));
    figures.push(
      heap('heap of the library', ({ memory }) => memory.opened - memory.before),
      heap('heap of the process after all', ({ memory }) => memory.after),
    );
  }
  for (const { name } of steps) {
    const row = (what: string, of: (times: readonly number[]) => number) =>
      figure(`/${name} ${what}, ${size}`, 'ms', sessions, (all) => of(fastestTimes(all, name)));
    figures.push(
      row('mean', mean),
      row('p50', (times) => percentile(times, 0.5)),
      row('p99', (times) => percentile(times, 0.99)),
    );
  }
  return { figures, notes: steps.map(({ name }) => `${size}, ${replyNote(name, sessions)}`) };
}

/** Starts the program on an empty store, so that it takes in the folder, and gives the processor time of that. */
async function firstStart(checkout: Checkout, folders: Folders): Promise<number> {
  const program = new Program(checkout, folders);
  const milliseconds = await program.order({ kind: 'started' });
  await program.end();
  return milliseconds;
}

const least = (sessions: readonly Session[], of: (session: Session) => number): number => Math.min(...sessions.map(of));

/** The time of each request in its fastest round: another program can make a request slower, but never faster. */
export function fastestTimes(sessions: readonly Pick<Session, 'replies'>[], step: string): number[] {
  const rounds = sessions.map(({ replies }) => replies.get(step) ?? []);
  return (rounds[0] ?? []).map((_, request) => Math.min(...rounds.map((replies) => replies[request]!.milliseconds)));
}

/** Articles a second that a first start reads, stores and indexes: its processor time without that of a later start. */
function loadFigure(
  size: string,
  articles: number,
  sessions: Rounds<Session>,
  firstStarts: ReadonlyMap<Checkout, number>,
): Figure {
  const values = [...firstStarts].map(([checkout, first]) => {
    const milliseconds = first - least(sessions.get(checkout)!, ({ started }) => started);
    return [checkout.label, (1_000 * articles) / milliseconds] as const;
  });
  return { name: `load: read, store and index, ${size}`, unit: 'a second', values: Object.fromEntries(values) };
}

/** How many requests found an answer, and how many replies are the same, character for character. */
function replyNote(name: string, sessions: Rounds<Session>): string {
  const [first, second] = [...sessions.values()].map(([session]) => session!.replies.get(name)!);
  const found = (replies: typeof first) => replies!.filter((reply) => reply.found).length;
  const asked = `/${name}: ${first!.length} requests`;
  if (!second) return `${asked}, ${found(first)} found an answer`;
  const same = first!.filter(({ hash }, i) => hash === second[i]!.hash).length;
  return `${asked}; former found ${found(first)}, now ${found(second)}; ${same} replies are the same`;
}
