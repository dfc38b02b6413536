import { isStopWord } from '../../../retrieval/analysis/terms.ts';
import { defineFeature } from '../../../scoring/feature.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question, QuestionTerm } from '../../model/question.ts';
import { strengthsOf } from '../../ranking/term-match.ts';
import type { Sign } from '../sign.ts';

/** Match strength of a weak synonym. */
const HINT = 0.3;

export const otherKind: Sign = defineFeature({
  name: 'other-kind',
  says: 'the passage has a noun of the question with another word before it',
  value: modifierMismatch,
});

/**
 * 1 when the passage contains a noun of the question with a different modifier: "the west gate", "the east gate"; else
 * 0.
 */
function modifierMismatch(candidate: Candidate, question: Question): number {
  const strengths = strengthsOf(candidate);
  const { terms } = question;
  return terms.some((noun, i) => {
    const before = terms[i - 1];
    if (!before || strengths[i]! < 1 || strengths[i - 1]! >= HINT || !isNext(question, before, noun)) return false;
    return isAlwaysOther(candidate, question, noun.term);
  })
    ? 1
    : 0;
}

function isNext({ text }: Question, a: QuestionTerm, b: QuestionTerm): boolean {
  return text.slice(a.start + a.word.length, b.start) === ' ';
}

/** True when every occurrence of the noun in the passage is preceded by a word that the question lacks. */
function isAlwaysOther({ passage }: Candidate, { allTerms }: Question, noun: string): boolean {
  const { terms, words, reading } = passage;
  const places = terms.flatMap((term, at) => (term === noun ? [at] : []));
  return (
    places.length > 0 &&
    places.every((at) => {
      const [before, here] = [words[at - 1], words[at]!];
      if (!before || isStopWord(before.text) || allTerms.has(terms[at - 1]!)) return false;
      return reading.article.text.slice(before.end, here.start) === ' ';
    })
  );
}
