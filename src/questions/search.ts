import type { ShownAnswer } from '../domain/answer.ts';
import type { Library } from '../retrieval/library.ts';
import { fuse } from './fusion/fuse.ts';
import { selectPassages } from './fusion/passage-selection.ts';
import type { AskOptions } from './model/ask-options.ts';
import { evidenceOf } from './model/evidence.ts';

/** Passages shown: more than for a question, because a search is for looking around. */
const SEARCH_PASSAGES = 5;

/** Minimum number of passages ranked before near-duplicates are merged. */
const LOOKED_THROUGH = 3 * SEARCH_PASSAGES;

/** Ranks the passages that contain some words, without a template and without short answers. */
export function search(
  library: Library,
  words: string,
  { article, limit = SEARCH_PASSAGES }: AskOptions = {},
): ShownAnswer {
  const hits = library.search(words, Math.max(limit, LOOKED_THROUGH), article);
  const found = fuse(library, {
    kind: hits.length > 0 ? 'found' : 'nothing',
    confidence: hits.length > 0 ? 1 : 0,
    ranked: hits.map(({ reading, sentence: { index }, score }) =>
      evidenceOf(reading, [index, index], { score, votes: [{ rule: 'words', weight: score }] }),
    ),
    absentNames: [],
    target: 'matches',
    template: '',
    slots: {},
  });
  return selectPassages({ ...found, ranked: found.ranked.slice(0, limit) }, limit);
}
