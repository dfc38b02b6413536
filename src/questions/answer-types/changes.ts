import type { Span } from '../../domain/article.ts';
import type { Passage } from '../model/passage.ts';
import type { Question } from '../model/question.ts';

/** Number of characters before a figure in which "by" tells that it is a difference. */
const BEFORE = 40;

/** "Has risen by £5 million", "went up by almost 30 percent": by how much, not how much. */
const CHANGED_BY =
  /\b(?:ris(?:e|es|en|ing)|rose|gr(?:ow|ows|ew|own|owing)|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|soar(?:s|ed|ing)?|increas(?:e|es|ed|ing)|up|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|shr(?:ink|inks|ank|unk)|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|down|cut|reduced|raised|lowered) by (?:\p{L}{1,12} ){0,3}$/iu;

const ASKS_FOR_CHANGE =
  /\b(?:by|more|less|ris(?:e|en|ing)|rose|gr(?:ow|ew|own|owth)|jump\w{0,3}|climb\w{0,3}|soar\w{0,3}|increas\w{1,3}|up|fall\w{0,3}|fell|drop\w{0,4}|shr(?:ink|ank|unk)|declin\w{1,3}|decreas\w{1,3}|down|cut\w{0,4}|reduc\w{1,5}|rais\w{1,3}|lower\w{0,3}|chang\w{1,3}|dearer|cheaper)\b/i;

/** True for a figure by which something changed, where the question asks how much it is. */
export function isChangeOnly({ start }: Span, { reading, sentence }: Passage, question: Question): boolean {
  const before = reading.article.text.slice(Math.max(sentence.start, start - BEFORE), start);
  return CHANGED_BY.test(before) && !ASKS_FOR_CHANGE.test(question.text);
}
