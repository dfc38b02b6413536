import { type Fragment, fragmentOf, type Utterance } from '../model/utterance.ts';

const QUOTED = /["“”„«»]([^"“”„«»]{1,300})["“”„«»]/gu;

/** The contents of double quotation marks, without the marks and the white space beside them. */
export function quotedStrings(utterance: Utterance): Fragment[] {
  return [...utterance.text.matchAll(QUOTED)].flatMap(({ index, 1: content = '' }) => {
    const start = index + 1 + content.length - content.trimStart().length;
    const end = start + content.trim().length;
    return start < end ? [fragmentOf(utterance, start, end)] : [];
  });
}
