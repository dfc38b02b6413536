import { focusContext } from '../../src/questions/focus/context.ts';
import { SHAPES } from '../../src/questions/focus/ranges.ts';
import { FOCUS_VOTES, type FocusVote, GROUPS, groupOf, onlyRepeats } from '../../src/questions/focus/votes.ts';
import { FOCUS_WEIGHTS, SHAPE_WEIGHTS } from '../../src/questions/focus/weights.ts';
import { passagesOf } from '../../src/questions/passages.ts';
import { type Gold, goldOf, SETS } from './gold.ts';
import { type Choice, fitWeights, heldOut, meanWorth, type Row } from './listwise.ts';
import { tokenF1 } from './token-f1.ts';

/**
 * `node dist/test/eval/tune-focus.js`: fits the weights of short answers to the development questions, each asked of
 * a sentence that answers it, and prints them beside those in force, with token F1 by halves of the articles.
 */

const VOTES = Object.keys(FOCUS_VOTES) as FocusVote[];
const FEATURES = VOTES.length + GROUPS.length * SHAPES.length;
const shapeFeature = (group: number, shape: number) => VOTES.length + group * SHAPES.length + shape;

function choiceOf({ row, question, library, holds }: Gold, share: number): Choice[] {
  const reading = library.reading(row.doc_id);
  const sentence = reading?.sentences.find(holds);
  if (!reading || !sentence || question.template.hasNoShortAnswer) return [];
  const context = focusContext(question, passagesOf(library, reading).at(sentence.index));
  const group = GROUPS.indexOf(groupOf(question));
  const candidates = context.parsed.candidates.filter((c) => !onlyRepeats(c, context));
  if (candidates.length === 0) return [];
  const rows = candidates.map(
    (candidate): Row => [
      ...VOTES.flatMap((name, i) => {
        const vote = FOCUS_VOTES[name](candidate, context);
        return vote === 0 ? [] : [[i, vote] as const];
      }),
      [shapeFeature(group, SHAPES.indexOf(candidate.shape)), 1],
    ],
  );
  const worth = candidates.map(({ start, end }) =>
    Math.max(...row.answers.map((answer) => tokenF1(reading.article.text.slice(start, end), answer))),
  );
  return [{ group: row.doc_id, rows, worth, share }];
}

const sets: (readonly [string, Choice[]])[] = [];
for (const set of SETS) sets.push([set.name, (await goldOf(set)).flatMap((gold) => choiceOf(gold, set.share))]);

const inForce = [
  ...VOTES.map((name) => FOCUS_WEIGHTS[name]),
  ...GROUPS.flatMap((group) => SHAPES.map((shape) => SHAPE_WEIGHTS[group][shape] ?? 0)),
];
const all = sets.flatMap(([, choices]) => choices);
const measure = heldOut(all, FEATURES);
const percent = (value: number) => (100 * value).toFixed(1);
for (const [name, choices] of sets) {
  const now = percent(meanWorth(choices, inForce));
  process.stdout.write(`${name}  F1 in force ${now}, fitted and held out ${percent(measure(choices))}\n`);
}
const fitted = fitWeights(all, FEATURES);
VOTES.forEach((name, i) => {
  process.stdout.write(`  '${name}': ${fitted[i]!.toFixed(1)},\n`);
});
GROUPS.forEach((group, g) => {
  const weights = SHAPES.map((shape, s) => `${shape}: ${fitted[shapeFeature(g, s)]!.toFixed(1)}`);
  process.stdout.write(`  ${group}: { ${weights.join(', ')} },\n`);
});
