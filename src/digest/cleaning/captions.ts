import type { Article, Reading, Sentence } from '../../domain/article.ts';
import { REPORTING_FORMS } from '../../text/grammar/reporting-verbs.ts';

/** Indices of the sentences that are picture captions: certain ones and possible ones. */
export interface Captions {
  readonly sure: ReadonlySet<number>;
  readonly likely: ReadonlySet<number>;
}

/**
 * A label of one to five words followed by a full sentence: "Last stand: The ferry before it sank.", "IN THE DOCK: Ada
 * Lind yesterday". If quoted words follow the colon it is speech, not a caption.
 */
const LABEL = /^(\p{Lu}[\p{L}\p{N}'’-]{0,30}(?:\s[\p{L}\p{N}'’-]{1,30}){0,4}):\s(?=[\p{Lu}\p{N}])/u;

/** A position within a picture: "Ada Lind (left) at the quay", "Lind, pictured with …". */
const IN_PICTURE =
  /\((?:(?:pictured|above|below|far)[^()]{0,20}|left|right|centre|center|l|r)\)|^[^"“]{0,60}\bpictured\b|\(file (?:photo|picture)\)/iu;

/** An agency's credit at the end of a line: "REUTERS/Ada Lind/File Photo", "(AP Photo/Ada Lind)", "Photo: Ada Lind". */
const CREDIT =
  /(?:^|[\s(])(?:REUTERS|Reuters|AFP|EPA|EFE|AP Photo|AP|PA|Getty Images|Shutterstock|Xinhua|NTB|TT|ANSA|dpa)(?:\s?\/\s?\p{Lu}[^.!?/]{1,40}){1,3}\)?\.?$|\((?:AP Photo|Photo|Image|Picture)[:/ ][^()]{1,60}\)\.?$|\bGetty Images\)?\.?$/u;
/** UTF-16 units of a caption with its credit at most; longer lines are paragraphs that end in a credit. */
const MAX_CAPTION = 400;

/** Minimum number of different labels before an article's labels are treated as captions. */
const MIN_LABELS = 3;

/** Finds an article's captions by their labels and by phrases that locate people in a picture. */
export function captionsIn({ article, sentences, mentions }: Reading): Captions {
  // A name before a colon marks a speaker: the article is a transcript and has no captions.
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
  return { sure: new Set([...(isLabelling ? labels.keys() : []), ...credited(article, sentences)]), likely };
}

/** The sentences of lines that end in a credit. */
function credited({ text }: Article, sentences: readonly Sentence[]): number[] {
  const found: number[] = [];
  for (let first = 0; first < sentences.length; ) {
    let last = first;
    while (sentences[last + 1]?.paragraph === sentences[first]!.paragraph) last++;
    const { start } = sentences[first]!;
    const { end } = sentences[last]!;
    if (end - start <= MAX_CAPTION && CREDIT.test(text.slice(start, end)))
      for (let index = first; index <= last; index++) found.push(index);
    first = last + 1;
  }
  return found;
}

/** The label that opens a caption, if any; "He said: They came" has none. */
function labelOf(sentence: string): string | undefined {
  const label = LABEL.exec(sentence)?.[1];
  const words = label?.toLowerCase().split(' ') ?? [];
  return words.length > 1 && words.some((word) => REPORTING_FORMS.has(word)) ? undefined : label;
}
