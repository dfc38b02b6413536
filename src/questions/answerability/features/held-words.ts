import { defineFeature } from '../../../scoring/feature.ts';
import { answeredTerms } from '../../answer-types/answered-terms.ts';
import type { Candidate } from '../../model/candidate.ts';
import type { Question } from '../../model/question.ts';
import { share, strengthsOf } from '../../ranking/term-match.ts';
import { ofBest, type Sign } from '../sign.ts';

/** Share of the question's idf weight found in the article. */
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

/** Share found in no article, not even as a likely correction. */
export const unknown: Sign = defineFeature({
  name: 'unknown',
  says: 'words of the question that no article holds',
  value: ofBest((candidate, question) => {
    const isAnswered = answeredTerms(question, candidate);
    const isUnknown = question.terms.map(({ absent, isMisspelling }, i) => absent && !isMisspelling && !isAnswered[i]);
    return share(isUnknown.map(Number), idfsOf(question));
  }),
});

/** A word that only states the expected type counts as found when the passage contains that type. */
function heldShare(candidate: Candidate, question: Question, strengths: readonly number[]): number {
  const isAnswered = answeredTerms(question, candidate);
  return share(
    strengths.map((strength, i) => (isAnswered[i] ? 1 : strength)),
    idfsOf(question),
  );
}

const idfsOf = ({ terms }: Question) => terms.map((term) => term.idf);
