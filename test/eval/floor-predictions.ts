import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Article, Sentence } from '../../src/domain/article.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { readDocuments } from './documents.ts';
import type { Floor } from './floors.ts';
import { rowsOf } from './json-lines.ts';
import type { RankedPassage } from './ranked-passage.ts';

const questionRow = z.object({ id: z.string(), doc_id: z.string(), question: z.string() });

/** Writes a floor's predictions for the questions in the form of the `ask` task, so that the same scorer reads them. */
export async function predictFloor(
  floor: Floor,
  files: { readonly in: string; readonly docs: string; readonly out: string },
  scope: 'article' | 'library',
): Promise<void> {
  const articles = await readDocuments(files.docs);
  const rankerOf = scope === 'library' ? always(floor.open(articles)) : byDocument(floor, articles);
  const shownOf = neighbours(articles);
  const lines: string[] = [];
  for await (const { id, doc_id, question } of rowsOf(files.in, questionRow)) {
    const ranked = rankerOf(doc_id)(question);
    const shown = ranked[0] && shownOf(ranked[0]);
    lines.push(`${JSON.stringify({ id, ranked, shown, short: null, confidence: 0, abstain: false })}\n`);
  }
  await writeFile(files.out, lines.join(''));
}

type Ranker = (question: string) => RankedPassage[];

function always(ranker: Ranker): () => Ranker {
  return () => ranker;
}

/** One small index for each article, opened when its first question comes. */
function byDocument(floor: Floor, articles: readonly Article[]): (id: string) => Ranker {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const opened = new Map<string, Ranker>();
  return (id) => {
    const ranker = opened.get(id) ?? floor.open([byId.get(id)!].filter(Boolean));
    opened.set(id, ranker);
    return ranker;
  };
}

/** A floor shows what our replies show: the sentence with one neighbour on each side. */
function neighbours(articles: readonly Article[]): (found: RankedPassage) => Omit<RankedPassage, 'score'> {
  const sentences = new Map<string, Sentence[]>(articles.map(({ id, text }) => [id, findSentences(text)]));
  return ({ doc_id, start }) => {
    const all = sentences.get(doc_id)!;
    const at = all.findIndex((sentence) => sentence.start === start);
    return { doc_id, start: (all[at - 1] ?? all[at]!).start, end: (all[at + 1] ?? all[at]!).end };
  };
}
