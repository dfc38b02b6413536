/**
 * `npm run tune`: fits what is weighed to the development questions and prints it beside what is in force, with figures
 * held out by article: first the rules that rank passages, then the votes on short answers, then the signs of
 * confidence. `npm run tune -- focus` prints one of them. The chosen weights stand in `src/questions/ranking/weights.ts`,
 * `src/questions/extraction/weights.ts` and `src/questions/answerability/confidence.ts`.
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
