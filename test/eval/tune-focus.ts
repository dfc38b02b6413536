import { GROUPS } from '../../src/questions/extraction/answer-groups.ts';
import { extractionContext } from '../../src/questions/extraction/context.ts';
import { SPAN_FEATURES } from '../../src/questions/extraction/features/index.ts';
import { hardFilter } from '../../src/questions/extraction/hard-filter.ts';
import { SHAPES } from '../../src/questions/extraction/span-shapes.ts';
import { EXTRACTION_MODELS } from '../../src/questions/extraction/weights.ts';
import { passagesOf } from '../../src/questions/model/passage.ts';
import { type Gold, goldOf } from './gold.ts';
import { type Choice, fitWeights, heldOut, meanWorth, type Row } from './listwise.ts';
import { refitted } from './model-file.ts';
import { tokenF1 } from './token-f1.ts';

/**
 * `npm run tune -- focus`: fits the weights of short answers to the development questions, each asked of
 * a sentence that answers it, and prints token F1 in force and held out by fifths of the articles, then the table of
 * `data/models/answers.tsv`.
 */

/** As for the ranking, with more of QAMR, whose questions ask for every part of a sentence. */
const SETS = [
  { name: 'cbc.dev', share: 3, every: 1 },
  { name: 'newsqa.dev', share: 1, every: 1 },
  { name: 'squad2.dev', share: 0.8, every: 2 },
  { name: 'qamr.dev', share: 0.6, every: 4 },
] as const;

/** How strongly weights are held near 0: what a feature is worth for one group beyond everywhere more so. */
const HOLD_EVERYWHERE = 4e-4;
const HOLD_OF_GROUP = 2e-3;

const OF_GROUP = SPAN_FEATURES.length + SHAPES.length;
const FEATURES = SPAN_FEATURES.length + GROUPS.length * OF_GROUP;
const shapeFeature = (group: number, shape: number) => SPAN_FEATURES.length + group * OF_GROUP + shape;
const valueOfGroup = (group: number, feature: number) =>
  SPAN_FEATURES.length + group * OF_GROUP + SHAPES.length + feature;
const isValueOfGroup = (feature: number) =>
  feature >= SPAN_FEATURES.length && (feature - SPAN_FEATURES.length) % OF_GROUP >= SHAPES.length;
const holdOf = (feature: number) => (isValueOfGroup(feature) ? HOLD_OF_GROUP : HOLD_EVERYWHERE);

function choiceOf({ row, question, library, holds }: Gold, share: number): Choice[] {
  const reading = library.reading(row.doc_id);
  const sentence = reading?.sentences.find(holds);
  if (!reading || !sentence || question.template.hasNoShortAnswer) return [];
  const context = extractionContext(question, passagesOf(library, reading).at(sentence.index));
  const group = GROUPS.indexOf(context.group);
  const isExcluded = hardFilter(context);
  const candidates = context.parsed.candidates.filter((c) => !isExcluded(c));
  if (candidates.length === 0) return [];
  const rows = candidates.map(
    (candidate): Row => [
      ...SPAN_FEATURES.flatMap((feature, i) => {
        const value = feature.value(candidate, context);
        return value === 0 ? [] : [[i, value] as const, [valueOfGroup(group, i), value] as const];
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
  ...SPAN_FEATURES.map(() => 0),
  ...GROUPS.flatMap((group) => {
    const { weights, shapes } = EXTRACTION_MODELS[group];
    return [...SHAPES.map((shape) => shapes[shape]), ...weights];
  }),
];
const all = sets.flatMap(([, choices]) => choices);
const measure = heldOut(all, FEATURES, holdOf);
const percent = (value: number) => (100 * value).toFixed(1);
for (const [name, choices] of sets) {
  const now = percent(meanWorth(choices, inForce));
  process.stdout.write(`# ${name}  F1 in force ${now}, fitted and held out ${percent(measure(choices))}\n`);
}

/** Departures smaller than this are left out. */
const LEAST = 0.15;
const fitted = fitWeights(all, FEATURES, holdOf);
const cell = (feature: number) => (Math.abs(fitted[feature]!) < LEAST ? '.' : fitted[feature]!.toFixed(1));
process.stdout.write(
  refitted(
    'answers',
    new Map([
      ...SPAN_FEATURES.map(({ name }, i): [string, string[]] => [
        name,
        [fitted[i]!.toFixed(1), ...GROUPS.map((_, group) => cell(valueOfGroup(group, i)))],
      ]),
      ...SHAPES.map((shape, i): [string, string[]] => [
        `shape:${shape}`,
        ['.', ...GROUPS.map((_, group) => cell(shapeFeature(group, i)))],
      ]),
    ]),
  ),
);
