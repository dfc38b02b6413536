import { fold } from '../../text/fold.ts';
import { lexicon } from '../../text/lexicon.ts';
import { wordsIn } from '../../text/words.ts';
import type { QuestionWord } from './pattern.ts';

/** Maximum number of words matched against templates; the search uses the rest, too. */
export const MAX_QUESTION_WORDS = 80;

/** Longest first: "could you tell me" before "could you". */
const PREFACES = lexicon('questions/question-prefaces')
  .map((row) => row.split(' '))
  .sort((a, b) => b.length - a.length);

/** "what's" is expanded to "what is"; "who'd" is not, since it may be "had" or "would". */
const CONTRACTED = /^(who|what|where|when|why|how)'(s|re)$/;
const FULL: Readonly<Record<string, string>> = { s: 'is', re: 'are' };

/** The question's words for pattern matching: folded, contractions expanded, without prefaces such as "tell me". */
export function tokeniseQuestion(question: string): QuestionWord[] {
  const words = wordsIn(question)
    .slice(0, MAX_QUESTION_WORDS)
    .flatMap(({ text, start, end }): QuestionWord[] => {
      const key = fold(text);
      const parts = CONTRACTED.exec(key);
      return parts
        ? [
            { key: parts[1]!, start, end: start + parts[1]!.length },
            { key: FULL[parts[2]!]!, start: start + parts[1]!.length, end },
          ]
        : [{ key, start, end }];
    });
  return withoutPreface(words);
}

function withoutPreface(words: QuestionWord[]): QuestionWord[] {
  const preface = PREFACES.find(
    (phrase) => words.length > phrase.length && phrase.every((w, i) => words[i]!.key === w),
  );
  return preface ? withoutPreface(words.slice(preface.length)) : words;
}
