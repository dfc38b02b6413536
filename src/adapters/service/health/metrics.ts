import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Load } from '../../../app/runtime/load.ts';
import type { Interaction } from './measured-app.ts';

/** What is looked at when the metrics are asked for. */
export interface MetricSources {
  load(): Load;
  /** The time at which the next feed is due, in milliseconds since 1970; undefined if there is none. */
  nextDue(): Promise<number | undefined>;
  isReady(): boolean;
  now?(): number;
}

export interface Metrics {
  interaction(seen: Interaction): void;
  /** Discord asked for fewer requests. */
  rateLimited(): void;
  text(): Promise<{ readonly text: string; readonly type: string }>;
}

/** Seconds: answers take some 10 ms, are deferred after 1.5 s, and are lost after 3 s unless deferred. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10, 30];

/**
 * The metrics of the program: its own, and those of the process under prom-client's usual names, among them the delay of the
 * event loop. Labels are names of commands and results alone, never ids of servers or people.
 */
export function createMetrics({ load, nextDue, isReady, now = Date.now }: MetricSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, value: () => number | Promise<number>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await value());
      },
    });
  const labelNames = ['command', 'result'] as const;
  const interactions = new Counter({
    name: 'verbatim_interactions_total',
    help: 'Commands, questions and completions, by command and result',
    labelNames,
    registers,
  });
  const seconds = new Histogram({
    name: 'verbatim_interaction_seconds',
    help: 'Time from the request to its reply, waiting for its turn included',
    labelNames: ['command'],
    buckets: BUCKETS,
    registers,
  });
  const rateLimits = new Counter({
    name: 'verbatim_discord_rate_limits_total',
    help: 'Times that Discord asked for fewer requests',
    registers,
  });
  gauge('verbatim_ready', '1 while requests are taken', () => Number(isReady()));
  gauge('verbatim_libraries_open', 'Libraries in memory', () => load().libraries);
  gauge('verbatim_characters_held', 'Characters of the articles in memory', () => load().characters);
  gauge('verbatim_queue_length', 'Requests that wait for their turn', () => load().waiting);
  gauge('verbatim_queue_age_seconds', 'How long the oldest of them has waited', () => load().oldestWaitMs / 1000);
  gauge('verbatim_feed_lag_seconds', 'How long the oldest feed has been due', async () => {
    const due = await nextDue();
    return due === undefined ? 0 : Math.max(0, now() - due) / 1000;
  });
  return {
    interaction({ command, result, milliseconds }) {
      interactions.inc({ command, result });
      seconds.observe({ command }, milliseconds / 1000);
    },
    rateLimited: () => rateLimits.inc(),
    text: async () => ({ text: await registry.metrics(), type: registry.contentType }),
  };
}
