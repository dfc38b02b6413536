/**
 * Milliseconds of processor time that synchronous work takes in this process.
 * Unlike elapsed time it does not grow while other processes have the processor, so a bound on it holds on a busy
 * machine too.
 */
export function cpuTimeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
