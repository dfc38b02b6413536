import { z } from 'zod';
import type { Answer, Evidence } from '../../src/domain/answer.ts';
import { type Article, wordsOf } from '../../src/domain/article.ts';
import { answerQuestion as askLibrary } from '../../src/questions/answer-question.ts';
import { Catalogue } from '../../src/retrieval/catalogue.ts';
import type { Library } from '../../src/retrieval/library.ts';
import { readArticle } from '../../src/text/read.ts';
import { Fault } from './fault.ts';
import { defineTask } from './task.ts';

export const questionRow = z.object({ id: z.string().min(1), doc_id: z.string().min(1), question: z.string() });

type QuestionRow = z.infer<typeof questionRow>;

/** Passages that the scorer looks at. */
const RANKED = 10;

/** Answers questions over a set of articles with the function behind `/ask`; `doc_id` counts in article scope only. */
export const ask = defineTask({
  row: questionRow,
  needsDocuments: true,
  open({ documents, scope }) {
    const library = libraryOf(documents);
    return (row) => predictAsk(library, row, scope);
  },
});

/** All articles in one library, read once. */
export function libraryOf(documents: readonly Article[]): Library {
  const catalogue = new Catalogue();
  for (const article of documents) catalogue.add(readArticle(article));
  return catalogue;
}

function predictAsk(library: Library, { id, doc_id, question }: QuestionRow, scope: 'article' | 'library'): object {
  if (scope === 'article' && !library.reading(doc_id))
    throw new Fault(`question ${id}: no document is called ${doc_id}`);
  const answer = askLibrary(library, question, {
    ...(scope === 'article' ? { article: doc_id } : {}),
    limit: RANKED,
  });
  return { id, ...predicted(answer) };
}

/** An answer in the form that the scorer reads. */
export function predicted({ kind, confidence, ranked }: Answer): object {
  const best = ranked[0];
  return {
    ranked: ranked.map((evidence) => ({ ...spanOf(evidence, evidence.passage), score: evidence.score })),
    ...(best ? { shown: spanOf(best, best.context) } : {}),
    short: best?.answerSpan ? wordsOf(best.article, best.answerSpan) : null,
    confidence,
    abstain: kind === 'nothing',
  };
}

function spanOf({ article }: Evidence, { start, end }: { start: number; end: number }) {
  return { doc_id: article.id, start, end };
}
