import { defineFeature } from '../../../scoring/feature.ts';
import { answeredTerms } from '../../answer-types/answered-terms.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import { share, strengthsOf } from '../../ranking/term-match.ts';
import { ofBest, type Sign } from '../sign.ts';

/** The share of the question's idf mass. */
export const inArticle: Sign = defineFeature({
  name: 'in-article',
  says: "how much of the question the passage's article holds",
  value: ofBest((candidate, question) => heldShare(candidate, question, candidate.article.anywhere)),
});

export const inPassage: Sign = defineFeature({
  name: 'in-passage',
  says: 'how much of the question the passage itself holds',
  value: ofBest((candidate, question) => heldShare(candidate, question, strengthsOf(candidate))),
});

/** The share that no article holds, nor a word that it may be a misspelling of. */
export const unknown: Sign = defineFeature({
  name: 'unknown',
  says: 'words of the question that no article holds',
  value: ofBest((candidate, question) => {
    const isAnswered = answeredTerms(question, candidate);
    const isUnknown = question.terms.map(({ absent, isMisspelling }, i) => absent && !isMisspelling && !isAnswered[i]);
    return share(isUnknown.map(Number), idfsOf(question));
  }),
});

/** A word that only says what kind of thing is wanted counts as held where there is such a thing. */
function heldShare(candidate: Candidate, question: Question, strengths: readonly number[]): number {
  const isAnswered = answeredTerms(question, candidate);
  return share(
    strengths.map((strength, i) => (isAnswered[i] ? 1 : strength)),
    idfsOf(question),
  );
}

const idfsOf = ({ terms }: Question) => terms.map((term) => term.idf);
