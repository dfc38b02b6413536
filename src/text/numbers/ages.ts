import { isRoleNoun } from '../names/name-lexicon.ts';

/** An age recognised by the words around a number. */
export interface Age {
  readonly unit: string;
  /** Length of the words after the number that belong to it, in UTF-16 units. */
  readonly length: number;
}

/** "-year-old", " months old", " years of age". */
const OLD = /^(?:[ -](year|yr|month|week|day)s?[ -]olds?\b| (year)s? of age\b)/;
/** No unit or counted noun follows, as far as the next words show. */
const BARE =
  /^(?:[,.;:)”"’]|$| (?:and (?:over|under|above|older|younger)|or (?:over|under|older|younger|above)|(?:to|and|or) \d{1,3}|when|at the|while|who|and|was|is|in (?:19|20)\d\d|last|this|next|on)\b)/;
const AGED =
  /\b(?:aged?|ages|(?:age|ages|aged) (?:of|between|from|about|around|just|only|under|over|at least|up to)|age of (?:about|around|just|only))\s$/i;
const SOMEBODY_IS =
  /\b(?:he|she|I|who)(?: (?:was|is|am|were)|['’](?:s|m))(?: (?:only|just|about|nearly|almost|barely|still|then|now)){0,2} $/i;
/** "Lind was 41 when": the name may not be a person's, so the words after the number must confirm an age. */
const NAME_IS = /\p{Lu}[\p{L}.'’-]{1,30} (?:is|was)(?: (?:only|just|then|now))? $/u;
const WHEN = /^ (?:when\b|at the time\b|years)/;
const TURNED =
  /\b(?:turn|turned|turns|turning|(?:died|dies|dead|killed|married|retire|retires|retired|retiring) at) (?:just |only )?$/i;
const LIMIT =
  /\b(?:people|children|adults|those|anyone|everyone|girls|boys|men|women|pupils|players|drivers|patients|voters|residents|workers)(?: who (?:are|were))? (?:over|under|above|below|older than|younger than) $/i;
const AFTER_NAME = /\p{Lu}[\p{L}.'’-]{1,30}, $/u;
const AFTER_NOUN = /(?<=^|[^\p{L}])(\p{Ll}{3,20}), $/u;
const OLDEST = 120;

/** A word in lower case follows. */
const LOOSE = /^ \p{Ll}/u;

/** The age that a number expresses in its context; undefined for any other number. */
export function ageAt(value: number, before: string, behind: string): Age | undefined {
  const old = OLD.exec(behind);
  if (old) return { unit: unitOf(old[1] ?? old[2]!), length: old[0].length };
  if (!Number.isInteger(value) || value <= 0 || value >= OLDEST) return undefined;
  if (!mayTell(before)) return undefined;
  const told = BARE.test(behind) ? isTold(value, before, behind) : LOOSE.test(behind) && isToldLoosely(before);
  return told ? { unit: 'year', length: 0 } : undefined;
}

/** Possible last words before an age; a cheap check that usually avoids running the patterns. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  (
    'age aged ages of between from about around just only under over least to was is am were turn turned turns turning ' +
    'at above below than nearly almost barely still then now'
  ).split(' '),
);

function mayTell(before: string): boolean {
  if (before.endsWith(', ')) return true;
  const last = before.slice(before.lastIndexOf(' ', before.length - 2) + 1, -1);
  return LAST_WORDS.has(last) || LAST_WORDS.has(last.toLowerCase()) || /['’][sm]$/.test(last);
}

function unitOf(word: string): string {
  return word === 'yr' ? 'year' : word;
}

/** True when the words before the number suffice on their own. */
function isToldLoosely(before: string): boolean {
  return LIMIT.test(before) || TURNED.test(before);
}

function isTold(value: number, before: string, behind: string): boolean {
  if (AGED.test(before) || (value > 1 && SOMEBODY_IS.test(before)) || TURNED.test(before) || LIMIT.test(before))
    return true;
  if (NAME_IS.test(before) && WHEN.test(behind)) return true;
  return behind.startsWith(',') && (AFTER_NAME.test(before) || isRoleNoun(AFTER_NOUN.exec(before)?.[1] ?? ''));
}
