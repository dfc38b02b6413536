import { join } from 'node:path';
import { z } from 'zod';
import type { Span } from '../../src/domain/article.ts';
import { packageRoot } from '../../src/domain/package-root.ts';
import { analyse } from '../../src/questions/analysis/analyse.ts';
import { matcherOf } from '../../src/questions/analysis/template-matcher.ts';
import type { Rule } from '../../src/questions/model/feature.ts';
import type { Question } from '../../src/questions/model/question.ts';
import { templates } from '../../src/questions/templates/index.ts';
import type { Library } from '../../src/retrieval/library.ts';
import { libraryOf } from './ask.ts';
import { readDocuments } from './documents.ts';
import { rowsOf } from './json-lines.ts';

/** Development sets, each with how much one of its questions counts (news comes first) and which part of it is used. */
export const SETS = [
  { name: 'cbc.dev', share: 3, every: 1 },
  { name: 'newsqa.dev', share: 1, every: 1 },
  { name: 'squad2.dev', share: 0.8, every: 2 },
  { name: 'qamr.dev', share: 0.8, every: 8 },
] as const;

/** A set of questions, every so many of which are used. */
interface Part {
  readonly name: string;
  readonly every: number;
}

const DATA = join(packageRoot(), '..', 'shared', 'eval', 'data', 'ask');

export const goldRow = z.object({
  id: z.string(),
  doc_id: z.string(),
  question: z.string(),
  answers: z.array(z.string()),
  answer_starts: z.array(z.number().nullable()).nullish(),
  gold_sents: z.array(z.tuple([z.number(), z.number()])).nullish(),
  answerable: z.boolean(),
});

export type GoldRow = z.infer<typeof goldRow>;

/** A development question with its answers, made ready as the product does. */
export interface Gold {
  readonly row: GoldRow;
  readonly question: Question;
  /** The rules of the template that took it. */
  readonly rules: readonly Rule[];
  readonly library: Library;
  /** Whether a passage holds an answer. */
  holds(passage: Span): boolean;
}

const match = matcherOf(templates);

/** The answerable questions of a set. */
export async function goldOf({ name, every }: Part, folder = DATA): Promise<Gold[]> {
  const library = libraryOf(await readDocuments(join(folder, `${name}.docs.jsonl`)));
  const gold: Gold[] = [];
  let number = 0;
  for await (const row of rowsOf(join(folder, `${name}.questions.jsonl`), goldRow)) {
    const matched = number++ % every === 0 && row.answerable ? match(row.question) : undefined;
    if (!matched) continue;
    const question = analyse(matched, library);
    gold.push({ row, question, rules: matched.template.rules, library, holds: (passage) => isGold(row, passage) });
  }
  return gold;
}

/** Ids of the set whose key is free text: half of a gold sentence counts there. */
const FREE_TEXT = /^(?:1999|2000)-|^\d{4}-W/;

/** True if a passage of the document of a question holds an answer. */
export function isGold({ id, answers, answer_starts, gold_sents }: GoldRow, { start, end }: Span): boolean {
  const starts = answer_starts ?? [];
  if (starts.some((at, i) => at !== null && start <= at && end >= at + answers[i]!.trimEnd().length)) return true;
  const isFreeText = FREE_TEXT.test(id) || starts.every((at) => at === null);
  return isFreeText && (gold_sents ?? []).some(([a, b]) => Math.min(b, end) - Math.max(a, start) >= (b - a) / 2);
}
