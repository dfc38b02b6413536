import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../src/domain/package-root.ts';
import { analyse } from '../../src/questions/analysis/analyse.ts';
import { matcherOf } from '../../src/questions/analysis/template-matcher.ts';
import { bias as BIAS } from '../../src/questions/answerability/features/bias.ts';
import {
  articleGiven,
  inArticle,
  inLead,
  repeated,
  restBeside,
  together,
  wordsOfArticle,
  wordsOfPassage,
} from '../../src/questions/answerability/features/held-words.ts';
import { SIGNS } from '../../src/questions/answerability/features/index.ts';
import { libraryIndependent } from '../../src/questions/answerability/library-independent.ts';
import type { Sign } from '../../src/questions/answerability/sign.ts';
import type { Question } from '../../src/questions/model/question.ts';
import { candidatesFrom, candidatesIn } from '../../src/questions/ranking/candidates.ts';
import { type Ranked, rank } from '../../src/questions/ranking/rank.ts';
import { templates } from '../../src/questions/templates/index.ts';
import { fittedWeights } from '../../src/scoring/fitted-weights.ts';
import { libraryOf } from './ask.ts';
import { readDocuments } from './documents.ts';
import { rowsOf } from './json-lines.ts';
import { fitLogistic, type Sample } from './logistic.ts';
import { refitted } from './model-file.ts';

/**
 * `npm run tune -- confidence`: withholds each third of the articles in turn, asks the development questions of the rest,
 * fits the signs of how much of the question is held to whether a question's article was still there, and prints
 * `data/models/confidence.tsv` with the weights. All other signs are rare and were set by hand: they are held as they are.
 * Near misses are asked of their own article; how many of them have no answer is the set's own choice and gets a weight of
 * its own, which stands for `article-given`, too.
 */

/** Each with which part of its questions is used. */
const SETS = [
  { name: 'cbc.dev', share: 2, every: 1 },
  { name: 'newsqa.dev', share: 1, every: 4 },
] as const;
/** Questions of which half are not answered by the article that they are asked of. */
const NEAR_MISSES = { name: 'squad2.dev', share: 0.5 } as const;
const THIRDS = [0, 1, 2];
const DATA = join(packageRoot(), '..', 'shared', 'eval', 'data', 'ask');
const FITTED: readonly Sign[] = [inArticle, restBeside, wordsOfArticle, wordsOfPassage, repeated, together, inLead];
/** The fit has a bias of its own. */
const HELD = SIGNS.filter((sign) => sign !== BIAS && sign !== articleGiven && !FITTED.includes(sign));
const IN_FORCE = fittedWeights(
  'confidence',
  SIGNS.map(({ name }) => name),
);

const questionRow = z.object({ doc_id: z.string(), question: z.string(), answerable: z.boolean() });
const match = matcherOf(templates);

/** The values of the fitted signs, and what the others are worth; undefined when no passage was found. */
function valuesOf(asked: Question, [best]: readonly Ranked[]): Pick<Sample, 'values' | 'offset'> | undefined {
  if (!best) return undefined;
  const { question, candidate } = libraryIndependent(asked, best.candidate);
  const worth = (sign: Sign) => sign.value(candidate, question);
  const offset = HELD.reduce((sum, sign) => sum + IN_FORCE.get(sign.name)! * worth(sign), 0);
  return { values: FITTED.map(worth), offset };
}

const samples: Sample[] = [];
for (const { name, share, every } of SETS) {
  const documents = await readDocuments(join(DATA, `${name}.docs.jsonl`));
  for (const third of THIRDS) {
    const kept = documents.filter((_, i) => i % THIRDS.length !== third);
    const library = libraryOf(kept);
    let number = 0;
    for await (const { doc_id, question: text } of rowsOf(join(DATA, `${name}.questions.jsonl`), questionRow)) {
      const matched = number++ % every === 0 ? match(text) : undefined;
      if (!matched) continue;
      const question = analyse(matched, library);
      const ranked = rank(question, candidatesFrom(library, question), matched.template.rules);
      const signs = valuesOf(question, ranked);
      if (signs)
        samples.push({ ...signs, values: [...signs.values, 0], isTrue: library.reading(doc_id) !== undefined, share });
    }
  }
}

const nearDocuments = libraryOf(await readDocuments(join(DATA, `${NEAR_MISSES.name}.docs.jsonl`)));
for await (const row of rowsOf(join(DATA, `${NEAR_MISSES.name}.questions.jsonl`), questionRow)) {
  const matched = match(row.question);
  const reading = nearDocuments.reading(row.doc_id);
  if (!matched || !reading) continue;
  const question = analyse(matched, nearDocuments);
  const ranked = rank(question, candidatesIn(nearDocuments, reading, question), matched.template.rules);
  const signs = valuesOf(question, ranked);
  if (signs) samples.push({ ...signs, values: [...signs.values, 1], isTrue: row.answerable, share: NEAR_MISSES.share });
}

const { weights, bias } = fitLogistic(samples);
process.stdout.write(
  `# weight of being a near miss, a trait of the set alone: ${weights[FITTED.length]!.toFixed(2)}\n`,
);
process.stdout.write(
  refitted(
    'confidence',
    new Map([
      [BIAS.name, [bias.toFixed(2)]],
      ...FITTED.map(({ name }, i): [string, string[]] => [name, [weights[i]!.toFixed(2)]]),
    ]),
  ),
);
