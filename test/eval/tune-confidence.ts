import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../src/domain/package-root.ts';
import { analyse } from '../../src/questions/analysis/analyse.ts';
import { matcherOf } from '../../src/questions/analysis/template-matcher.ts';
import { SIGN_WEIGHTS, SIGNS, type Sign } from '../../src/questions/answerability/confidence.ts';
import { candidatesFrom, candidatesIn } from '../../src/questions/ranking/candidates.ts';
import { rank } from '../../src/questions/ranking/rank.ts';
import { templates } from '../../src/questions/templates/index.ts';
import { libraryOf } from './ask.ts';
import { readDocuments } from './documents.ts';
import { rowsOf } from './json-lines.ts';
import { fitLogistic, type Sample } from './logistic.ts';

/**
 * `npm run tune -- confidence`: withholds each third of the articles in turn, asks the development
 * questions of the rest, and fits the signs of `confidence.ts` to whether a question's article was still there. Near
 * misses are asked of their own article; how many of those have no answer is the set's own choice and gets a column.
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
const NAMES = Object.keys(SIGNS) as Sign[];

const questionRow = z.object({ doc_id: z.string(), question: z.string(), answerable: z.boolean() });
const match = matcherOf(templates);

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
      const question = analyse(text, matched, library);
      const ranked = rank(question, candidatesFrom(library, question), matched.template.rules);
      const signs = NAMES.map((sign) => SIGNS[sign](question, ranked));
      samples.push({ values: [...signs, 0], isTrue: library.reading(doc_id) !== undefined, share });
    }
  }
}

const nearDocuments = libraryOf(await readDocuments(join(DATA, `${NEAR_MISSES.name}.docs.jsonl`)));
for await (const row of rowsOf(join(DATA, `${NEAR_MISSES.name}.questions.jsonl`), questionRow)) {
  const matched = match(row.question);
  const reading = nearDocuments.reading(row.doc_id);
  if (!matched || !reading) continue;
  const question = analyse(row.question, matched, nearDocuments);
  const ranked = rank(question, candidatesIn(nearDocuments, reading, question), matched.template.rules);
  const signs = NAMES.map((sign) => SIGNS[sign](question, ranked));
  samples.push({ values: [...signs, 1], isTrue: row.answerable, share: NEAR_MISSES.share });
}

const { weights, bias } = fitLogistic(samples);
NAMES.forEach((name, i) => {
  process.stdout.write(
    `${name.padEnd(16)} in force ${SIGN_WEIGHTS[name].toFixed(2)}, fitted ${weights[i]!.toFixed(2)}\n`,
  );
});
process.stdout.write(`near misses      fitted ${weights[NAMES.length]!.toFixed(2)}\nbias ${bias.toFixed(2)}\n`);
