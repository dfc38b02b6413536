import type { Answer } from '../domain/answer.ts';
import type { Hit, Library } from '../retrieval/library.ts';
import { type AskOptions, DEFAULT_LIMIT } from './quotation-search.ts';
import { contextOf } from './ranking/context-window.ts';

/** Passages that hold plain words, best first: no template, no short answer. */
export function search(library: Library, words: string, { article, limit = DEFAULT_LIMIT }: AskOptions = {}): Answer {
  const hits = library.search(words, limit, article);
  return {
    kind: hits.length > 0 ? 'found' : 'nothing',
    confidence: hits.length > 0 ? 1 : 0,
    ranked: hits.map(evidenceOf),
    absentNames: [],
    template: 'search',
    slots: { words },
  };
}

function evidenceOf({ reading, sentence, score }: Hit) {
  const sentences = [sentence.index, sentence.index] as const;
  const passage = { start: sentence.start, end: sentence.end };
  const votes = [{ rule: 'words', weight: score }];
  return {
    article: reading.article,
    passage,
    sentences,
    context: contextOf(reading, passage, sentences),
    score,
    votes,
  };
}
