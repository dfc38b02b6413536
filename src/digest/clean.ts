import type { Reading, Sentence } from '../domain/article.ts';
import { fold } from '../text/fold.ts';
import { entriesMarked, lexicon } from '../text/lexicon.ts';
import { captionsIn } from './captions.ts';
import { isResidue } from './residue.ts';

const PHRASES = lexicon('digest/boilerplate').map((row) => row.split('\t'));
const STARTS = phrases('start');
const ENDS = phrases('end');
const WHOLES: ReadonlySet<string> = new Set(phrases('whole'));

/** A paragraph without a full stop counts as a heading or a caption up to this many words. */
const HEADING_WORDS = 15;
const SENTENCE_END = /[.!?…]["'”’)\]]{0,3}$|["”]$/;

const CAPITALISED = "\\p{Lu}[\\p{L}'’.-]{0,30}";
/** "By Ada Lind", "By Ada Lind and Per Holm, Staff Writers", "by Ada Lind | The Courier": all names, no verb. */
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
/** "HALDEN | Mon Mar 3, 2031 9:20 pm GMT": what an agency's page sets before its dateline. */
const PAGE_STAMP = `(?:${UPPER_PLACE}\\s\\|\\s)?(?:\\p{L}{3,9}\\.?,?\\s)?${DAY}\\s\\d{1,2}[:.]\\d{2}\\s?[ap]\\.?m\\.?(?:\\s\\p{Lu}{2,4})?\\s`;
/**
 * The kinds: "HALDEN, 3 March (AP) Six …", "Halden (Reuters) - Six …" (an agency in brackets, with a dash, a date or
 * the next word close behind it, so that "The Harbour Union (PA) met …" is none), "HALDEN, 3 March — Six …" (a place in
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

/** A sentence that carries news. */
export interface NewsSentence extends Sentence {
  /** True when it may as well stand below a picture. */
  readonly captionLike: boolean;
}

/**
 * The sentences that carry news, in order: bylines, headings, captions, "read more" lines and what embedded posts leave
 * are left out, and a dateline is cut from the beginning of its sentence (its `start` moves; the words stay the
 * article's).
 */
export function newsSentences(reading: Reading): readonly NewsSentence[] {
  const before = known.get(reading);
  if (before) return before;
  const found = findNews(reading);
  known.set(reading, found);
  return found;
}

// Digests of a whole library look at every article again and again.
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
 * True for a line of the page rather than of the story.
 * @param alone whether the sentence is all of its paragraph: only then can it be a byline, a heading or a caption
 */
export function isBoilerplate(sentence: string, alone: boolean): boolean {
  const folded = fold(sentence).trim();
  if (!/[\p{L}\p{N}]/u.test(folded) || isResidue(sentence)) return true;
  if (WHOLES.has(folded.replace(/^[|\s.]+|[.:!|\s]+$/g, ''))) return true;
  if (STARTS.some((start) => beginsWith(folded, start))) return true;
  const unended = folded.replace(/[.!\s]+$/, '');
  if (ENDS.some((end) => unended.endsWith(end))) return true;
  return alone && (BYLINE.test(sentence) || isHeading(sentence));
}

/** The words themselves, not the beginning of a longer word. */
function beginsWith(text: string, start: string): boolean {
  return text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
}

function isHeading(sentence: string): boolean {
  return !SENTENCE_END.test(sentence) && sentence.split(/\s+/, HEADING_WORDS + 1).length <= HEADING_WORDS;
}

function phrases(place: string): string[] {
  return PHRASES.flatMap(([words = '', where = '']) => (where.split(' ').includes(place) ? [words] : []));
}
