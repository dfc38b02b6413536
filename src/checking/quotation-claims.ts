import { contains, overlaps, type Quote, type Reading, type Span } from '../domain/article.ts';
import { tokensIn } from '../retrieval/analysis/terms.ts';
import { isChatWord } from '../text/chat-words.ts';
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
  const inWords = reading.quotes.filter(
    ({ nested, cue }) => nested && !marks.some((mark) => cue && contains(mark, cue)),
  );
  const quoted = reading.quotes
    // "“My wife said it would last”, he says": what somebody says of others is one claim.
    .filter(({ nested, cue }) => !nested && !marks.some((mark) => cue && contains(mark, cue)))
    .flatMap((quote) => {
      const run = inWords.find((each) => isRunOn(each, quote));
      if (run)
        return [claimOf(text, partsBefore(text, quote, run), marks, quote), claimOf(text, run.parts, marks, run)];
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

/** True if the words of somebody else in marks follow in the same report: "Lind says it holds, driver said “it leaks”". */
function isRunOn({ form, parts, speaker, cue }: Quote, outer: Quote): boolean {
  const [first] = outer.parts;
  return (
    form === 'direct' &&
    speaker !== undefined &&
    cue !== undefined &&
    outer.form !== 'direct' &&
    first!.start < Math.min(speaker.start, cue.start, parts[0]!.start) &&
    outer.parts.some((part) => contains(part, parts[0]!))
  );
}

/** The parts of a report up to the words of somebody else, or up to who said them. */
function partsBefore(text: string, { parts }: Quote, { speaker, cue, parts: [words] }: Quote): readonly Span[] {
  const before = text.slice(0, Math.min(speaker!.start, cue!.start, words!.start));
  const end = before.replace(/[\s,;]+$/, '').length;
  return parts.flatMap((part) => (part.start < end ? [{ start: part.start, end: Math.min(part.end, end) }] : []));
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
  const spoken = marks.filter((mark) => wordCount(text, mark) >= MIN_APART_WORDS);
  return content.flatMap((part) => {
    const within = spoken.filter((mark) => contains(part, mark));
    const isApart = (mark: Span, at: number) =>
      at === 0 || wordCount(text, { start: within[at - 1]!.end, end: mark.start }) >= MIN_BARE_WORDS;
    return within.length > 1 && within.every(isApart) ? within : [];
  });
}

/** Minimum words in quotation marks that are a quotation beside others of the same report: one word is irony. */
const MIN_APART_WORDS = 2;
/** Least number of words in quotation marks that are the claim, while what follows is what the post says of them. */
const MIN_MARKED_WORDS = 5;
/** Words before a quotation mark that belong to the report, not to the claim: "called it a". */
const MAX_LEAD_WORDS = 2;
/** A post goes on behind a question, a cry or a sentence in small letters: "he forged them himself? wild". */
const ASIDE = /(?:[?!][^\p{L}\p{N}]*|(?<=\p{L}{3})\.)\s.*$/su;
/** What a post says of other things behind words in quotation marks begins with one of these. */
const BEHIND_MARK = /[.!?,;:]|\s(?:and|but|so|because|while|when|about|then)\s/;

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
  const last = content.at(-1)!;
  const before = content.slice(0, -1);
  const lastMark = marked.at(-1);
  if (lastMark) {
    if (!contains(last, lastMark)) return content;
    const further = text.slice(lastMark.end, last.end).search(BEHIND_MARK);
    return further < 0 ? content : [...before, { start: last.start, end: lastMark.end + further }];
  }
  if (marks.some((mark) => content.some((part) => overlaps(part, mark)))) return content;
  const aside = text.slice(last.start, last.end).search(ASIDE);
  const end = aside > 0 ? last.start + aside + 1 : last.end;
  return [...before, { start: last.start, end: withoutChatWords(text, { start: last.start, end }) }];
}

/** The end of what is said before "lol" and emoji. */
function withoutChatWords(text: string, { start, end }: Span): number {
  const words = tokensIn(text, { start, end });
  let count = words.length;
  while (count > 1 && isChatWord(words[count - 1]!.text.toLowerCase())) count--;
  const behind = text.slice(words[count - 1]?.end ?? end, end);
  return count < words.length || EMOJI.test(behind) ? (words[count - 1]?.end ?? end) : end;
}

const EMOJI = /\p{Extended_Pictographic}/u;

/** Where a post goes on to something else in the same sentence: behind a comma, or with "so". */
const CLAUSE_BREAK = /,\s+(?:and\s+|but\s+|so\s+)?|\s+so\s+(?=\p{L})/gu;

/** Clauses of one claim that are compared by themselves; what follows belongs to the last one. */
const MAX_CLAUSES = 4;

/** The clauses of a claim without quotation marks; only itself if it has one. */
export function clausesOf(claim: QuotationClaim): readonly QuotationClaim[] {
  if (claim.inMarks.length > 0) return [claim];
  const breaks = [...claim.words.matchAll(CLAUSE_BREAK)].slice(0, MAX_CLAUSES - 1);
  const starts = [0, ...breaks.map((found) => found.index + found[0].length)];
  const ends = [...breaks.map(({ index }) => index), claim.words.length];
  return starts.map((start, at) => ({
    ...claim,
    start: claim.start + start,
    end: claim.start + ends[at]!,
    words: claim.words.slice(start, ends[at]),
  }));
}

function wordCount(text: string, { start, end }: Span): number {
  return tokensIn(text.slice(start, end)).length;
}
