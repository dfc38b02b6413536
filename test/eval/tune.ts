import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../src/domain/package-root.ts';
import { candidatesIn } from '../../src/questions/candidates.ts';
import { matcherOf } from '../../src/questions/match.ts';
import { analyse } from '../../src/questions/question.ts';
import { RULES } from '../../src/questions/rules/index.ts';
import { templates } from '../../src/questions/templates/index.ts';
import { WEIGHTS } from '../../src/questions/weights.ts';
import type { Library } from '../../src/retrieval/library.ts';
import { libraryOf } from './ask.ts';
import { readDocuments } from './documents.ts';
import { rowsOf } from './json-lines.ts';
import { accuracy, type Choice, fitWeights } from './listwise.ts';

/**
 * Fits the weights of the rules to the development questions (never to a set kept for the final figure) and prints
 * them beside those in force, with hit@1 by halves of the articles: fitted on one half, counted on the other.
 */

/** Sets, each with how much one of its questions counts: the sets differ in size, news come first; every `step`th question is used. */
const SETS: readonly (readonly [name: string, share: number, step?: number])[] = [
  ['cbc.dev', 3],
  ['newsqa.dev', 1],
  ['squad2.dev', 0.4],
  ['qamr.dev', 0.6, 6],
];
const DATA = join(packageRoot(), '..', 'shared', 'eval', 'data', 'ask');

/** Ids of the set whose key is free text: half of a gold sentence counts there. */
const FREE_TEXT = /^(?:1999|2000)-|^\d{4}-W/;

const goldRow = z.object({
  id: z.string(),
  doc_id: z.string(),
  question: z.string(),
  answers: z.array(z.string()),
  answer_starts: z.array(z.number().nullable()).nullish(),
  gold_sents: z.array(z.tuple([z.number(), z.number()])).nullish(),
  answerable: z.boolean(),
});

const match = matcherOf(templates);

/** Whether a sentence holds a gold answer; where the key is free text, half of a gold sentence. */
function isGold(gold: z.infer<typeof goldRow>, start: number, end: number): boolean {
  const starts = gold.answer_starts ?? [];
  const isFreeText = FREE_TEXT.test(gold.id) || starts.every((at) => at === null);
  const holds = starts.some((at, i) => at !== null && start <= at && end >= at + gold.answers[i]!.trimEnd().length);
  return (
    holds ||
    (isFreeText && (gold.gold_sents ?? []).some(([a, b]) => Math.min(b, end) - Math.max(a, start) >= (b - a) / 2))
  );
}

function choiceOf(library: Library, gold: z.infer<typeof goldRow>, share: number): Choice | undefined {
  const reading = library.reading(gold.doc_id);
  const matched = match(gold.question);
  if (!reading || !matched || !gold.answerable) return undefined;
  const question = analyse(gold.question, matched, library);
  const rules = new Set(question.template.rules);
  const candidates = candidatesIn(library, reading, question);
  const votes = candidates.map((c) => RULES.map((rule) => (rules.has(rule) ? rule.vote(c, question) : 0)));
  const right = candidates.map(({ passage: { sentence } }) => isGold(gold, sentence.start, sentence.end));
  return right.includes(true) && right.includes(false) ? { group: gold.doc_id, votes, right, share } : undefined;
}

const sets = new Map<string, Choice[]>();
for (const [name, share, step = 1] of SETS) {
  const library = libraryOf(await readDocuments(join(DATA, `${name}.docs.jsonl`)));
  const choices: Choice[] = [];
  let row = 0;
  for await (const gold of rowsOf(join(DATA, `${name}.questions.jsonl`), goldRow)) {
    if (row++ % step > 0) continue;
    const choice = choiceOf(library, gold, share);
    if (choice) choices.push(choice);
  }
  sets.set(name, choices);
}

const all = [...sets.values()].flat();
const inForce = RULES.map((rule) => WEIGHTS[rule.name]);
const half = (choice: Choice) => [...choice.group].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 2;
const byHalf = [0, 1].map((side) =>
  fitWeights(
    all.filter((choice) => half(choice) !== side),
    inForce,
  ),
);
for (const [name, choices] of sets) {
  const heldOut = [0, 1].flatMap((side) => {
    const mine = choices.filter((choice) => half(choice) === side);
    return [accuracy(mine, byHalf[side]!) * mine.length];
  });
  const fitted = heldOut.reduce((a, b) => a + b, 0) / choices.length;
  process.stdout.write(
    `${name.padEnd(12)} n ${choices.length}  hit@1 in force ${(100 * accuracy(choices, inForce)).toFixed(1)}  fitted, held out ${(100 * fitted).toFixed(1)}\n`,
  );
}
const fitted = fitWeights(all, inForce);
RULES.forEach((rule, i) => {
  process.stdout.write(`${rule.name.padEnd(18)} in force ${inForce[i]!.toFixed(2)}  fitted ${fitted[i]!.toFixed(2)}\n`);
});
