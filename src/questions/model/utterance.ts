import type { Span } from '../../domain/article.ts';
import type { Word } from '../../text/words.ts';

/** A word as typed and as compared with other words. */
export interface UtteranceWord extends Word {
  /** The folded word. */
  readonly key: string;
}

/** A word as indexed: the parts of a hyphenated word are separate tokens. */
export interface IndexToken extends UtteranceWord {
  readonly term: string;
  readonly isStop: boolean;
}

/** A word of a question as seen by patterns; `start` and `end` are UTF-16 offsets in the question. */
export interface QuestionWord extends Span {
  readonly key: string;
}

/**
 * A text that somebody typed, tokenised once: whoever needs its words reads them here. Offsets are UTF-16 offsets in
 * `text`.
 */
export interface Utterance {
  readonly text: string;
  /** All words; hyphenated words are whole. */
  readonly words: readonly UtteranceWord[];
  /** All words as indexed. */
  readonly tokens: readonly IndexToken[];
  /** The words for pattern matching: contractions are expanded, prefaces such as "tell me" are left out. */
  readonly patternWords: readonly QuestionWord[];
}

/** A part of an utterance, such as a slot's words, with the words that are whole inside it; offsets of the utterance. */
export interface Fragment extends Span, Utterance {}

/** The part of an utterance between two offsets. */
export function fragmentOf(utterance: Utterance, start: number, end: number): Fragment {
  const isInside = (span: Span) => start <= span.start && span.end <= end;
  return {
    start,
    end,
    text: utterance.text.slice(start, end),
    words: utterance.words.filter(isInside),
    tokens: utterance.tokens.filter(isInside),
    patternWords: utterance.patternWords.filter(isInside),
  };
}

/** The tokens other than stop words; all of them if there are no others. */
export function withoutStopWords(tokens: readonly IndexToken[]): readonly IndexToken[] {
  const content = tokens.filter(({ isStop }) => !isStop);
  return content.length > 0 ? content : tokens;
}

/** The words of tokens as typed. */
export const textsOf = (tokens: readonly IndexToken[]): string[] => tokens.map(({ text }) => text);
