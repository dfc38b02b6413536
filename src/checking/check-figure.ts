import { type NumberMention, overlaps, type Reading, type Sentence, type Span } from '../domain/article.ts';
import { lastStartingBy, spansWithin } from '../domain/sorted-spans.ts';
import { agree, areComparable, isFigure } from '../questions/fusion/figures.ts';
import { namesWithin } from '../questions/model/names-within.ts';
import { idfOf } from '../retrieval/idf.ts';
import type { Library } from '../retrieval/library.ts';
import { contentTerms, tokensIn } from '../retrieval/terms.ts';
import { fold } from '../text/fold.ts';
import { bareEvidence } from './bare-evidence.ts';
import type { Mark, Verdict } from './mark.ts';

/** Sentences of the library that are compared with the sentence of a figure. */
const MAX_SENTENCES = 12;
/** Least share of what a sentence says, by idf, that must stand beside the figure for it to stand there as claimed … */
const AS_CLAIMED = 0.75;
/** … and for another figure to be the one meant. */
const SAME_MATTER = 0.6;
/** Least share for a figure that stands there in other words. */
const IN_OTHER_WORDS = 0.4;

/** The figures that a text claims outside of what was said: numbers with what they count or measure. */
export function figureClaims({ mentions }: Reading, taken: readonly Span[]): readonly NumberMention[] {
  return mentions.filter(
    (mention): mention is NumberMention =>
      isFigure(mention) &&
      mention.kind !== 'date' &&
      mention.kind !== 'ordinal' &&
      !mention.vague &&
      !taken.some((span) => overlaps(span, mention)),
  );
}

/** A figure of an article that may be the one claimed. */
interface Rival {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly figure: NumberMention;
  readonly agrees: boolean;
  /** Share of what the claim's sentence says that stands in the same sentence, by idf: 0..1. */
  readonly share: number;
}

/** What the articles hold of a figure with what is said of it. */
export function checkFigure(library: Library, text: Reading, claim: NumberMention): Mark {
  const clause = clauseOf(text, claim);
  const { start, end } = clause;
  const terms = termsBeside(text, clause, claim);
  const rivals = library
    .search(text.article.text.slice(start, end), MAX_SENTENCES)
    .flatMap((hit) => rivalsIn(library, hit.reading, hit.sentence, claim, terms))
    .sort((a, b) => b.share - a.share);
  const names = namesWithin(text, clause).map(({ canonical }) => canonical);
  const same = rivals.find(({ agrees }) => agrees);
  const other = rivals.find(({ agrees }) => !agrees);
  const [verdict, shown] = verdictOf(same, other, names);
  return { start: claim.start, end: claim.end, claim: 'figure', verdict, evidence: shown ? [evidenceAt(shown)] : [] };
}

function verdictOf(
  same: Rival | undefined,
  other: Rival | undefined,
  names: readonly string[],
): readonly [Verdict, Rival | undefined] {
  if (same && same.share >= AS_CLAIMED && namesAll(same.reading, names)) return ['exact', same];
  if (other && other.share >= SAME_MATTER && other.share > (same?.share ?? 0)) return ['other-figure', other];
  return same && same.share >= IN_OTHER_WORDS ? ['altered', same] : ['absent', undefined];
}

/** What a post says around a fact ends with one of these … */
const CLAUSE_END = /[:;–—!?]\s/g;
/** … and what it says of another figure with one of these. */
const FIGURE_END = /,\s|\s(?:and|but|while)\s/g;

/** The part of its sentence in which a figure stands. */
function clauseOf({ article: { text }, sentences, mentions }: Reading, claim: Span): Span {
  const sentence = lastStartingBy(sentences, claim.start)!;
  const figures = spansWithin(mentions, sentence).filter((mention) => isFigure(mention) && !overlaps(mention, claim));
  let { start, end } = sentence;
  const cutAt = (at: number) => {
    if (at < claim.start) start = Math.max(start, at + 1);
    else if (at >= claim.end) end = Math.min(end, at);
  };
  const ends = (pattern: RegExp) =>
    [...text.slice(sentence.start, sentence.end).matchAll(pattern)].map(({ index }) => sentence.start + index);
  for (const at of ends(CLAUSE_END)) cutAt(at);
  for (const at of ends(FIGURE_END)) {
    const isBeyond = (figure: Span) => (at < claim.start ? figure.end <= at : figure.start >= at);
    if (figures.some(isBeyond)) cutAt(at);
  }
  return { start, end };
}

/** The content words of a clause other than the figure itself. */
function termsBeside({ article }: Reading, { start, end }: Span, claim: Span): ReadonlySet<string> {
  const words = tokensIn(article.text, { start, end });
  return new Set(contentTerms(words.filter((word) => !overlaps(word, claim))));
}

function rivalsIn(
  library: Library,
  reading: Reading,
  sentence: Sentence,
  claim: NumberMention,
  terms: ReadonlySet<string>,
): Rival[] {
  const figures = spansWithin(reading.mentions, sentence).filter(
    (mention): mention is NumberMention =>
      isFigure(mention) && mention.kind !== 'date' && areComparable(mention, claim),
  );
  if (figures.length === 0) return [];
  const share = shareOf(library, terms, new Set(library.sentenceTerms(reading, sentence.index)));
  // Of several figures of one sentence the agreeing one is meant.
  const agreeing = figures.find((figure) => figure.canonical === claim.canonical || agree(figure, claim));
  const figure = agreeing ?? figures[0]!;
  return [{ reading, sentence, figure, agrees: agreeing !== undefined, share }];
}

function shareOf(library: Library, terms: ReadonlySet<string>, held: ReadonlySet<string>): number {
  let [found, all] = [0, 0];
  for (const term of terms) {
    const worth = idfOf(library.sentenceFrequency(term), library.sentenceCount);
    all += worth;
    if (held.has(term)) found += worth;
  }
  return all === 0 ? 1 : found / all;
}

/** True if the article has every name that the claim's sentence has. */
function namesAll({ article }: Reading, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  const text = fold(`${article.title}\n${article.text}`);
  return names.every((name) => text.includes(fold(name).split(' ').at(-1)!));
}

function evidenceAt({ reading, sentence, figure }: Rival) {
  return bareEvidence(reading, [sentence.index, sentence.index], {
    answerSpan: { start: figure.start, end: figure.end },
  });
}
