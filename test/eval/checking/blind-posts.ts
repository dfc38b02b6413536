import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { VERDICTS, type Verdict } from '../../../src/checking/mark.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';
import { articleAt } from '../attributions/attributions.ts';

const verdict = z.enum(VERDICTS);

const ROW = z.object({
  id: z.string(),
  text: z.string(),
  marks: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      type: z.enum(['quotation', 'attribution', 'figure', 'name-role']),
      verdict,
      also: z.array(verdict).default([]),
      note: z.string().optional(),
    }),
  ),
});

/** A claim of a post, with every verdict that is right for it. */
export interface BlindClaim {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  readonly also: readonly Verdict[];
}

/** The claims of posts that were written and marked by somebody who had not read the rules of `/check`. */
export function blindClaims(): BlindClaim[] {
  const file = join(packageRoot(), 'test', 'eval', 'checking', 'blind-posts.jsonl');
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const { text, marks } = ROW.parse(JSON.parse(line));
      return marks.map(({ type: _, note: __, ...mark }) => ({ ...mark, text }));
    });
}

const OTHERS = ['market-fire.txt', 'ship-agency.txt', 'ship-local.txt'];

/** The articles that only these posts are about. */
export function blindArticles() {
  const folder = join('test', 'eval', 'checking', 'articles');
  const own = readdirSync(join(packageRoot(), folder)).sort();
  return [
    ...own.map((name) => `test/eval/checking/articles/${name}`),
    ...OTHERS.map((name) => `test/golden-questions/articles/${name}`),
  ].map(articleAt);
}
