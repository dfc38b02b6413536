import { search as searchLibrary } from '../../src/questions/search.ts';
import { libraryOf, predicted, questionRow } from './ask.ts';
import { defineTask } from './task.ts';

/** The scorer looks at ten. */
const LIMIT = 15;

/** Finds passages for the words of a question with the function behind `/search`; `doc_id` counts in article scope only. */
export const search = defineTask({
  row: questionRow,
  needsDocuments: true,
  open({ documents, scope }) {
    const library = libraryOf(documents);
    return ({ id, doc_id, question }) => {
      const where = scope === 'article' ? { article: doc_id } : {};
      return { id, ...predicted(searchLibrary(library, question, { ...where, limit: LIMIT })) };
    };
  },
});
