import type { Difference } from '../../domain/answer.ts';
import { hull, type Reading, type Span } from '../../domain/article.ts';
import { fold } from '../../text/fold.ts';
import { tokensIn } from '../analysis/terms.ts';
import type { IndexedReading } from '../inverted-index/indexed-reading.ts';
import type { NearOccurrence, WordPair } from '../library.ts';
import { sentenceAt } from '../phrases/term-sequences.ts';
import type { AskedWords } from './asked-words.ts';
import type { NearChain } from './near-phrases.ts';

/** Words before the first and after the last match that are shown for words asked for that match nothing. */
const MAX_EDGE = 3;

/** A chain as spans of its article, with what differs from the words asked for. */
export function occurrenceOf(
  { chain, moved, share, likeness, article }: NearChain<IndexedReading>,
  { words, folded }: AskedWords,
): NearOccurrence {
  const [first, last] = [chain[0]!, chain.at(-1)!];
  const edges = sentencesAround(article, first.written, last.written);
  const from = Math.max(edges.from, first.written - Math.min(MAX_EDGE, first.asked));
  const to = Math.min(edges.to, last.written + Math.min(MAX_EDGE, words.length - 1 - last.asked));
  const spans = spansOf(article, from, to);
  const { text } = article.reading.article;
  const pairOf = (asked: number, written: number): WordPair => {
    const place = spans[written - from]!;
    const isSame = fold(text.slice(place.start, place.end)) === folded[asked];
    return { asked: words[asked]!, written: place, isSame };
  };
  const pairs = chain.map((point) => pairOf(point.asked, point.written));
  const anchors = chain
    .filter((_, at) => pairs[at]!.isSame)
    .map(({ asked, written }) => ({ asked, written: written - from }));
  const gaps = gapsBetween(anchors, { asked: words.length, written: spans.length });
  const joined = joinMoved(
    gaps,
    moved.map((point) => ({ asked: point.asked, written: point.written - from })),
  );
  return {
    reading: article.reading,
    span: hull(spans),
    share,
    likeness,
    pairs,
    differences: joined.map((gap) => differenceOf(gap, words, spans)),
  };
}

interface Place {
  readonly asked: number;
  readonly written: number;
}

/** Half-open ranges of words that have no equal word in the other text. */
interface Gap {
  readonly asked: readonly [from: number, to: number];
  readonly written: readonly [from: number, to: number];
}

function gapsBetween(anchors: readonly Place[], end: Place): Gap[] {
  const gaps: Gap[] = [];
  let [asked, written] = [0, 0];
  for (const anchor of [...anchors, end]) {
    if (anchor.asked > asked || anchor.written > written)
      gaps.push({ asked: [asked, anchor.asked], written: [written, anchor.written] });
    [asked, written] = [anchor.asked + 1, anchor.written + 1];
  }
  return gaps;
}

/** Two words that were swapped are one difference, with what stands between them. */
function joinMoved(gaps: readonly Gap[], moved: readonly Place[]): Gap[] {
  let joined = [...gaps];
  for (const { asked, written } of moved) {
    const one = joined.find((gap) => gap.asked[0] <= asked && asked < gap.asked[1]);
    const other = joined.find((gap) => gap.written[0] <= written && written < gap.written[1]);
    if (!one || !other || one === other) continue;
    const [earlier, later] = one.asked[0] <= other.asked[0] ? [one, other] : [other, one];
    const whole: Gap = {
      asked: [earlier.asked[0], later.asked[1]],
      written: [earlier.written[0], later.written[1]],
    };
    joined = [
      ...joined.filter((gap) => gap.asked[1] <= whole.asked[0] && gap.written[1] <= whole.written[0]),
      whole,
      ...joined.filter((gap) => gap.asked[0] >= whole.asked[1] && gap.written[0] >= whole.written[1]),
    ];
  }
  return joined;
}

function differenceOf({ asked, written }: Gap, words: readonly Span[], spans: readonly Span[]): Difference {
  const inText = words.slice(...asked);
  const inArticle = spans.slice(...written);
  return {
    ...(inText.length > 0 && { asked: hull(inText) }),
    ...(inArticle.length > 0 && { written: hull(inArticle) }),
  };
}

/** The words of the sentences that hold two words of an article. */
function sentencesAround({ starts }: IndexedReading, first: number, last: number): { from: number; to: number } {
  return { from: starts[sentenceAt(starts, first)]!, to: starts[sentenceAt(starts, last) + 1]! - 1 };
}

/** The places in the text of an article's words `from` to `to`, both included. */
function spansOf({ reading, starts }: IndexedReading, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let sentence = sentenceAt(starts, from); sentence + 1 < starts.length && starts[sentence]! <= to; sentence++) {
    const own = wordsOfSentence(reading, sentence);
    spans.push(...own.slice(Math.max(0, from - starts[sentence]!), to + 1 - starts[sentence]!));
  }
  return spans;
}

/** In the same division as when the sentence was indexed. */
function wordsOfSentence({ article, sentences }: Reading, sentence: number): Span[] {
  const { start, end } = sentences[sentence]!;
  return tokensIn(article.text.slice(start, end)).map((word) => ({ start: start + word.start, end: start + word.end }));
}
