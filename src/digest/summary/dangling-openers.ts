import type { Evidence } from '../../domain/answer.ts';
import { contains, hull, type Quote, type Reading, type Sentence, type Span } from '../../domain/article.ts';
import { lastStartingBy, spansOverlapping } from '../../domain/sorted-spans.ts';
import { MAX_CONTEXT } from '../../questions/model/context-window.ts';
import { evidenceOf } from '../../questions/model/evidence.ts';
import { quotesAt } from '../../retrieval/quotes-at.ts';
import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';

const ROWS = lexicon('digest/dangling-openers').map((row) => row.split('\t'));
const PRONOUN = beginningWith('pronoun');
const LINK = beginningWith('link');
/** Maximum number of preceding sentences added as context; a sentence that would need more is shown without. */
const MAX_PREDECESSORS = 2;

/** True when a sentence opens with a word that refers back: "But", "He", "For example". */
export function hasDanglingOpener(sentence: string): boolean {
  const words = fold(sentence);
  return PRONOUN.test(words) || LINK.test(words);
}

function beginningWith(kind: string): RegExp {
  const words = ROWS.flatMap(([word, which]) => (which === kind ? [word] : []));
  return new RegExp(`^["'(]{0,2}(?:${words.join('|')})(?![\\p{L}\\p{N}'-])`, 'u');
}

/**
 * Evidence for a sentence that can be understood on its own: a sentence that refers back gets the preceding one as
 * context, and a fragment of a longer quotation gets its speaker.
 * @param shown indices of sentences that the reader sees anyway
 */
export function standing(reading: Reading, sentence: Sentence, shown: ReadonlySet<number> = new Set()): Evidence {
  const passage = { start: sentence.start, end: sentence.end };
  const quote = orphanOf(reading, sentence);
  const before = isLedTo(reading, sentence, shown) ? passage : withPredecessors(reading, sentence, shown);
  const context = within(quote?.speaker ? withSpeaker(reading, before, quote.speaker, shown) : before, passage);
  return evidenceOf(reading, [sentence.index, sentence.index], { passage, context, quote });
}

/** True when the sentences shown before it suffice: a name two sentences back still identifies "she". */
function isLedTo({ article }: Reading, { index, start, end }: Sentence, shown: ReadonlySet<number>): boolean {
  return shown.has(index - 1) || (shown.has(index - 2) && PRONOUN.test(fold(article.text.slice(start, end))));
}

/** The quotation that a sentence is a fragment of, when the sentence does not name the speaker. */
export function orphanOf(reading: Reading, sentence: Sentence): Quote | undefined {
  const quote = quotesAt(reading, sentence.index).find(
    ({ form, nested, parts }) =>
      form === 'direct' && !nested && spansOverlapping(parts, sentence).some((part) => holdsMost(part, sentence)),
  );
  const named = quote?.speaker && contains(sentence, quote.speaker);
  return named ? undefined : quote;
}

/** True when part of a quotation makes up most of the sentence. */
function holdsMost(part: Span, sentence: Span): boolean {
  const shared = Math.min(part.end, sentence.end) - Math.max(part.start, sentence.start);
  return shared >= 0.9 * (sentence.end - sentence.start);
}

/** The sentence and its predecessors, extended back while the first one refers back and is not already shown. */
function withPredecessors({ article, sentences }: Reading, sentence: Sentence, shown: ReadonlySet<number>): Span {
  let first: Sentence = sentence;
  for (let fetched = 0; fetched < MAX_PREDECESSORS; fetched++) {
    const before = sentences[first.index - 1];
    if (!before || shown.has(before.index) || !hasDanglingOpener(article.text.slice(first.start, first.end))) break;
    first = before;
  }
  return { start: first.start, end: sentence.end };
}

/** The span extended to the sentence that names the speaker, unless that one is already shown. */
function withSpeaker({ sentences }: Reading, span: Span, speaker: Span, shown: ReadonlySet<number>): Span {
  const naming = lastStartingBy(sentences, speaker.start);
  return naming && contains(naming, speaker) && !shown.has(naming.index) ? hull([span, naming]) : span;
}

/** The context, or the passage alone when the context would be too long. */
function within(context: Span, passage: Span): Span {
  return context.end - context.start <= MAX_CONTEXT ? context : passage;
}
