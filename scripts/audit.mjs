// Asks the registry whether a package of package-lock.json has a known vulnerability. Where the registry does not answer,
// one line says so and nothing fails: a check must not depend on the network.
//
//   node scripts/audit.mjs
import { spawnSync } from 'node:child_process';

/** The least severe kind that fails the check, as npm names it. */
const LEVEL = 'moderate';

/** Milliseconds; a registry that is there answers within a few seconds. */
const PATIENCE = 60_000;

const ARGUMENTS = ['audit', '--json', `--audit-level=${LEVEL}`, '--fetch-retries=0', '--fetch-timeout=20000'];

const { stdout, status, error } = spawnSync('npm', ARGUMENTS, {
  encoding: 'utf8',
  timeout: PATIENCE,
  shell: process.platform === 'win32',
});
const report = reportIn(stdout);
if (report) {
  for (const line of linesOf(report)) console.log(line);
  process.exitCode = status === 0 ? 0 : 1;
} else {
  console.log(
    `npm audit: vulnerabilities were not looked for, because the registry does not answer (${whyIn(stdout)}).`,
  );
}

/** What npm found; undefined if it could not ask. */
function reportIn(output) {
  const parsed = parse(output);
  return parsed?.metadata?.vulnerabilities ? parsed : undefined;
}

function linesOf({ vulnerabilities, metadata }) {
  const found = Object.values(vulnerabilities).map(({ name, severity, via }) => {
    const titles = via.map((each) => (typeof each === 'string' ? each : `${each.title} (${each.url})`));
    return `npm audit: ${name}: ${severity}: ${titles.join('; ')}`;
  });
  const { total } = metadata.dependencies;
  return found.length > 0 ? found : [`npm audit: no known vulnerability in ${total} packages.`];
}

function whyIn(output) {
  const { message, error: fault } = parse(output) ?? {};
  const why = message || fault?.summary || error?.message || 'no reason was given';
  return why.split('\n')[0];
}

function parse(output) {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}
