import { lexicon } from '../text/lexicon.ts';

const CLASSES = {
  /** "did", "has", "will": what stands between the question word and the one it asks about. */
  aux: new Set(lexicon('question-auxiliaries')),
  be: new Set(['is', 'are', 'was', 'were', 'am', 'be', 'been', "isn't", "aren't", "wasn't", "weren't"]),
  /** Verbs that report words, in all their forms. */
  speech: new Set(lexicon('speech-verbs')),
} as const;

export type WordClass = keyof typeof CLASSES;

/** @throws Error for a name that is no class */
export function wordClass(name: WordClass): ReadonlySet<string> {
  const words = CLASSES[name];
  if (!words) throw new Error(`no word class is named "${name}"`);
  return words;
}

export function isOfClass(name: WordClass, key: string): boolean {
  return CLASSES[name].has(key);
}
