import type { Verdict } from '../../../src/checking/mark.ts';
import type { Span } from '../../../src/domain/article.ts';
import { tokensIn } from '../../../src/retrieval/analysis/terms.ts';
import type { Source, SourceQuote } from './sources.ts';

/** A text that claims one thing, and what the articles hold of it. */
export interface MadeClaim {
  readonly id: string;
  /** How it was made. */
  readonly way: Way;
  readonly text: string;
  /** The claim in the text. */
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
}

type Way =
  | 'real'
  | 'fact'
  | 'word'
  | 'negated'
  | 'figure'
  | 'other-fact'
  | 'speaker'
  | 'stitched'
  | 'denied'
  | 'invented';

/** Texts of each way: 300 together. */
const COUNTS: Readonly<Record<Way, number>> = {
  real: 55,
  fact: 20,
  word: 45,
  negated: 25,
  figure: 25,
  'other-fact': 25,
  speaker: 45,
  stitched: 30,
  denied: 9,
  invented: 21,
};

const VERDICTS: Readonly<Record<Way, Verdict>> = {
  real: 'exact',
  fact: 'exact',
  word: 'altered',
  negated: 'altered',
  figure: 'other-figure',
  'other-fact': 'other-figure',
  speaker: 'other-speaker',
  stitched: 'stitched',
  denied: 'denied',
  invented: 'absent',
};

/** Words of a text before they are put into a sentence. */
interface Draft {
  readonly words: string;
  readonly speaker: string;
  readonly form: 'direct' | 'indirect' | 'sentence';
  /** For a sentence: the figure in it. */
  readonly figure?: Span;
}

/**
 * Makes texts from articles: a real quotation, one with a word, a figure or the speaker replaced, two put together, one
 * negated, one that the article denies, and one that was invented. The same texts every time.
 */
export function makeClaims(sources: readonly Source[], invented: readonly string[]): MadeClaim[] {
  const random = randomFrom(SEED);
  const drafts: Readonly<Record<Way, readonly Draft[]>> = {
    real: each(sources, (quote) => draftOf(quote)),
    word: each(sources, (quote, source) => replaced(quote, wordsElsewhere(sources, source), random)),
    negated: each(sources, negated),
    fact: sources.flatMap(facts),
    figure: each(sources, otherFigure),
    'other-fact': sources.flatMap(facts).map(otherFact),
    speaker: each(sources, (quote, source) => otherSpeaker(quote, source, random)),
    stitched: each(sources, (quote, source) => stitched(quote, source, random)),
    denied: each(sources, denied).flatMap((draft) => [draft, draft, draft]),
    invented: invented.map((words, at) => ({ words, speaker: speakerAt(sources, at), form: 'direct' })),
  };
  return (Object.keys(COUNTS) as Way[]).flatMap((way) =>
    shuffled(drafts[way], random)
      .slice(0, COUNTS[way])
      .map((draft, at) => ({ id: `${way}-${at + 1}`, way, verdict: VERDICTS[way], ...inSentence(draft, at) })),
  );
}

const SEED = 20310504;
/** Minimum words of a quotation that is used: fewer stand in many places. */
const MIN_WORDS = 6;
const MAX_WORDS = 45;

function each(
  sources: readonly Source[],
  make: (quote: SourceQuote, source: Source) => Draft | undefined,
): readonly Draft[] {
  return sources.flatMap((source) => source.quotes.flatMap((quote) => make(quote, source) ?? []));
}

/** The quotation as it stands; only one that somebody with a name said, and whose words can stand alone. */
function draftOf({ words, form, speaker, denied: isDenied, asks }: SourceQuote): Draft | undefined {
  const count = tokensIn(words).length;
  if (isDenied || asks || speaker === undefined || count < MIN_WORDS || count > MAX_WORDS) return undefined;
  return { words, speaker, form };
}

function replaced(quote: SourceQuote, others: readonly string[], random: () => number): Draft | undefined {
  const draft = draftOf(quote);
  const long = draft && tokensIn(draft.words).filter(({ text }) => /^[a-z]{5,}$/.test(text));
  if (!draft || !long || long.length === 0) return undefined;
  const { start, end } = pick(long, random);
  return { ...draft, words: draft.words.slice(0, start) + pick(others, random) + draft.words.slice(end) };
}

const AUXILIARY = /\b(?:is|are|was|were|will|would|can|could|has|have|had|must|should)\b(?! not\b)/;

function negated(quote: SourceQuote): Draft | undefined {
  const draft = draftOf(quote);
  if (!draft) return undefined;
  if (/ not /.test(draft.words)) return { ...draft, words: draft.words.replace(' not ', ' ') };
  return AUXILIARY.test(draft.words) ? { ...draft, words: draft.words.replace(AUXILIARY, '$& not') } : undefined;
}

const NUMBER_WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const FIGURE = new RegExp(`\\b(?:\\d[\\d,]*(?:\\.\\d+)?|${NUMBER_WORDS.join('|')})\\b`);
const YEAR = /\b(?:1[89]|20)\d\d\b/;

