/** Words, surnames and places that nobody bears, each made from its rank: the long tail of a news vocabulary. */

const ONSETS = [
  'b',
  'br',
  'c',
  'cl',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'oo', 'ai'];
const CODAS = ['l', 'n', 'r', 'm', 'rd', 'nt', 'lk', 'st', 'sk', 'nd', 'x', 'th', 'p', 'ck'];
const NOUN_ENDS = ['', 'er', 'ing', 'ow', 'et', 'ment', 'age', 'ley', 'ship', 'or'];
const ADJECTIVE_ENDS = ['ish', 'ous', 'al', 'ful', 'ic', 'less'];
const SURNAME_ENDS = ['son', 'ley', 'man', 'berg', 'quist', 'ova', 'ides', 'mark', 'well', 'hart', 'sen', 'ini'];
const PLACE_ENDS = ['ton', 'ford', 'mouth', 'vik', 'burg', 'haven', 'bury', 'dale', 'stad', 'minster', 'wick', 'field'];

const OPEN_SYLLABLES = ONSETS.length * VOWELS.length;
const STEMS = OPEN_SYLLABLES * OPEN_SYLLABLES * CODAS.length;

/** Has no divisor in common with the number of stems, so that no two ranks below it share a stem. */
const STRIDE = 216_001;

/** Two syllables for each rank. Neighbouring ranks lie far apart: few words are a slip of the pen from one another. */
function stem(rank: number): string {
  const scattered = (rank * STRIDE) % STEMS;
  const coda = CODAS[Math.floor(scattered / OPEN_SYLLABLES / OPEN_SYLLABLES)]!;
  return openSyllable(scattered % OPEN_SYLLABLES) + openSyllable(Math.floor(scattered / OPEN_SYLLABLES)) + coda;
}

function openSyllable(number: number): string {
  return ONSETS[number % ONSETS.length]! + VOWELS[Math.floor(number / ONSETS.length) % VOWELS.length]!;
}

const ended = (rank: number, ends: readonly string[]): string =>
  stem(Math.floor(rank / ends.length)) + ends[rank % ends.length]!;
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

export const inventedNoun = (rank: number): string => ended(rank, NOUN_ENDS);
export const inventedAdjective = (rank: number): string => ended(rank, ADJECTIVE_ENDS);
export const inventedVerb = (rank: number): string => `${stem(rank * 7 + 3)}en`;
export const inventedSurname = (rank: number): string => capital(ended(rank * 5 + 1, SURNAME_ENDS));
export const inventedPlace = (rank: number): string => capital(ended(rank * 3 + 2, PLACE_ENDS));
