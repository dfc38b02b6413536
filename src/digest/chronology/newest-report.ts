import type { Reading } from '../../domain/article.ts';
import type { Library } from '../../retrieval/library.ts';
import { storyTexts } from '../../retrieval/stories/story-texts.ts';
import { chronologyOf } from './chronology.ts';

/** The newest article; of a story with several texts the one that goes first, whatever date a copy claims. */
export function newestReport(library: Library): Reading | undefined {
  const [newest] = chronologyOf(library).newestFirst();
  return newest && (storyTexts(library, newest.article)[0] ?? newest);
}
