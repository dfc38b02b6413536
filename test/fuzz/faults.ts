import { FAULTS } from '../adapters/storage/sqlite/failing-database.ts';
import { injectFaults, noCounts, scenarios } from '../adapters/storage/sqlite/fault-scenarios.ts';

/**
 * `npm run fuzz -- faults`: every statement of everything that writes fails in every way that SQLite knows.
 * @returns false if an acknowledgement was lost, an internal error shown, or the next start not clean
 */
export async function fuzzFaults(): Promise<boolean> {
  const total = noCounts();
  for (const scenario of scenarios) {
    const before = { ...total };
    await injectFaults(scenario, () => FAULTS, total);
    const [faults, acknowledged, refused, partly] = (['faults', 'acknowledged', 'refused', 'partly'] as const).map(
      (count) => String(total[count] - before[count]).padStart(4),
    );
    console.log(
      `${scenario.name.padEnd(24)}${faults} faults: ${acknowledged} acknowledged, ${refused} refused, ${partly} in part`,
    );
  }
  const { lost, misreported, internal, unclean } = total;
  console.log(
    `${total.faults} faults: ${lost.length} acknowledgements lost, ${misreported.length} refused although changed, ${internal.length} internal errors shown, ${unclean.length} unclean starts`,
  );
  for (const sentence of [...lost, ...misreported, ...internal, ...unclean]) console.error(sentence);
  return lost.length + misreported.length + internal.length + unclean.length === 0;
}
