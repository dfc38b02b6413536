import type { Evidence, ShownAnswer } from '../domain/answer.ts';
import { contains, type Reading, type Span } from '../domain/article.ts';
import { tokensIn } from '../retrieval/analysis/terms.ts';
import type { FoundQuote, Library } from '../retrieval/library.ts';
import { MIN_NEAR_WORDS } from '../retrieval/near-phrases/likeness.ts';
import { findMarks } from '../text/quotations/quotation-marks.ts';
import { findSentences } from '../text/sentences.ts';
import { SHOWN_PASSAGES, selectPassages } from './fusion/passage-selection.ts';
import { speakerAnswer } from './fusion/speaker-answer.ts';
import { type AskOptions, DEFAULT_LIMIT } from './model/ask-options.ts';
import { evidenceOf } from './model/evidence.ts';
import { sentencesOver } from './model/quote-around.ts';
import { quotedWords } from './ranking/features/quoted-words.ts';
import { isPronoun } from './ranking/quotation-speaker.ts';
import { searchRemembered } from './remembered/remembered-words.ts';

/** Parts of a text that are looked up one by one, if the whole stands nowhere. */
const MAX_PARTS = 8;

/**
 * Finds who said some words. In order: the quotations that contain them, the sentences that do, whose speaker is unknown; what
 * is true of a part of the text in quotation marks; the places that contain the words nearly; what is true of a sentence.
 */
export function searchQuotations(library: Library, words: string, options: AskOptions = {}): ShownAnswer {
  const exact = searchExact(library, words, options);
  if (exact.kind === 'found') return exact;
  const inMarks = firstFound(library, partsOf(words, findMarks(words)), options);
  if (inMarks) return inMarks;
  const near = searchRemembered(library, words, options.article);
  if (near.kind === 'found') return near;
  return firstFound(library, partsOf(words, findSentences(words)), options) ?? exact;
}

/** The parts of a text, other than the whole, that have enough words to be looked up. */
function partsOf(text: string, spans: readonly Span[]): readonly string[] {
  return spans
    .map(({ start, end }) => text.slice(start, end))
    .filter((part) => part !== text.trim() && tokensIn(part).length >= MIN_NEAR_WORDS)
    .slice(0, MAX_PARTS);
}

/** What is found of the first part that is found as it stands, or else of the first one that is found nearly. */
function firstFound(library: Library, parts: readonly string[], options: AskOptions): ShownAnswer | undefined {
  let near: ShownAnswer | undefined;
  for (const part of parts) {
    const exact = searchExact(library, part, options);
    if (exact.kind === 'found') return exact;
    near ??= foundOnly(searchRemembered(library, part, options.article));
  }
  return near;
}

function foundOnly(answer: ShownAnswer): ShownAnswer | undefined {
  return answer.kind === 'found' ? answer : undefined;
}

function searchExact(library: Library, words: string, { article, limit = DEFAULT_LIMIT }: AskOptions): ShownAnswer {
  const quoted = quotationsWith(library, words, article, limit);
  const ranked = quoted.length > 0 ? quoted : library.occurrences(words, article, limit).map(sentenceEvidence);
  const confidence = quoted.length > 0 ? 1 : ranked.length > 0 ? 0.5 : 0;
  return selectPassages(speakerAnswer(library, words, ranked, confidence), SHOWN_PASSAGES);
}

/**
 * The quotations that contain some words: exact matches before inexact ones, outer quotations before nested ones, direct
 * before indirect ones, then in the order of the text.
 */
export function quotationsWith(
  library: Library,
  words: string,
  article: string | undefined,
  limit: number,
): readonly Evidence[] {
  return library.quotesWith(words, article).toSorted(byWorth).slice(0, limit).map(quotationEvidence);
}

function byWorth(a: FoundQuote, b: FoundQuote): number {
  return (
    Number(b.exact) - Number(a.exact) ||
    Number(a.quote.nested) - Number(b.quote.nested) ||
    Number(a.quote.form === 'indirect') - Number(b.quote.form === 'indirect') ||
    a.span.start - b.span.start
  );
}

function quotationEvidence({ reading, quote, span }: FoundQuote): Evidence {
  const votes = [{ rule: quotedWords.name, weight: 1 }];
  const evidence = evidenceOf(reading, quote.sentences, { quote, score: 1, votes });
  // The match may extend beyond the quotation's last sentence.
  const { speaker } = quote;
  if (speaker && isPronoun(reading.article, speaker)) return evidence;
  const answerSpan = [speaker, span].find((place) => place && contains(evidence.passage, place));
  return { ...evidence, ...(answerSpan && { answerSpan }) };
}

/** The words occur in the article outside any quotation: returns the sentence without a speaker. */
function sentenceEvidence({ reading, span }: { reading: Reading; span: Span }): Evidence {
  const votes = [{ rule: 'words-in-text', weight: 0.5 }];
  return evidenceOf(reading, sentencesOver(reading, span), { answerSpan: span, score: 0.5, votes });
}
