import { z } from 'zod';
import { whoSaidCommand } from '../../commands/who-said.ts';
import { shownPassages } from '../../src/app/answers/answer-reply.ts';
import type { Context } from '../../src/app/commands/command.ts';
import { speakerOf } from '../../src/domain/answer.ts';
import { overlaps } from '../../src/domain/article.ts';
import type { Library } from '../../src/retrieval/library.ts';
import { libraryOf } from './ask.ts';
import { givenArticle } from './documents.ts';
import { rowsOf } from './json-lines.ts';
import { defineTask } from './task.ts';

const documentRow = z.object({ id: z.string().min(1), text: z.string() });

/** Words as somebody remembers them. */
const requestRow = z.object({ id: z.string(), words: z.string() });

/** What `/who-said` shows for remembered words over all documents in one library: nothing where it says that no article holds them. */
export const misquotes = defineTask({
  row: requestRow,
  needsDocuments: true,
  readsDocuments: true,
  async open({ docs }) {
    const library = libraryOf(await quotedArticles(docs));
    return async ({ id, words }) => ({ id, found: await shownFor(library, words) });
  },
});

async function quotedArticles(file: string) {
  const articles = [];
  for await (const { id, text } of rowsOf(file, documentRow)) articles.push(givenArticle(id, text));
  return articles;
}

async function shownFor(library: Library, words: string): Promise<object[]> {
  // The command reads nothing of its context but the library.
  const reply = await whoSaidCommand.run({ words }, { library } as Context);
  if (reply.answer !== 'found') return [];
  return shownPassages(reply).map((evidence) => {
    const { article, passage } = evidence;
    const exact = library.occurrences(words, article.id).some(({ span }) => overlaps(span, passage));
    return { doc_id: article.id, ...passage, speaker: speakerOf(evidence)?.name ?? null, exact };
  });
}
