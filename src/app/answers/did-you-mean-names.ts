import type { Library } from '../../retrieval/library.ts';
import { didYouMean } from '../did-you-mean.ts';

/** Maximum number of speakers compared with a typed name. */
const MAX_COMPARED = 8;

/** Suggests speakers from the articles for names that no article contains: "Ada Lind" for "Adda Lind". */
export function didYouMeanNames(library: Library, absentNames: readonly string[]): string[] {
  const meant = absentNames.flatMap((typed) => {
    const speakers = library.findSpeakers(typed, MAX_COMPARED);
    const near = didYouMean(typed, speakers.flatMap(formsOf));
    return near === undefined ? [] : speakers.filter((name) => formsOf(name).includes(near)).slice(0, 1);
  });
  return [...new Set(meant)];
}

/** A name may be typed in full or by its last part. */
const formsOf = (name: string) => [name, name.slice(name.lastIndexOf(' ') + 1)];
