import type { Reading } from '../domain/article.ts';

/** Reads a text that is no article of the library, such as a post; relative dates in it are not resolved. */
export async function readGivenText(text: string): Promise<Reading> {
  // Loaded here: a library whose readings are stored needs no reader.
  const { readArticle } = await import('../text/read.ts');
  return readArticle({ id: '', title: '', text, ingestedAt: '', ingestedBy: '', origin: '' });
}
