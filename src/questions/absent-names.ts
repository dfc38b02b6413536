import type { Library } from '../retrieval/library.ts';
import type { Question, QuestionTerm } from './question.ts';

/** Names in the question that no article holds, as typed; a name that is a slip of one the articles have is not absent. */
export function absentNames(library: Library, question: Question): string[] {
  const names: string[] = [];
  let last: QuestionTerm | undefined;
  for (const term of question.terms) {
    if (!term.isName || !term.absent || library.search(term.word, 1).length > 0) continue;
    const isNext = last !== undefined && question.text.slice(last.start + last.word.length, term.start) === ' ';
    if (isNext) names.push(`${names.pop()} ${term.word}`);
    else names.push(term.word);
    last = term;
  }
  return names;
}
