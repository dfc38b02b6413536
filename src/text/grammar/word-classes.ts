import { entriesMarked } from '../lexicon.ts';
import { formsFor } from './reporting-verbs.ts';

const CLASSES = {
  /** "did", "has", "will": words between the question word and the subject. */
  aux: new Set(entriesMarked('questions/stop-words', 'auxiliary')),
  /** Forms of "be" accepted by templates; "being" never begins a question's predicate. */
  be: new Set(['is', 'are', 'was', 'were', 'am', 'be', 'been', "isn't", "aren't", "wasn't", "weren't"]),
  /** Forms of verbs that ask for somebody's words, and of those that more often name or judge: "what is it called". */
  speech: new Set([...formsFor('ask'), ...formsFor('call')]),
  /** The subset whose object usually is what was said. */
  say: new Set(formsFor('ask')),
} as const;

export type WordClass = keyof typeof CLASSES;

/** @throws Error for an unknown class */
export function wordClass(name: WordClass): ReadonlySet<string> {
  const words = CLASSES[name];
  if (!words) throw new Error(`no word class is named "${name}"`);
  return words;
}

export function isOfClass(name: WordClass, key: string): boolean {
  return CLASSES[name].has(key);
}
