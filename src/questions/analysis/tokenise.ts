import { isStopWord, splitHyphens, termOf } from '../../retrieval/analysis/terms.ts';
import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';
import { wordsIn } from '../../text/words.ts';
import type { IndexToken, QuestionWord, Utterance, UtteranceWord } from '../model/utterance.ts';

/** Maximum number of words matched against templates; the search uses the rest, too. */
export const MAX_QUESTION_WORDS = 80;

/** Longest first: "could you tell me" before "could you". */
const PREFACES = lexicon('questions/question-prefaces')
  .map((row) => row.split(' '))
  .sort((a, b) => b.length - a.length);

/** "what's" is expanded to "what is"; "who'd" is not, since it may be "had" or "would". */
const CONTRACTED = /^(who|what|where|when|why|how)'(s|re)$/;
const FULL: Readonly<Record<string, string>> = { s: 'is', re: 'are' };

/** Tokenises what somebody typed; an utterance is returned as it is. */
export function tokeniseUtterance(typed: string | Utterance): Utterance {
  if (typeof typed !== 'string') return typed;
  return utteranceOf(
    typed,
    wordsIn(typed).map((word) => ({ ...word, key: fold(word.text) })),
  );
}

/** A part of an utterance as an utterance of its own, with offsets in its own text; words are not cut. */
export function sliceOf(utterance: Utterance, start: number, end: number): Utterance {
  const { text, words } = utterance;
  if (start === 0 && end === text.length) return utterance;
  const inside = words.filter((word) => start <= word.start && word.end <= end);
  return utteranceOf(
    text.slice(start, end),
    inside.map((word) => ({ ...word, start: word.start - start, end: word.end - start })),
  );
}

function utteranceOf(text: string, words: readonly UtteranceWord[]): Utterance {
  return { text, words, tokens: words.flatMap(tokensOf), patternWords: patternWordsOf(words) };
}

function tokensOf(word: UtteranceWord): IndexToken[] {
  const parts = splitHyphens(word);
  return parts.map((part) => ({
    start: part.start,
    end: part.end,
    text: part.text,
    key: parts.length === 1 ? word.key : fold(part.text),
    term: termOf(part.text),
    isStop: isStopWord(part.text),
  }));
}

/** The words for pattern matching: contractions expanded, without prefaces such as "tell me". */
export function patternWordsOf(words: readonly UtteranceWord[]): QuestionWord[] {
  return withoutPreface(words.slice(0, MAX_QUESTION_WORDS).flatMap(expanded));
}

function expanded({ key, start, end }: UtteranceWord): QuestionWord[] {
  const parts = CONTRACTED.exec(key);
  if (!parts) return [{ key, start, end }];
  const middle = start + parts[1]!.length;
  return [
    { key: parts[1]!, start, end: middle },
    { key: FULL[parts[2]!]!, start: middle, end },
  ];
}

function withoutPreface(words: QuestionWord[]): QuestionWord[] {
  const preface = PREFACES.find(
    (phrase) => words.length > phrase.length && phrase.every((w, i) => words[i]!.key === w),
  );
  return preface ? withoutPreface(words.slice(preface.length)) : words;
}
