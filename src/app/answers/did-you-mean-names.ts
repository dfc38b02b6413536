import type { Library } from '../../retrieval/library.ts';
import { didYouMean } from '../did-you-mean.ts';

/** Speakers that are compared with a typed name. */
const COMPARED = 8;

/** The speakers in the articles that names which no article holds may be meant for: "Adda Lind" for "Ada Lind". */
export function didYouMeanNames(library: Library, absentNames: readonly string[]): string[] {
  const meant = absentNames.flatMap((typed) => {
    const speakers = library.findSpeakers(typed, COMPARED);
    const near = didYouMean(typed, speakers.flatMap(formsOf));
    return near === undefined ? [] : speakers.filter((name) => formsOf(name).includes(near)).slice(0, 1);
  });
  return [...new Set(meant)];
}

/** A name may be typed whole or by its last part. */
const formsOf = (name: string) => [name, name.slice(name.lastIndexOf(' ') + 1)];
