import { fold } from './fold.ts';
import { NUMBER_WORDS } from './numbers/number-words.ts';
import { wordsIn } from './words.ts';

/** Number of consecutive words per shingle: independent texts rarely share many sequences of four. */
const SHINGLE_WORDS = 4;

/** Offset basis and prime of 32-bit FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Unsigned 32-bit hashes of every sequence of four words, in order; ignores case, accents and punctuation. */
export function shinglesOf(text: string): Uint32Array {
  const words = Int32Array.from(wordsIn(text), (word) => hashOf(word.text));
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let at = 0; at < shingles.length; at++) {
    let hash = BASIS;
    for (let word = at; word < at + SHINGLE_WORDS; word++) hash = mixed(Math.imul(hash ^ words[word]!, PRIME));
    shingles[at] = hash;
  }
  return shingles;
}

const CASE_BIT = 0x20;

function hashOf(word: string): number {
  let hash = BASIS;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    // Rare: most words only need lower-casing.
    if (code > 0x7f) return foldedHashOf(fold(word));
    hash = Math.imul(hash ^ (isCapital(code) ? code | CASE_BIT : code), PRIME);
  }
  return hash;
}

function foldedHashOf(folded: string): number {
  let hash = BASIS;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), PRIME);
  return hash;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/**
 * Finaliser of MurmurHash3. Every input bit affects all output bits, so that the smallest hashes are an unbiased
 * sample.
 */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Characters that end a sentence or open one within quotation marks: a capital after them is uninformative. */
const OPENS = /[.!?…:;"“”‘’'«»([\n\r–—-]/;

const NUMBER = /\p{N}/u;

/** Without "one", "first" and "second", which often are not numbers. */
const NUMBERS_IN_WORDS: ReadonlySet<string> = new Set(
  NUMBER_WORDS.filter((word) => !['one', 'first', 'second'].includes(word)),
);
const CAPITAL = /^\p{Lu}/u;

/** Numbers, in digits or words, and names (capitalised words that do not start a sentence), folded. */
export function factsOf(text: string): ReadonlySet<string> {
  const facts = new Set<string>();
  let end = 0;
  for (const word of wordsIn(text)) {
    const opens = end === 0 || OPENS.test(text.slice(end, word.start));
    if (isNumber(word.text) || (!opens && CAPITAL.test(word.text))) facts.add(fold(word.text));
    end = word.end;
  }
  return facts;
}

function isNumber(word: string): boolean {
  return NUMBER.test(word) || NUMBERS_IN_WORDS.has(word.toLowerCase());
}
