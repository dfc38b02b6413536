import type { Reading, Sentence } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { entriesMarked, lexicon } from '../../text/lexicon.ts';
import { captionsIn } from './captions.ts';
import { isNoComment } from './no-comment.ts';
import { isResidue } from './residue.ts';

const PHRASES = lexicon('digest/boilerplate').map((row) => row.split('\t'));
const STARTS = phrases('start');
const ENDS = phrases('end');
const WHOLES: ReadonlySet<string> = new Set(phrases('whole'));

/** A paragraph without a final full stop counts as a heading or caption up to this many words. */
const HEADING_WORDS = 15;
const SENTENCE_END = /[.!?…]["'”’)\]]{0,3}$|["”]$/;

const CAPITALISED = "\\p{Lu}[\\p{L}'’.-]{0,30}";
/**
 * A byline contains names only and no verb: "By Ada Lind", "By Ada Lind and Per Holm, Staff Writers", "by Ada Lind |
 * The Courier".
 */
const BYLINE = new RegExp(
  `^(?:[Bb]y|BY):?\\s(?:${CAPITALISED}|[Ss]taff)(?:[\\s,|/–—-]{1,4}(?:${CAPITALISED}|and|AND|for|in|of|the|at|on|\\d{1,4}|\\d{1,2}:\\d{2})){0,14}\\.?$`,
  'u',
);

const AGENCY = entriesMarked('names/outlets', 'dateline')
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|');
const DAY = '(?:\\p{L}{3,9}\\.?\\s\\d{1,2}|\\d{1,2}\\s\\p{L}{3,9}\\.?)(?:,?\\s\\d{4})?';
const DASH = '(?:\\s{1,2}-|\\s{0,2}(?:--|[–—]))\\s{0,2}';
const PLACE = `${CAPITALISED}(?:\\s${CAPITALISED}){0,5}(?:,\\s${CAPITALISED}(?:\\s${CAPITALISED}){0,2})?`;
const UPPER = "\\p{Lu}[\\p{Lu}'’.-]{2,30}";
const UPPER_PLACE = `${UPPER}(?:\\s${UPPER}){0,3}(?:,\\s${CAPITALISED}(?:\\s${CAPITALISED}){0,2})?`;
const BEGINNING = '(?=["“\'‘]?[\\p{Lu}\\p{N}])';
/** "HALDEN | Mon Mar 3, 2031 9:20 pm GMT": printed by agency pages before the dateline. */
const PAGE_STAMP = `(?:${UPPER_PLACE}\\s\\|\\s)?(?:\\p{L}{3,9}\\.?,?\\s)?${DAY}\\s\\d{1,2}[:.]\\d{2}\\s?[ap]\\.?m\\.?(?:\\s\\p{Lu}{2,4})?\\s`;
/**
 * Three kinds: "HALDEN, 3 March (AP) Six …"; "Halden (Reuters) - Six …" (an agency in brackets followed by a dash, a
 * date or the next word, so that "The Harbour Union (PA) met …" does not match); "HALDEN, 3 March — Six …" (a place in
 * capitals and a dash).
 */
const DATELINE = new RegExp(
  [
    `^(?:${PLACE},?\\s)?${DAY}\\s{0,2}\\((?:${AGENCY})\\)(?:${DASH}|\\s{0,2})${BEGINNING}`,
    `^(?:${PAGE_STAMP})?(?:${PLACE})?\\s{0,2}\\((?:${AGENCY})\\)(?:${DASH})?${BEGINNING}`,
    `^${PAGE_STAMP}${BEGINNING}`,
    `^${UPPER_PLACE}(?:,?\\s${DAY})?${DASH}${BEGINNING}`,
  ].join('|'),
  'u',
);

/** A sentence that carries news, as opposed to page furniture. */
export interface NewsSentence extends Sentence {
  /** True when the sentence may be a picture caption. */
  readonly captionLike: boolean;
}

/**
 * The sentences that carry news, in text order, without bylines, headings, captions, "read more" lines, remains of
 * embedded posts, and what only tells that somebody gave no comment. A dateline is cut off by moving the sentence's `start`; the text itself is unchanged.
 */
export function newsSentences(reading: Reading): readonly NewsSentence[] {
  const before = known.get(reading);
  if (before) return before;
  const found = findNews(reading);
  known.set(reading, found);
  return found;
}

// Cached because digests of a whole library visit every article repeatedly.
const known = new WeakMap<Reading, readonly NewsSentence[]>();

function findNews(reading: Reading): NewsSentence[] {
  const { article, sentences } = reading;
  const captions = captionsIn(reading);
  const sizes = new Map<number, number>();
  for (const { paragraph } of sentences) sizes.set(paragraph, (sizes.get(paragraph) ?? 0) + 1);
  return sentences.flatMap((sentence) => {
    const text = article.text.slice(sentence.start, sentence.end);
    if (captions.sure.has(sentence.index) || isBoilerplate(text, sizes.get(sentence.paragraph) === 1)) return [];
    const dateline = DATELINE.exec(text)?.[0].length ?? 0;
    if (dateline === text.length) return [];
    return [{ ...sentence, start: sentence.start + dateline, captionLike: captions.likely.has(sentence.index) }];
  });
}

/**
 * True for page furniture rather than article text.
 * @param alone whether the sentence is a whole paragraph; only then can it be a byline, a heading or a caption
 */
export function isBoilerplate(sentence: string, alone: boolean): boolean {
  const folded = fold(sentence).trim();
  if (!/[\p{L}\p{N}]/u.test(folded) || isResidue(sentence) || isNoComment(sentence)) return true;
  if (WHOLES.has(folded.replace(/^[|\s.]+|[.:!|\s]+$/g, ''))) return true;
  if (STARTS.some((start) => beginsWith(folded, start))) return true;
  const unended = folded.replace(/[.!\s]+$/, '');
  if (ENDS.some((end) => unended.endsWith(end))) return true;
  return alone && (BYLINE.test(sentence) || isHeading(sentence));
}

/** Matches whole words: false when `start` ends inside a longer word. */
function beginsWith(text: string, start: string): boolean {
  return text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
}

function isHeading(sentence: string): boolean {
  return !SENTENCE_END.test(sentence) && sentence.split(/\s+/, HEADING_WORDS + 1).length <= HEADING_WORDS;
}

function phrases(place: string): string[] {
  return PHRASES.flatMap(([words = '', where = '']) => (where.split(' ').includes(place) ? [words] : []));
}
