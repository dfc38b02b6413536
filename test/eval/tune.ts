/**
 * `npm run tune`: fits the weights to the development questions and prints each model in the form of its file in
 * `data/models`, with figures in force and held out by article: the rules that rank passages, the votes on short answers,
 * the signs of confidence. `npm run tune -- focus` prints one of them.
 */

const FITS: Readonly<Record<string, () => Promise<unknown>>> = {
  rules: () => import('./tune-rules.ts'),
  focus: () => import('./tune-focus.ts'),
  confidence: () => import('./tune-confidence.ts'),
};

const [chosen] = process.argv.slice(2);
if (chosen !== undefined && !Object.hasOwn(FITS, chosen)) {
  process.stderr.write(`There is no fit "${chosen}"; there are ${Object.keys(FITS).join(', ')}.\n`);
  process.exitCode = 2;
} else
  for (const name of chosen === undefined ? Object.keys(FITS) : [chosen]) {
    process.stdout.write(`\n## ${name}\n\n`);
    await FITS[name]?.();
  }

export {};
