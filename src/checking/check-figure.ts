import { type NumberMention, overlaps, type Reading, type Sentence, type Span } from '../domain/article.ts';
import { lastStartingBy, spansWithin } from '../domain/sorted-spans.ts';
import { agree, areComparable, isFigure } from '../questions/fusion/figures.ts';
import { namesWithin } from '../questions/model/names-within.ts';
import type { Library } from '../retrieval/library.ts';
import { bareEvidence } from './bare-evidence.ts';
import {
  clauseOf,
  isNegatedOnce,
  type NearSentence,
  namesAll,
  sentencesNear,
  shareOf,
  termsBeside,
} from './claim-context.ts';
import type { Mark, Verdict } from './mark.ts';
import { isSameName } from './speakers.ts';

/** Least shares of what a clause says, by idf, that must stand beside a figure. */
interface Shares {
  /** For it to stand there as claimed. */
  readonly asClaimed: number;
  /** For another figure to be the one meant. */
  readonly sameMatter: number;
  /** For a figure that stands there in other words. */
  readonly inOtherWords: number;
}

const ANYWHERE: Shares = { asClaimed: 0.75, sameMatter: 0.6, inOtherWords: 0.4 };
/** In an article that other claims of the text are from. */
const EXPECTED: Shares = { asClaimed: 0.6, sameMatter: 0.5, inOtherWords: 0 };
/** There, for figures that count the same things, which tell by themselves what is meant: "38 stalls". */
const EXPECTED_COUNT: Shares = { asClaimed: 0.25, sameMatter: 0, inOtherWords: 0 };
/** For the age of somebody who is named beside it. */
const SAME_PERSON: Shares = { asClaimed: 0, sameMatter: 0, inOtherWords: 0 };

/** Units of figures that count something else in each sentence. */
const EVERYDAY_UNITS: ReadonlySet<string> = new Set(['person', 'time', 'thing', 'one', 'other']);

/** The share of a figure beside which nothing is said. */
const LONE = 0.45;

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
  /** True if one of the two says that it was not so. */
  readonly isNegated: boolean;
  readonly least: Shares;
}

/**
 * What the articles hold of a figure with what is said of it.
 * @param about articles that other claims of the text are from
 */
export function checkFigure(library: Library, text: Reading, claim: NumberMention, about: ReadonlySet<Reading>): Mark {
  // "Ada Lind (46)": the name tells what is meant, not what stands in the brackets.
  const clause = claim.person ? lastStartingBy(text.sentences, claim.start)! : clauseOf(text, claim);
  const terms = termsBeside(text, clause, claim);
  const rivals = sentencesNear(library, text, clause, about)
    .flatMap((near) => rivalsIn(library, near, { text, claim, clause, terms }))
    .sort((a, b) => b.share - a.share);
  const names = namesWithin(text, clause).map(({ canonical }) => canonical);
  const ofSamePerson = rivals.filter(({ least }) => least === SAME_PERSON);
  const meant = ofSamePerson.length > 0 ? ofSamePerson : rivals;
  const same = meant.find(({ agrees }) => agrees);
  const other = meant.find(({ agrees }) => !agrees);
  const [verdict, shown] = verdictOf(same, other, names);
  return { start: claim.start, end: claim.end, claim: 'figure', verdict, evidence: shown ? [evidenceAt(shown)] : [] };
}

function verdictOf(
  same: Rival | undefined,
  other: Rival | undefined,
  names: readonly string[],
): readonly [Verdict, Rival | undefined] {
  const isClaimed = same && same.share >= same.least.asClaimed && !same.isNegated && namesAll(same.reading, names);
  // Where another figure is told with more of the words, that one may be meant.
  // Of people of one name either may be meant, and an article tells this age of one of them.
  if (isClaimed && (same.least === SAME_PERSON || same.share >= (other?.share ?? 0))) return ['exact', same];
  const isOther = other && other.share >= other.least.sameMatter && (!same || other.share > same.share);
  // "Velm had 20 stalls": of a town that the article does not name it tells no other figure.
  if (isOther && (other.least !== EXPECTED_COUNT || namesAll(other.reading, names))) return ['other-figure', other];
  return same && same.share >= same.least.inOtherWords ? ['altered', same] : ['absent', undefined];
}

interface ClaimedFact {
  readonly text: Reading;
  readonly claim: NumberMention;
  readonly clause: Span;
  readonly terms: ReadonlySet<string>;
}

function rivalsIn(
  library: Library,
  { reading, sentence, isExpected }: NearSentence,
  { text, claim, clause, terms }: ClaimedFact,
): Rival[] {
  const figures = spansWithin(reading.mentions, sentence).filter(
    (mention): mention is NumberMention =>
      isFigure(mention) && mention.kind !== 'date' && areComparable(mention, claim),
  );
  if (figures.length === 0) return [];
  // A figure alone may be that of anything.
  const share =
    terms.size === 0 ? LONE : shareOf(library, terms, new Set(library.sentenceTerms(reading, sentence.index)));
  // Of several figures of one sentence the agreeing one is meant.
  const agreeing = figures.find((figure) => figure.canonical === claim.canonical || agree(figure, claim));
  const figure = agreeing ?? figures[0]!;
  const isNegated = isNegatedOnce(text, clause, reading, clauseOf(reading, figure));
  return [
    {
      reading,
      sentence,
      figure,
      agrees: agreeing !== undefined,
      share,
      isNegated,
      least: sharesFor(claim, figure, isExpected),
    },
  ];
}

function sharesFor(claim: NumberMention, figure: NumberMention, isExpected: boolean): Shares {
  if (claim.person && figure.person && isSameName(claim.person, figure.person)) return SAME_PERSON;
  if (!isExpected) return ANYWHERE;
  const isTelling =
    claim.kind === 'score' || (claim.kind === 'count' && claim.unit !== undefined && !EVERYDAY_UNITS.has(claim.unit));
  return isTelling ? EXPECTED_COUNT : EXPECTED;
}

function evidenceAt({ reading, sentence, figure }: Rival) {
  return bareEvidence(reading, [sentence.index, sentence.index], {
    answerSpan: { start: figure.start, end: figure.end },
  });
}
