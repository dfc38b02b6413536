import { lexicon } from '../lexicon.ts';

/** Verbs that name or judge more often than they report: "what will it be called" asks for no words. */
const NAMING = /^(?:call|describ|accus|report|urg|criti|thought$)/;

const SPEECH = lexicon('quotations/speech-verbs');

const CLASSES = {
  /** "did", "has", "will": what stands between the question word and the one it asks about. */
  aux: new Set(lexicon('questions/question-auxiliaries')),
  be: new Set(['is', 'are', 'was', 'were', 'am', 'be', 'been', "isn't", "aren't", "wasn't", "weren't"]),
  /** Verbs that report words, in all their forms. */
  speech: new Set(SPEECH),
  /** Those of them whose object is mostly what was said. */
  say: new Set(SPEECH.filter((word) => !NAMING.test(word))),
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
