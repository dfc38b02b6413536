import type { ShownAnswer } from '../../domain/answer.ts';
import { findMarks } from '../../text/quotations/quotation-marks.ts';
import { wordsIn } from '../../text/words.ts';
import { cutAtWord } from '../labels.ts';
import type { Reply } from '../reply.ts';

/** Quotations of one text whose speakers are looked up. */
const MAX_QUOTATIONS = 4;
/** Words of a quotation; fewer are a name or a title in quotation marks. */
const MIN_WORDS = 3;
/** UTF-16 units of a quotation that is repeated above its answer. */
const MAX_HEADING = 80;

/** The parts of a text that stand in quotation marks, if there are several; else none: then the text is meant as a whole. */
export function severalQuotations(text: string): readonly string[] {
  const parts = findMarks(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((part) => wordsIn(part).length >= MIN_WORDS);
  return parts.length > 1 ? parts.slice(0, MAX_QUOTATIONS) : [];
}

/** True if all of them show the same passages: parts of one quotation that is split by its cue. */
export function areOneQuotation(answers: readonly ShownAnswer[]): boolean {
  const places = answers.map(({ shown }) => shown.map(({ article, sentences }) => `${article.id} ${sentences}`).join());
  return new Set(places).size === 1;
}

/** The heading of one of several quotations. */
export function quotationHeading(part: string, at: number): string {
  return `${at + 1}. ${cutAtWord(part.replace(/\s+/g, ' '), MAX_HEADING)}`;
}

/** The replies for several quotations as one. */
export function combinedReply(replies: readonly Reply[]): Reply {
  const isFound = replies.some(({ answer }) => answer === 'found');
  return { blocks: replies.flatMap(({ blocks }) => blocks), answer: isFound ? 'found' : 'nothing' };
}
