import { search as searchLibrary } from '../../src/questions/answer.ts';
import { fuse } from '../../src/questions/fusion/fuse.ts';
import { libraryOf, predicted, questionRow } from './ask.ts';
import { defineTask } from './task.ts';

/** Passages that `/search` looks through before it merges those that tell the same; the scorer looks at ten. */
const LOOKED_THROUGH = 15;

/** Finds passages for the words of a question with the functions behind `/search`; `doc_id` counts in article scope only. */
export const search = defineTask({
  row: questionRow,
  needsDocuments: true,
  open({ documents, scope }) {
    const library = libraryOf(documents);
    return ({ id, doc_id, question }) => {
      const where = scope === 'article' ? { article: doc_id } : {};
      const found = searchLibrary(library, question, { ...where, limit: LOOKED_THROUGH });
      return { id, ...predicted(fuse(library, found)) };
    };
  },
});
