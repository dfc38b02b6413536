import { GROUPS } from '../../src/questions/extraction/answer-groups.ts';
import { extractionContext } from '../../src/questions/extraction/context.ts';
import { EXTRACTION_FEATURES, type ExtractionFeature } from '../../src/questions/extraction/features.ts';
import { isExcluded } from '../../src/questions/extraction/hard-filter.ts';
import { SHAPES } from '../../src/questions/extraction/span-shapes.ts';
import { EXTRACTION_WEIGHTS } from '../../src/questions/extraction/weights.ts';
import { passagesOf } from '../../src/questions/model/passage.ts';
import { type Gold, goldOf } from './gold.ts';
import { type Choice, fitWeights, heldOut, meanWorth, type Row } from './listwise.ts';
import { tokenF1 } from './token-f1.ts';

/**
 * `npm run tune -- focus`: fits the weights of short answers to the development questions, each asked of
 * a sentence that answers it, and prints token F1 in force and held out by fifths of the articles, then the table of
 * `data/lexicon/short-answer-weights.txt`.
 */

/** As for the ranking, with more of QAMR, whose questions ask for every part of a sentence. */
const SETS = [
  { name: 'cbc.dev', share: 3, every: 1 },
  { name: 'newsqa.dev', share: 1, every: 1 },
  { name: 'squad2.dev', share: 0.8, every: 2 },
  { name: 'qamr.dev', share: 0.6, every: 4 },
] as const;

/** What a vote is worth for one group beyond what it is worth everywhere is held near 0 more strongly. */
const HOLD_EVERYWHERE = 4e-4;
const HOLD_OF_GROUP = 2e-3;

const VOTES = Object.keys(EXTRACTION_FEATURES) as ExtractionFeature[];
const OF_GROUP = VOTES.length + SHAPES.length;
const FEATURES = VOTES.length + GROUPS.length * OF_GROUP;
const shapeFeature = (group: number, shape: number) => VOTES.length + group * OF_GROUP + shape;
const voteFeature = (group: number, vote: number) => VOTES.length + group * OF_GROUP + SHAPES.length + vote;
const isVoteOfGroup = (feature: number) =>
  feature >= VOTES.length && (feature - VOTES.length) % OF_GROUP >= SHAPES.length;
const holdOf = (feature: number) => (isVoteOfGroup(feature) ? HOLD_OF_GROUP : HOLD_EVERYWHERE);

function choiceOf({ row, question, library, holds }: Gold, share: number): Choice[] {
  const reading = library.reading(row.doc_id);
  const sentence = reading?.sentences.find(holds);
  if (!reading || !sentence || question.template.hasNoShortAnswer) return [];
  const context = extractionContext(question, passagesOf(library, reading).at(sentence.index));
  const group = GROUPS.indexOf(context.group);
  const candidates = context.parsed.candidates.filter((c) => !isExcluded(c, context));
  if (candidates.length === 0) return [];
  const rows = candidates.map(
    (candidate): Row => [
      ...VOTES.flatMap((name, i) => {
        const vote = EXTRACTION_FEATURES[name](candidate, context);
        return vote === 0 ? [] : [[i, vote] as const, [voteFeature(group, i), vote] as const];
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
  ...VOTES.map(() => 0),
  ...GROUPS.flatMap((group) => {
    const { votes, shapes } = EXTRACTION_WEIGHTS[group];
    return [...SHAPES.map((shape) => shapes[shape]), ...VOTES.map((vote) => votes[vote])];
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
const line = (name: string, cells: readonly string[]) =>
  process.stdout.write(`${name.padEnd(24)}${cells.map((text) => text.padStart(7)).join('')}\n`);
line('row', ['all', ...GROUPS]);
VOTES.forEach((vote, v) => {
  line(vote, [fitted[v]!.toFixed(1), ...GROUPS.map((_, g) => cell(voteFeature(g, v)))]);
});
SHAPES.forEach((shape, s) => {
  line(`shape:${shape}`, ['.', ...GROUPS.map((_, g) => cell(shapeFeature(g, s)))]);
});
