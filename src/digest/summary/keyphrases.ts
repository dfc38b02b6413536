import { isName, type Reading, type Span } from '../../domain/article.ts';
import { minOf } from '../../domain/extremes.ts';
import { isStopWord, termOf } from '../../retrieval/analysis/terms.ts';
import { fold } from '../../text/fold.ts';
import { wordFormOf } from '../../text/grammar/word-forms.ts';
import { lexicon } from '../../text/lexicon.ts';
import { NUMERALS } from '../../text/numbers/number-words.ts';
import { type Word, wordsIn } from '../../text/words.ts';
import { newsSentences } from '../cleaning/clean.ts';

/** A word, name or word pair that may be a keyphrase of an article. */
interface Candidate {
  /** As written at its first occurrence; names in their fullest form, words without a possessive ending. */
  readonly text: string;
  readonly terms: readonly string[];
  readonly kind: 'word' | 'name' | 'pair';
  count: number;
  /** UTF-16 offset of the first occurrence in the text. */
  readonly start: number;
}

/**
 * Score of a candidate: the logarithm of its count plus these terms. Long words are more specific than short ones;
 * names of several words and pairs score like a word of middling length. Tuned on development data.
 */
const WORTH = {
  title: 0.8,
  /** For a first occurrence at the very end of the text; proportionally less earlier. */
  late: -0.6,
  common: -0.2,
  verb: -0.3,
  /** For each letter of a word, up to the maximum. */
  letter: 0.28,
  name: 1.3,
  /** Bonus for a name that is mentioned again. */
  again: 0.6,
  pair: 2,
} as const;
const MAX_LETTERS = 8;
const MIN_LETTERS = 3;
/** Longer names read like sentences: "the Ministry of Fisheries and Coastal Affairs". */
const MAX_NAME_WORDS = 3;
/** Minimum number of occurrences of a pair, which must also cover enough of the occurrences of its rarer word. */
const MIN_PAIRS = 2;
const PAIR_SHARE = 0.5;

const COMMON: ReadonlySet<string> = new Set(lexicon('grammar/common-words'));
const CALENDAR: ReadonlySet<string> = new Set(
  lexicon('quantities/calendar').map((row) => fold(row.split('\t')[0] ?? '')),
);
const SMALL_WORD = /^\p{Ll}+(?:-\p{Ll}+)*$/u;
const POSSESSIVE = /['’]s?$/;

/**
 * Words, names and word pairs that characterise an article, best first: scored by how often and how early they occur in
 * news sentences and whether they occur in the title. Names are in their fullest form.
 */
export function keyphrasesOf(reading: Reading, limit: number): readonly string[] {
  const { title, text } = reading.article;
  const inTitle = new Set(title === text ? [] : wordsIn(title).map((word) => termOf(word.text)));
  const worth = (candidate: Candidate) =>
    Math.log(candidate.count) +
    (candidate.terms.every((term) => inTitle.has(term)) ? WORTH.title : 0) +
    (WORTH.late * candidate.start) / Math.max(1, text.length) +
    kindWorth(candidate);
  return candidatesIn(reading)
    .map((candidate) => ({ candidate, worth: worth(candidate) }))
    .sort((a, b) => b.worth - a.worth || a.candidate.start - b.candidate.start)
    .slice(0, limit)
    .map(({ candidate }) => candidate.text);
}

function kindWorth({ kind, text, count }: Candidate): number {
  if (kind === 'pair') return WORTH.pair;
  if (kind === 'name') return WORTH.name + (count > 1 ? WORTH.again : 0);
  const key = fold(text);
  const { finite, adverb } = wordFormOf(key).traits;
  return (
    WORTH.letter * Math.min(MAX_LETTERS, text.length) +
    (COMMON.has(key) ? WORTH.common : 0) +
    (finite || adverb ? WORTH.verb : 0)
  );
}

function candidatesIn(reading: Reading): Candidate[] {
  const news = newsSentences(reading);
  const sentences = news.length > 0 ? news : reading.sentences;
  const words = new Map<string, Candidate>();
  const pairs = new Map<string, Candidate>();
  for (const sentence of sentences) addWords(words, pairs, reading.article.text, sentence);
  const rarer = ({ terms }: Candidate) => minOf(terms.map((term) => words.get(term)!.count));
  const telling = [...pairs.values()].filter((p) => p.count >= MIN_PAIRS && p.count >= PAIR_SHARE * rarer(p));
  return [...words.values(), ...telling, ...namesOf(reading)];
}

function addWords(words: Map<string, Candidate>, pairs: Map<string, Candidate>, text: string, sentence: Span): void {
  let before: Word | undefined;
  for (const word of wordsIn(text, sentence)) {
    const own = isTelling(word) ? word : undefined;
    if (own) add(words, { text: word.text.replace(POSSESSIVE, ''), words: [word], kind: 'word', start: word.start });
    if (own && before && isNounLike(before) && isNounLike(own) && text.slice(before.end, own.start) === ' ') {
      add(pairs, { text: text.slice(before.start, own.end), words: [before, own], kind: 'pair', start: before.start });
    }
    before = own;
  }
}

function isTelling({ text }: Word): boolean {
  const bare = fold(text).replace(POSSESSIVE, '');
  return (
    bare.length >= MIN_LETTERS &&
    !/^\d/.test(bare) &&
    !isStopWord(text) &&
    !CALENDAR.has(bare) &&
    !NUMERALS.has(bare) &&
    !isReport(bare)
  );
}

/** "said", "told": reporting verbs occur in every article. */
function isReport(word: string): boolean {
  const { reports, finite } = wordFormOf(word).traits;
  return finite && reports.length > 0;
}

/** Lower case, and neither a verb nor an adverb as far as the word alone shows. */
function isNounLike({ text }: Word): boolean {
  if (!SMALL_WORD.test(text)) return false;
  const { finite, adverb } = wordFormOf(text).traits;
  return !finite && !adverb;
}

/** Names of several words, with all their mentions including short forms. */
function namesOf(reading: Reading): Candidate[] {
  const names = new Map<string, Candidate>();
  for (const mention of reading.mentions) {
    if (!isName(mention)) continue;
    const words = wordsIn(mention.canonical);
    if (words.length < 2 || words.length > MAX_NAME_WORDS) continue;
    add(names, { text: mention.canonical, words, kind: 'name', start: mention.start });
  }
  return [...names.values()];
}

function add(
  candidates: Map<string, Candidate>,
  { words, ...found }: Pick<Candidate, 'text' | 'kind' | 'start'> & { readonly words: readonly { text: string }[] },
): void {
  const terms = words.map((word) => termOf(word.text));
  const key = terms.join(' ');
  const known = candidates.get(key);
  if (known) known.count++;
  else candidates.set(key, { ...found, terms, count: 1 });
}
