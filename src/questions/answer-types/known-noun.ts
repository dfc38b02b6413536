import type { ArticleMatch } from '../model/candidate.ts';
import type { Question } from '../model/question.ts';

/** What a number of other things counts against an article that has no word for those asked about: it may name them otherwise. */
const UNNAMED = 0.3;

/** How far "it tells of something else" may be trusted, 0..1: fully where the article also has the question's noun. */
export function trustInOther({ anywhere }: ArticleMatch, { expects, head, terms }: Question): number {
  const at = expects === 'count' ? terms.findIndex(({ term }) => term === head) : -1;
  return at >= 0 && anywhere[at] === 0 ? UNNAMED : 1;
}
