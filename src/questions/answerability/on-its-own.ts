import { termOf } from '../../retrieval/terms.ts';
import { lexicon } from '../../text/lexicon.ts';
import { TYPED_HEAD_WEIGHT } from '../analysis/question-terms.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Question, QuestionTerm } from '../model/question.ts';

/** What the signs look at. */
interface OnItsOwn {
  readonly question: Question;
  readonly candidate: Candidate;
}

/** Everyday words, which many articles hold by chance. */
const EVERYDAY: ReadonlySet<string> = new Set(
  ['common-words', 'common-verbs', 'irregular-verbs'].flatMap((list) =>
    lexicon(`grammar/${list}`).flatMap((row) => row.split(/[\t ]/).map(termOf)),
  ),
);

/** What any other word weighs, if an everyday word weighs 1. */
const TELLING = 2;

/**
 * The question and the passage as they would be in any library. The words' weights that rank passages come from all articles
 * of a library; here they come from a list, so that a passage answers equally surely beside any other articles.
 */
export function onItsOwn(question: Question, candidate: Candidate): OnItsOwn {
  const { article } = candidate;
  const terms = question.terms.map((term, i) => inAnyLibrary(term, article.anywhere[i]!));
  return {
    question: { ...question, terms },
    candidate: { ...candidate, article: { ...article, idf: terms.map(({ idf }) => idf) } },
  };
}

/** @param held best match strength of the term in the passage's article, 0..1 */
function inAnyLibrary(term: QuestionTerm, held: number): QuestionTerm {
  return {
    ...term,
    idf: (EVERYDAY.has(term.term) ? 1 : TELLING) * (term.statesType ? (held > 0 ? TYPED_HEAD_WEIGHT : 0) : 1),
    // The article has it in another form or misspelt. Whether other articles have the word does not count.
    absent: held > 0 && held < 1,
  };
}
