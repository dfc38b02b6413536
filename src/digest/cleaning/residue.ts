const HANDLE = '@[\\p{L}\\p{N}_.]{1,40}';
const DAY = '(?:\\p{L}{3,9}\\.?\\s\\d{1,2},?\\s\\d{4}|\\d{1,2}\\s\\p{L}{3,9}\\.?\\s\\d{4})';

/** Remains of an embedded post: its caption, its signature with a date, its picture's address. */
const POST = new RegExp(
  [
    '\\ba (?:post|video|photo) shared by\\b',
    `\\(${HANDLE}\\)[\\s,·—–-]{0,4}(?:on\\s)?${DAY}`,
    '\\bpic\\.twitter\\.com/',
    '\\bview this post on\\b',
  ].join('|'),
  'iu',
);

/** Only hashtags, user names or addresses: "#harbour @port https://…". */
const MARK = new RegExp(
  `^(?:#[\\p{L}\\p{N}_]{1,60}|${HANDLE}|https?://\\S{1,300}|www\\.\\S{1,300})[\\p{P}\\p{S}]{0,5}$`,
  'u',
);
/** Maximum number of words in a sentence of marks alone. */
const MAX_MARKS = 12;

/** A timestamp of the page: "3.00pm BST", "at 14:27", "07:21 EST, 28 December 2031". */
const CLOCK = new RegExp(
  `^[|\\s]{0,3}(?:at|updated|posted|published)?[\\s:.]{0,3}\\d{1,2}[.:]\\d{2}\\s?(?:[ap]\\.?m\\.?)?(?:\\s\\p{Lu}{2,4})?(?:,?\\s${DAY})?\\.?$`,
  'iu',
);

/** A name with no statement: "Ada Lind.", "Ada Lind for The Harbour Courier.". */
const NAME_ALONE =
  /^(?!By\s)\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’.-]{0,30}){1,3}(?:\s(?:for|in)\s\p{Lu}[\p{L}'’.-]{1,30}(?:\s\p{Lu}[\p{L}'’.-]{1,30}){0,4})?\.?$/u;

/** True for text left behind by an embedded post, a page's timestamp or an author line. */
export function isResidue(sentence: string): boolean {
  const words = sentence.trim();
  if (POST.test(words) || CLOCK.test(words) || NAME_ALONE.test(words)) return true;
  const pieces = words.split(/\s+/, MAX_MARKS + 1);
  return pieces.length <= MAX_MARKS && pieces.every((piece) => MARK.test(piece));
}
