import fc from 'fast-check';
import { playSequence, type Step, sequences } from '../app/sources/sequences.ts';

/** Sequences after which the progress is printed. */
const REPORT_EVERY = 100;

/**
 * Plays random sequences of what members and moderators do and prints how many of them led to an answer whose words do not
 * stand in the text of the place that it links to; exits with 1 if one did, with the smallest such sequence.
 */
export async function fuzzSources(count: number, seed: number): Promise<void> {
  console.log(`${count} sequences, seed ${seed}`);
  const counts = { sequences: 0, steps: 0, checks: 0 };
  const started = performance.now();
  const property = fc.asyncProperty(sequences, async (steps: readonly Step[]) => {
    counts.checks += await playSequence(steps);
    counts.sequences++;
    counts.steps += steps.length;
    if (counts.sequences % REPORT_EVERY === 0) console.log(summary(counts, started));
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, { numRuns: count, seed });
  console.log(`${summary(counts, started)}; ${failed ? 'one' : 'none'} of them breaks the rule`);
  if (!failed) return;
  console.error(JSON.stringify(counterexample), errorInstance);
  process.exitCode = 1;
}

interface Counts {
  readonly sequences: number;
  readonly steps: number;
  readonly checks: number;
}

function summary({ sequences: played, steps, checks }: Counts, started: number): string {
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  return `${played} sequences, ${steps} steps, ${checks} passages and texts compared with their places, ${seconds} s`;
}
