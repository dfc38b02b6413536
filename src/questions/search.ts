import type { Answer } from '../domain/answer.ts';
import type { Library } from '../retrieval/library.ts';
import { evidenceOf } from './model/evidence.ts';
import { type AskOptions, DEFAULT_LIMIT } from './quotation-search.ts';

/** Passages that hold plain words, best first: no template, no short answer. */
export function search(library: Library, words: string, { article, limit = DEFAULT_LIMIT }: AskOptions = {}): Answer {
  const hits = library.search(words, limit, article);
  return {
    kind: hits.length > 0 ? 'found' : 'nothing',
    confidence: hits.length > 0 ? 1 : 0,
    ranked: hits.map(({ reading, sentence: { index }, score }) =>
      evidenceOf(reading, [index, index], { score, votes: [{ rule: 'words', weight: score }] }),
    ),
    absentNames: [],
    target: 'matches',
    template: '',
    slots: { words },
  };
}
