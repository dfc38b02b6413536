import type { Reading } from '../domain/article.ts';
import { REPORTING_FORMS } from '../text/grammar/reporting-verbs.ts';

/** Sentences, by index, that stand below pictures: beyond doubt, and perhaps. */
export interface Captions {
  readonly sure: ReadonlySet<number>;
  readonly likely: ReadonlySet<number>;
}

/**
 * "Last stand: The ferry before it sank.", "IN THE DOCK: Ada Lind yesterday": a label of one to five words, then a
 * sentence of its own. Quoted words behind the colon are somebody's speech and no caption.
 */
const LABEL = /^(\p{Lu}[\p{L}\p{N}'’-]{0,30}(?:\s[\p{L}\p{N}'’-]{1,30}){0,4}):\s(?=[\p{Lu}\p{N}])/u;

/** "Ada Lind (left) at the quay", "Lind, pictured with …": where somebody stands in a picture. */
const IN_PICTURE =
  /\((?:(?:pictured|above|below|far)[^()]{0,20}|left|right|centre|center|l|r)\)|^[^"“]{0,60}\bpictured\b|\(file (?:photo|picture)\)/iu;

/** From so many sentences with labels of their own on, an article's labels are its captions. */
const MIN_LABELS = 3;

/** Finds an article's captions by their labels and by the places of people in pictures. */
export function captionsIn({ article, sentences, mentions }: Reading): Captions {
  // A name before a colon speaks: a transcript has no captions.
  const names = new Set(mentions.filter(({ kind }) => kind === 'person').map(({ start }) => start));
  const labels = new Map<number, string>();
  const likely = new Set<number>();
  for (const { index, start, end } of sentences) {
    const words = article.text.slice(start, end);
    const label = names.has(start) ? undefined : labelOf(words);
    if (label !== undefined) labels.set(index, label);
    if (label !== undefined || IN_PICTURE.test(words)) likely.add(index);
  }
  const isLabelling = new Set(labels.values()).size >= MIN_LABELS;
  return { sure: new Set(isLabelling ? labels.keys() : []), likely };
}

/** The label before a caption, where there is one; none in "He said: They came". */
function labelOf(sentence: string): string | undefined {
  const label = LABEL.exec(sentence)?.[1];
  const words = label?.toLowerCase().split(' ') ?? [];
  return words.length > 1 && words.some((word) => REPORTING_FORMS.has(word)) ? undefined : label;
}
