import { type Evidence, speakerOf } from '../../domain/answer.ts';
import { hull, type Quote, type Reading, type Span } from '../../domain/article.ts';
import { evidenceOf } from '../../questions/model/evidence.ts';

/** An entry of a list of quotations. Lists are long and few entries of them are shown, so its evidence is made when it is. */
export interface ListedQuotation {
  readonly reading: Reading;
  /** The first of several fragments. */
  readonly quote: Quote;
  /** The quoted words, from the first to the last fragment. */
  readonly words: Span;
  /** The same words in other articles. */
  readonly also?: readonly ListedQuotation[];
}

/** Entries for some quotations of an article: fragments by one speaker in the same sentences are one. */
export function entriesOf(reading: Reading, quotes: readonly Quote[]): readonly ListedQuotation[] {
  if (quotes.length === 1) return [{ reading, quote: quotes[0]!, words: wordsOf(quotes[0]!) }];
  const kept = new Map<string, ListedQuotation>();
  for (const quote of quotes) {
    const key = placeAndSpeakerOf(reading, quote);
    const other = kept.get(key);
    kept.set(
      key,
      other ? { ...other, words: hull([other.words, wordsOf(quote)]) } : { reading, quote, words: wordsOf(quote) },
    );
  }
  return [...kept.values()];
}

/** Whole sentences with the quotation as the short answer. */
export function evidenceFor({ reading, quote, words, also = [] }: ListedQuotation): Evidence {
  const passage = passageOf(reading, quote);
  const evidence = evidenceOf(reading, quote.sentences, { passage, context: passage, answerSpan: words, quote });
  return also.length > 0 ? { ...evidence, alsoIn: also.map(evidenceFor) } : evidence;
}

/** The whole sentences of a quotation, and what of it runs on beyond them. */
export function passageOf({ sentences }: Reading, { sentences: [first, last], parts }: Quote): Span {
  return {
    start: Math.min(sentences[first]!.start, parts[0]!.start),
    end: Math.max(sentences[last]!.end, parts.at(-1)!.end),
  };
}

/** Parts are in text order. */
function wordsOf({ parts }: Quote): Span {
  return { start: parts[0]!.start, end: parts.at(-1)!.end };
}

function placeAndSpeakerOf(reading: Reading, quote: Quote): string {
  const { start, end } = passageOf(reading, quote);
  const speaker = speakerOf({ article: reading.article, quote })?.name;
  return `${start}-${end}${speaker === undefined ? '' : ` ${speaker}`}`;
}
