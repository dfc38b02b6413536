import { candidatesIn } from '../../src/questions/ranking/candidates.ts';
import { RULES } from '../../src/questions/ranking/features/index.ts';
import { WEIGHTS } from '../../src/questions/ranking/weights.ts';
import { type Gold, goldOf, SETS } from './gold.ts';
import { type Choice, fitWeights, heldOut, meanWorth } from './listwise.ts';
import { refitted } from './model-file.ts';

/**
 * `npm run tune -- rules`: fits the weights of the rules to the development questions (never to a set kept for the
 * final figure) and prints `data/models/passages.tsv` with them, after hit@1 in force and held out by fifths of the articles.
 */

function choiceOf({ row, question, rules: voting, library, holds }: Gold, share: number): Choice[] {
  const reading = library.reading(row.doc_id);
  if (!reading) return [];
  const candidates = candidatesIn(library, reading, question);
  const rules = new Set(voting);
  const rows = candidates.map((candidate) =>
    RULES.flatMap((rule, i) => {
      const vote = rules.has(rule) ? rule.value(candidate, question) : 0;
      return vote === 0 ? [] : [[i, vote] as const];
    }),
  );
  return [{ group: row.doc_id, rows, worth: candidates.map((c) => (holds(c.passage.sentence) ? 1 : 0)), share }];
}

const sets: (readonly [string, Choice[]])[] = [];
for (const set of SETS) sets.push([set.name, (await goldOf(set)).flatMap((gold) => choiceOf(gold, set.share))]);

const all = sets.flatMap(([, choices]) => choices);
const inForce = RULES.map((rule) => WEIGHTS.get(rule.name)!);
const measure = heldOut(all, RULES.length);
const percent = (value: number) => (100 * value).toFixed(1);
for (const [name, choices] of sets) {
  const now = percent(meanWorth(choices, inForce));
  process.stdout.write(`# ${name}  hit@1 in force ${now}, fitted and held out ${percent(measure(choices))}\n`);
}
const fitted = fitWeights(all, RULES.length);
process.stdout.write(refitted('passages', new Map(RULES.map(({ name }, i) => [name, [fitted[i]!.toFixed(2)]]))));
