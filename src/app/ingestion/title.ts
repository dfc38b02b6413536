import { findSentences } from '../../text/sentences.ts';
import { unwrap } from '../../text/unwrap.ts';
import { cutAtWord } from '../labels.ts';
import { MAX_TITLE_LENGTH } from '../limits.ts';

/**
 * The title of a text without a header: its first line if that looks like a title, else the beginning of its first
 * sentence.
 */
export function titleFrom(text: string): string {
  const trimmed = (unwrap(text)?.text ?? text).trimStart();
  const line = trimmed.split(/\r|\n/, 1)[0]!.trimEnd();
  if (looksLikeTitle(line)) return tidyTitle(line);
  const first = findSentences(trimmed)[0];
  return tidyTitle(first ? trimmed.slice(first.start, first.end) : trimmed);
}

/** True of a line that is short enough and does not end as a sentence does. */
export function looksLikeTitle(line: string): boolean {
  return line.trim().length <= MAX_TITLE_LENGTH && !/[.!?]\s*$/.test(line);
}

/** Puts a title on one line and cuts it to `MAX_TITLE_LENGTH`. */
export function tidyTitle(title: string): string {
  return cutAtWord(title.replace(/\s+/g, ' ').trim(), MAX_TITLE_LENGTH);
}
