import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DEFAULT_WEB_LIMITS } from '../../src/adapters/web/limits.ts';
import { createReader } from '../../src/adapters/web/readable.ts';
import { answerQuestion } from '../../src/questions/answer-question.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import { readArticle } from '../../src/text/read.ts';
import { articlesOf } from './corpus.ts';

/** Milliseconds between two looks at the event loop. */
const RESOLUTION = 5;

/** Milliseconds between two questions that are answered meanwhile. */
const QUESTION_EVERY = 50;

const QUESTION = 'When did the harbour open again?';

/** Pages that are meant to hurt whoever reads them. */
const PAGES: Readonly<Record<string, string>> = {
  'a plain page': page('<p>The harbour of Halden opened again on Monday, after two years of repairs.</p>'.repeat(20)),
  '250 elements inside one another': page(`${'<div>'.repeat(250)}The harbour opened.${'</div>'.repeat(250)}`),
  '1,000 elements inside one another': page('<div>'.repeat(1_000)),
  '100,000 elements inside one another': page('<div>'.repeat(100_000)),
  '150,000 elements side by side': page('<i>a</i>'.repeat(150_000)),
  '500 kB of "<"': '<html>'.concat('<'.repeat(500_000)),
};

/**
 * Reads hostile pages while questions are answered: what each costs, and how long the event loop was kept waiting.
 * @param articles how many the library holds that is asked meanwhile
 */
export async function hostilePagesBench(articles: number): Promise<void> {
  const catalogue = new Catalogue();
  for (const article of articlesOf(articles)) catalogue.add(readArticle(article));
  answerQuestion(catalogue, QUESTION);
  const read = createReader(DEFAULT_WEB_LIMITS);
  console.log(`\n## Hostile pages, while a library of ${catalogue.sentenceCount} sentences answers`);
  console.log(row('nothing to read', await waits(catalogue, () => rest())));
  for (const [name, html] of Object.entries(PAGES)) console.log(row(name, await waits(catalogue, () => read(html))));
}

interface Waits {
  /** Milliseconds. */
  readonly took: number;
  readonly p99: number;
  readonly most: number;
  readonly answered: number;
  readonly outcome: string;
}

async function waits(catalogue: Catalogue, work: () => Promise<unknown>): Promise<Waits> {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  let answered = 0;
  const asking = setInterval(() => {
    answerQuestion(catalogue, QUESTION);
    answered++;
  }, QUESTION_EVERY);
  delays.enable();
  const started = performance.now();
  const outcome = await work().then(() => 'read', String);
  const took = performance.now() - started;
  delays.disable();
  clearInterval(asking);
  // The look itself comes every `RESOLUTION`; what is above it is waiting.
  const waited = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
  return { took, answered, outcome, p99: waited(delays.percentile(99)), most: waited(delays.max) };
}

function row(name: string, { took, p99, most, answered, outcome }: Waits): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(10);
  return `${name.padEnd(38)} ${ms(took)}  loop p99 ${ms(p99)}  most ${ms(most)}  ${String(answered).padStart(3)} answers  ${outcome}`;
}

function page(body: string): string {
  return `<!doctype html><html><head><title>Harbour</title></head><body><article>${body}</article></body></html>`;
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_000));
}
