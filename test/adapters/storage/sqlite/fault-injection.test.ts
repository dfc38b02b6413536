import { expect, test } from 'vitest';
import { FAULTS } from './failing-database.ts';
import { injectFaults, noCounts, scenarios } from './fault-scenarios.ts';

test('a failing statement loses no acknowledgement, shows no internal error, and leaves a clean start', async () => {
  const counts = noCounts();
  // A third of the statements with one fault each; `npm run fuzz -- faults` takes all of both.
  for (const [place, scenario] of scenarios.entries()) {
    await injectFaults(scenario, (n) => ((place + n) % 3 === 0 ? [FAULTS[n % FAULTS.length]!] : []), counts);
  }
  const { lost, misreported, internal, unclean, ...numbers } = counts;
  expect({ lost, misreported, internal, unclean }).toEqual({ lost: [], misreported: [], internal: [], unclean: [] });
  expect(numbers.faults).toBeGreaterThan(80);
  expect(numbers.acknowledged).toBeGreaterThan(10);
  expect(numbers.refused).toBeGreaterThan(20);
});
