import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Verdict } from '../../../src/checking/mark.ts';
import { packageRoot } from '../../../src/domain/package-root.ts';

interface Post {
  readonly text: string;
  /** The words of each claim, with what is right to say of it. */
  readonly marks: readonly (readonly [words: string, verdict: Verdict])[];
}

/** The claims of posts about the sample articles, written as people write and marked before `/check` had read them. */
export function postClaims(): { text: string; start: number; end: number; verdict: Verdict }[] {
  const posts: readonly Post[] = JSON.parse(
    readFileSync(join(packageRoot(), 'test', 'eval', 'checking', 'posts.json'), 'utf8'),
  );
  return posts.flatMap(({ text, marks }) =>
    marks.map(([words, verdict]) => {
      const start = text.indexOf(words);
      return { text, start, end: start + words.length, verdict };
    }),
  );
}
