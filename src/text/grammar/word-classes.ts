import { entriesMarked } from '../lexicon.ts';
import { formsFor } from './reporting-verbs.ts';

const CLASSES = {
  /** "did", "has", "will": what stands between the question word and the one it asks about. */
  aux: new Set(entriesMarked('questions/stop-words', 'auxiliary')),
  /** Forms that a template may ask with; "being" never opens a question's predicate. */
  be: new Set(['is', 'are', 'was', 'were', 'am', 'be', 'been', "isn't", "aren't", "wasn't", "weren't"]),
  /** Forms of verbs that ask for somebody's words, and of those that more often name or judge: "what is it called". */
  speech: new Set([...formsFor('ask'), ...formsFor('call')]),
  /** Those of them whose object is mostly what was said. */
  say: new Set(formsFor('ask')),
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
