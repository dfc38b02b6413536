import { contains, overlaps, type Quote, type Reading, type Span } from '../domain/article.ts';
import { tokensIn } from '../retrieval/terms.ts';
import { findMarks } from '../text/quotations/quotation-marks.ts';

/** Words that a text claims were said. */
export interface QuotationClaim extends Span {
  /** The text of the span, in which what does not belong to the words is blanked out: offsets stay the same. */
  readonly words: string;
  /** The places of quotation marks with what they enclose: there the words must be the very same. */
  readonly inMarks: readonly Span[];
  /** As the reader of the text found it; absent for words in quotation marks without a report. */
  readonly quote?: Quote;
}

/** Minimum words in quotation marks that are taken for a quotation without a report: fewer are irony or a title. */
const MIN_BARE_WORDS = 3;
/** Minimum words of a sentence that is checked as a whole. */
const MIN_SENTENCE_WORDS = 4;

/** Everything that a text claims was said, in text order; none lies within another. */
export function quotationClaims(reading: Reading): readonly QuotationClaim[] {
  const { text } = reading.article;
  const marks = findMarks(text).map(({ start, end }) => ({ start, end }));
  const quoted = reading.quotes
    // "“My wife said it would last”, he says": what somebody says of others is one claim.
    .filter(({ nested, cue }) => !nested && !marks.some((mark) => cue && contains(mark, cue)))
    .flatMap((quote) => {
      const apart = marksApart(text, quote.parts, marks);
      return apart.length > 1
        ? apart.map((mark) => claimOf(text, [mark], marks, quote))
        : [claimOf(text, quote.parts, marks, quote)];
    });
  const bare = marks
    .filter((mark) => !quoted.some((claim) => overlaps(claim, mark)))
    .filter((mark) => wordCount(text, mark) >= MIN_BARE_WORDS)
    .map((mark) => claimOf(text, [mark], marks));
  return [...quoted, ...bare].sort((a, b) => a.start - b.start);
}

/** The sentences of a text that claims nothing else: words that somebody remembers. */
export function sentenceClaims({ article, sentences }: Reading): readonly QuotationClaim[] {
  return sentences
    .filter((sentence) => wordCount(article.text, sentence) >= MIN_SENTENCE_WORDS)
    .map((sentence) => claimOf(article.text, [sentence], []));
}

/**
 * Several quotations in one report, with words of the text's own between them: "told them “wait here” and called the roof “a sieve
 * with hopes”". Each is a claim.
 */
function marksApart(text: string, content: readonly Span[], marks: readonly Span[]): readonly Span[] {
  const long = marks.filter((mark) => wordCount(text, mark) >= MIN_BARE_WORDS);
  return content.flatMap((part) => {
    const within = long.filter((mark) => contains(part, mark));
    const isApart = (mark: Span, at: number) =>
      at === 0 || wordCount(text, { start: within[at - 1]!.end, end: mark.start }) >= MIN_BARE_WORDS;
    return within.length > 1 && within.every(isApart) ? within : [];
  });
}

/** Least number of words in quotation marks that are the claim, while what follows is what the post says of them. */
const MIN_MARKED_WORDS = 5;
/** Words before a quotation mark that belong to the report, not to the claim: "called it a". */
const MAX_LEAD_WORDS = 2;
/** A post goes on behind a question, a cry or a sentence in small letters: "he forged them himself? wild". */
const ASIDE = /(?:[?!][^\p{L}\p{N}]*|(?<=\p{L}{3})\.)\s.*$/su;

function claimOf(text: string, content: readonly Span[], marks: readonly Span[], quote?: Quote): QuotationClaim {
  const parts = saidParts(text, content, marks);
  const [start, end] = [parts[0]!.start, parts.at(-1)!.end];
  let words = '';
  for (const part of parts) words += ' '.repeat(part.start - start - words.length) + text.slice(part.start, part.end);
  const inMarks = marks.filter((mark) => parts.some((part) => overlaps(part, mark)));
  return { start, end, words, inMarks, ...(quote && { quote }) };
}

/** What is claimed to have been said, of what was read as such. */
function saidParts(text: string, content: readonly Span[], marks: readonly Span[]): readonly Span[] {
  const marked = marks.filter((mark) => content.some((part) => contains(part, mark)));
  if (marked.some((mark) => wordCount(text, mark) >= MIN_MARKED_WORDS)) {
    const lead = { start: content[0]!.start, end: marked[0]!.start };
    const isReport = wordCount(text, lead) <= MAX_LEAD_WORDS || /:\s*$/.test(text.slice(lead.start, lead.end));
    return isReport ? marked : [{ start: lead.start, end: marked[0]!.end }, ...marked.slice(1)];
  }
  if (marks.some((mark) => content.some((part) => overlaps(part, mark)))) return content;
  const last = content.at(-1)!;
  const aside = text.slice(last.start, last.end).search(ASIDE);
  return aside > 0 ? [...content.slice(0, -1), { start: last.start, end: last.start + aside + 1 }] : content;
}

function wordCount(text: string, { start, end }: Span): number {
  return tokensIn(text.slice(start, end)).length;
}
