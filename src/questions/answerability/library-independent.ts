import { termOf } from '../../retrieval/analysis/terms.ts';
import { lexicon } from '../../text/lexicon.ts';
import { TYPED_HEAD_WEIGHT } from '../analysis/question-terms.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Question, QuestionTerm } from '../model/question.ts';

/** What the signs look at. */
interface LibraryIndependent {
  readonly question: Question;
  readonly candidate: Candidate;
}

/** Everyday words, which many articles hold by chance. */
const EVERYDAY: ReadonlySet<string> = new Set(
  ['common-words', 'common-verbs', 'irregular-verbs'].flatMap((list) =>
    lexicon(`grammar/${list}`).flatMap((row) => row.split(/[\t ]/).map(termOf)),
  ),
);

/** Weight of any other word; an everyday word weighs 1. */
const TELLING = 2;

/**
 * The question and the passage with weights of words that depend on no library. Passages are ranked by weights from all
 * articles of the library; here they come from a list, so that other articles do not change the confidence.
 */
export function libraryIndependent(question: Question, candidate: Candidate): LibraryIndependent {
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
    // The article has it in another form or misspelt; whether other articles contain the word is ignored.
    absent: held > 0 && held < 1,
  };
}

/** True for a term that is no everyday word and does not only say what kind of answer is asked for; its weight has to come from here. */
export function isTelling({ idf }: QuestionTerm): boolean {
  return idf >= TELLING;
}
