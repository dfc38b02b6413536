import type { Answer, Evidence } from '../../domain/answer.ts';
import type { Library } from '../../retrieval/library.ts';
import { fuse } from './fuse.ts';

/**
 * The answer to "who said these words?", asked without a template.
 * @param ranked places of the words, best first; none for words that stand nowhere
 * @param confidence 0..1
 */
export function speakerAnswer(
  library: Library,
  words: string,
  ranked: readonly Evidence[],
  confidence: number,
): Answer {
  return fuse(library, {
    kind: ranked.length > 0 ? 'found' : 'nothing',
    confidence,
    ranked,
    absentNames: [],
    target: 'speaker',
    words,
    template: '',
    slots: {},
  });
}
