import { type Finding, fault, ok } from '../../../app/finding.ts';

/**
 * Compares the running Node with the oldest one that the program was tested with.
 * @param running such as `20.19.5`
 * @param engines of package.json, such as `>=20.19`
 */
export function examineNode(running: string, engines: string): Finding {
  const [major = 0, minor = 0] = numbersOf(running);
  const [leastMajor = 0, leastMinor = 0] = numbersOf(engines);
  const isNewEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  if (isNewEnough) return ok('node', running);
  return fault(
    'node',
    `${running} is too old: install Node ${leastMajor}.${leastMinor} or newer (24 is a good choice)`,
  );
}

function numbersOf(version: string): number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}