function otherFigure(quote: SourceQuote): Draft | undefined {
  const draft = draftOf(quote);
  if (!draft || !FIGURE.test(draft.words) || YEAR.test(draft.words)) return undefined;
  return { ...draft, words: draft.words.replace(FIGURE, otherNumber) };
}

function otherNumber(figure: string): string {
  const at = NUMBER_WORDS.indexOf(figure);
  if (at >= 0) return NUMBER_WORDS[(at + 4) % NUMBER_WORDS.length]!;
  // Every digit becomes another one, so that the figure keeps its look.
  return figure.replace(/\d/g, (digit) => String((Number(digit) % 9) + 1));
}

function otherSpeaker(quote: SourceQuote, { quotes }: Source, random: () => number): Draft | undefined {
  const draft = draftOf(quote);
  if (!draft || quote.inferred) return undefined;
  // Of a family of one name an article may mean either.
  const family = draft.speaker.split(' ').at(-1)!;
  const others = quotes.flatMap(({ speaker }) => (speaker !== undefined && !speaker.endsWith(family) ? [speaker] : []));
  return others.length > 0 ? { ...draft, speaker: pick(others, random) } : undefined;
}

/** The sentences that tell a figure themselves. */
function facts({ sentences }: Source): Draft[] {
  return sentences.flatMap((words): Draft[] => {
    const found = COUNTED.exec(words);
    if (!found || YEAR.test(words) || /["“”]/.test(words)) return [];
    return [
      { words, speaker: '', form: 'sentence', figure: { start: found.index, end: found.index + found[0].length } },
    ];
  });
}

/** A number before what it counts. */
const COUNTED = /\b\d+(?:,\d{3})*(?:\.\d+)?(?= [a-z]{3,})/;

function otherFact(draft: Draft): Draft {
  const { start, end } = draft.figure!;
  return {
    ...draft,
    words: draft.words.slice(0, start) + otherNumber(draft.words.slice(start, end)) + draft.words.slice(end),
  };
}

/** Words of a half from which two of them can be recognised. */
const MIN_HALF = 5;

function stitched(quote: SourceQuote, { quotes }: Source, random: () => number): Draft | undefined {
  const draft = draftOf(quote);
  if (draft?.form !== 'direct') return undefined;
  const others = quotes.filter((other) => Math.abs(quotes.indexOf(other) - quotes.indexOf(quote)) > 1 && isLong(other));
  if (others.length === 0 || !isLong(quote)) return undefined;
  return { ...draft, words: `${half(draft.words, 0)} ${half(pick(others, random).words, 1)}` };
}

function isLong(quote: SourceQuote): boolean {
  return draftOf(quote)?.form === 'direct' && tokensIn(quote.words).length >= 2 * MIN_HALF;
}

function half(words: string, which: 0 | 1): string {
  const tokens = tokensIn(words);
  const middle = tokens[tokens.length >> 1]!.start;
  return which === 0 ? words.slice(0, middle).trimEnd() : words.slice(middle);
}

function denied({ words, speaker, denied: isDenied }: SourceQuote): Draft | undefined {
  if (!isDenied || speaker === undefined || !words.startsWith('that ')) return undefined;
  return { words, speaker, form: 'indirect' };
}

/** The words in a text, as people write them. */
function inSentence({ words, speaker, form, figure }: Draft, at: number): Pick<MadeClaim, 'text' | 'start' | 'end'> {
  if (figure) return { text: words, ...figure };
  const shapes = form === 'direct' ? DIRECT : INDIRECT;
  const own = form === 'direct' ? words : words.replace(/^that /, '').replace(/\.$/, '');
  const [before, after] = shapes[at % shapes.length]!.split('WORDS').map((part) => part.replace('NAME', speaker));
  return { text: `${before}${own}${after}`, start: before!.length, end: before!.length + own.length };
}

const DIRECT = [
  'NAME said: "WORDS"',
  '“WORDS” – NAME',
  'NAME told reporters: "WORDS"',
  'Have you read this? NAME: "WORDS"',
  'According to NAME, "WORDS"',
];
const INDIRECT = ['NAME said that WORDS.', 'NAME said WORDS.', 'I read that NAME told reporters that WORDS.'];

function speakerAt(sources: readonly Source[], at: number): string {
  const names = sources.flatMap(({ quotes }) => quotes.flatMap(({ speaker }) => speaker ?? []));
  return names[(at * SPREAD) % names.length]!;
}

const SPREAD = 7;

/** Words of other articles that this one does not have. */
function wordsElsewhere(sources: readonly Source[], source: Source): string[] {
  const own = new Set(tokensIn(source.text).map(({ text }) => text.toLowerCase()));
  const others = sources.filter((other) => other !== source).flatMap(({ text }) => tokensIn(text));
  return [...new Set(others.map(({ text }) => text))].filter((word) => /^[a-z]{5,}$/.test(word) && !own.has(word));
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)]!;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
