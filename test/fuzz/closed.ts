import fc from 'fast-check';
import { playTwins, twinSteps } from '../app/audience/twins.ts';

/** Pairs of servers after which the progress is printed. */
const REPORT_EVERY = 50;

/**
 * Compares pairs of servers of which one had articles from a channel that was closed later, until so many operations were
 * compared; exits with 1 if a reply told the two apart, with the smallest such sequence.
 */
export async function fuzzClosed(operations: number, seed: number): Promise<void> {
  console.log(`${operations} operations, seed ${seed}`);
  let compared = 0;
  let pairs = 0;
  const property = fc.asyncProperty(twinSteps, async (steps) => {
    if (compared >= operations) return;
    compared += await playTwins(steps);
    if (++pairs % REPORT_EVERY === 0) console.log(`${pairs} pairs of servers, ${compared} operations compared`);
  });
  // Every pair takes 20 operations at least.
  const { failed, counterexample, errorInstance } = await fc.check(property, {
    numRuns: Math.ceil(operations / 20),
    seed,
  });
  console.log(
    `${pairs} pairs of servers, ${compared} operations compared; ${failed ? 'one' : 'none'} of them tells that there was something`,
  );
  if (!failed) return;
  console.error(JSON.stringify(counterexample), errorInstance);
  process.exitCode = 1;
}
